import PixelCore

extension MetadataFormat {
    /// Knows a format by what a file holds; nil when it is none of them.
    ///
    /// What several formats write alike is taken for the plainest: frames by name without durations and animations for
    /// ``texturePackerHash``, which reads the same.
    ///
    /// - Complexity: O(bytes)
    public init?(sniffing bytes: [UInt8]) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let first = bytes[start...].firstIndex(where: { $0 > 0x20 }) else { return nil }
        let head = String(decoding: bytes[first...].prefix(4096), as: UTF8.self)
        if head.hasPrefix("{"), let root = try? JSONValue(parsing: bytes) {
            self.init(root)
        } else if head.hasPrefix("<") {
            self = .starling
        } else if head.hasPrefix("[gd_resource") {
            self = .godot
        } else if head.hasPrefix("fileFormatVersion") || head.hasPrefix("%YAML") {
            self = .unity
        } else if head.contains("{"), head.contains(":"), ".@/*:#".contains(head.prefix(1)) {
            self = .css
        } else if head.contains("\n"), ["size:", "bounds:", "xy:", "filter:"].contains(where: head.contains) {
            self = .libGDX
        } else if head.hasPrefix("{") {
            // Broken JSON: reading it will say where.
            self = .texturePackerHash
        } else {
            return nil
        }
    }

    private init?(_ root: JSONValue) {
        guard case .object(let object) = root else { return nil }
        if object["format"] == .string(OwnMetadata.name) {
            self = .json
        } else if object["textures"] != nil || object["anims"] != nil {
            self = .phaser
        } else {
            var hasTags = false
            if case .object(let meta)? = object["meta"] { hasTags = meta["frameTags"] != nil }
            switch object["frames"] {
            case .array(let frames)?:
                self = hasTags || frames.contains(where: \.hasDuration) ? .asepriteArray : .texturePackerArray
            case .object(let frames)?:
                if object["animations"] != nil {
                    self = .pixi
                } else {
                    let isAseprite = hasTags || frames.members.contains { $0.value.hasDuration }
                    self = isAseprite ? .asepriteHash : .texturePackerHash
                }
            default: return nil
            }
        }
    }
}

extension JSONValue {
    fileprivate var hasDuration: Bool {
        if case .object(let object) = self { object["duration"] != nil } else { false }
    }
}
