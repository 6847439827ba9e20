// Written by `make clients` from the catalog: what is changed here is lost.
// swift-format-ignore-file: AlwaysUseLowerCamelCase
#if Services
public import ServiceHTTP

extension SpriteAIClient {
    /// What requests name as `asset_type`; it may have further values than the document names.
    public struct AssetType: ServiceValue {
        /// The value as the service writes it.
        public let rawValue: String
        /// Takes a value as the service writes it.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// `character`
        public static let character = Self(rawValue: "character")
        /// `item`
        public static let item = Self(rawValue: "item")
        /// `creature`
        public static let creature = Self(rawValue: "creature")
        /// `tile`
        public static let tile = Self(rawValue: "tile")
        /// `background`
        public static let background = Self(rawValue: "background")
        /// `ui`
        public static let ui = Self(rawValue: "ui")
        /// `effect`
        public static let effect = Self(rawValue: "effect")
    }
}

extension SpriteAIClient {
    /// What the service answers as `status`; it may have further values than the document names.
    public struct Status: ServiceValue {
        /// The value as the service writes it.
        public let rawValue: String
        /// Takes a value as the service writes it.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// `completed`
        public static let completed = Self(rawValue: "completed")
        /// `processing`
        public static let processing = Self(rawValue: "processing")
        /// `cancelled`
        public static let cancelled = Self(rawValue: "cancelled")
    }
}
#endif
