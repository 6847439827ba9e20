// Written by `make clients` from the catalog: what is changed here is lost.
// swift-format-ignore-file: AlwaysUseLowerCamelCase
#if Services
public import ServiceHTTP

extension PixelEngineClient {
    /// What requests name as `model`; it may have further values than the document names.
    public struct AnimateModel: ServiceValue {
        /// The value as the service writes it.
        public let rawValue: String
        /// Takes a value as the service writes it.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// `pixel-engine-v1.1`: Pixel Engine 1.1.
        public static let pixelEngineV1_1 = Self(rawValue: "pixel-engine-v1.1")
        /// `frame-engine-v1.1`: Frame Engine 1.1.
        public static let frameEngineV1_1 = Self(rawValue: "frame-engine-v1.1")
    }
}

extension PixelEngineClient {
    /// What the service answers as `content_type`; it may have further values than the document names.
    public struct ContentType: ServiceValue {
        /// The value as the service writes it.
        public let rawValue: String
        /// Takes a value as the service writes it.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// `image/webp`
        public static let imageWebP = Self(rawValue: "image/webp")
        /// `image/gif`
        public static let imageGIF = Self(rawValue: "image/gif")
        /// `image/png`
        public static let imagePNG = Self(rawValue: "image/png")
    }
}

extension PixelEngineClient {
    /// What requests name as `model`; it may have further values than the document names.
    public struct GenerateImageModel: ServiceValue {
        /// The value as the service writes it.
        public let rawValue: String
        /// Takes a value as the service writes it.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// `nb_flash`: Nano Banana Flash 2, 10 credits.
        public static let nbFlash = Self(rawValue: "nb_flash")
        /// `nb_pro`: Nano Banana Pro, 30 credits.
        public static let nbPro = Self(rawValue: "nb_pro")
        /// `oai_gpt2_low`: GPT Image 2 — Low, 6 credits.
        public static let oaiGpt2Low = Self(rawValue: "oai_gpt2_low")
        /// `oai_gpt2_medium`: GPT Image 2 — Medium, 12 credits.
        public static let oaiGpt2Medium = Self(rawValue: "oai_gpt2_medium")
        /// `oai_gpt2_high`: GPT Image 2 — High, 36 credits.
        public static let oaiGpt2High = Self(rawValue: "oai_gpt2_high")
    }
}

extension PixelEngineClient {
    /// What the service answers as `hold_status`; it may have further values than the document names.
    public struct HoldStatus: ServiceValue {
        /// The value as the service writes it.
        public let rawValue: String
        /// Takes a value as the service writes it.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// `open`
        public static let open = Self(rawValue: "open")
        /// `released`
        public static let released = Self(rawValue: "released")
        /// `captured`
        public static let captured = Self(rawValue: "captured")
        /// `expired`
        public static let expired = Self(rawValue: "expired")
    }
}

extension PixelEngineClient {
    /// What requests name as `output_format`; it may have further values than the document names.
    public struct OutputFormat: ServiceValue {
        /// The value as the service writes it.
        public let rawValue: String
        /// Takes a value as the service writes it.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// `webp`
        public static let webp = Self(rawValue: "webp")
        /// `gif`
        public static let gif = Self(rawValue: "gif")
        /// `spritesheet`
        public static let spritesheet = Self(rawValue: "spritesheet")
    }
}

extension PixelEngineClient {
    /// What requests name as `render_mode`; it may have further values than the document names.
    public struct RenderMode: ServiceValue {
        /// The value as the service writes it.
        public let rawValue: String
        /// Takes a value as the service writes it.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// `pixel`
        public static let pixel = Self(rawValue: "pixel")
        /// `detailed`
        public static let detailed = Self(rawValue: "detailed")
    }
}

extension PixelEngineClient {
    /// What the service answers as `status`; it may have further values than the document names.
    public struct Status: ServiceValue {
        /// The value as the service writes it.
        public let rawValue: String
        /// Takes a value as the service writes it.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// `queued`
        public static let queued = Self(rawValue: "queued")
        /// `cancelled`
        public static let cancelled = Self(rawValue: "cancelled")
        /// `pending`
        public static let pending = Self(rawValue: "pending")
        /// `success`
        public static let success = Self(rawValue: "success")
        /// `failure`
        public static let failure = Self(rawValue: "failure")
    }
}
#endif
