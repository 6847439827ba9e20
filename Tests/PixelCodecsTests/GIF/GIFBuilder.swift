/// Writes GIF files block by block, with nothing of the encoder that is tested.
struct GIFBuilder {
    var bytes: [UInt8]

    /// Red, green, blue and white.
    static let primaries: [UInt8] = [255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255]

    init(width: Int, height: Int, palette: [UInt8]? = Self.primaries) {
        bytes = Array("GIF89a".utf8) + Self.word(width) + Self.word(height)
        bytes += [Self.flags(of: palette), 0, 0] + (palette ?? [])
    }

    mutating func appendLoop(_ count: Int, name: String = "NETSCAPE2.0") {
        bytes += [0x21, 0xFF, 11] + Array(name.utf8) + [3, 1] + Self.word(count) + [0]
    }

    mutating func appendControl(disposal: Int = 0, delay: Int = 0, transparent: UInt8? = nil) {
        bytes += [0x21, 0xF9, 4, UInt8(disposal << 2) | (transparent == nil ? 0 : 1)]
        bytes += Self.word(delay) + [transparent ?? 0, 0]
    }

    /// Appends a frame whose `indices` stand in the order of storage.
    mutating func appendFrame(
        x: Int = 0, y: Int = 0, width: Int, height: Int, palette: [UInt8]? = nil, isInterlaced: Bool = false,
        _ indices: [UInt8]
    ) {
        bytes += [0x2C] + Self.word(x) + Self.word(y) + Self.word(width) + Self.word(height)
        bytes += [Self.flags(of: palette) | (isInterlaced ? 0x40 : 0)] + (palette ?? [])
        bytes += Self.uncompressed(indices)
    }

    /// The file.
    var file: [UInt8] { bytes + [0x3B] }

    private static func word(_ value: Int) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8)] }

    private static func flags(of palette: [UInt8]?) -> UInt8 {
        guard let palette else { return 0 }
        return 0x80 | UInt8((palette.count / 3).trailingZeroBitCount - 1)
    }

    /// Indices of up to three bits as codes of four, with a clear code before any would grow.
    private static func uncompressed(_ indices: [UInt8]) -> [UInt8] {
        var codes: [UInt8] = []
        for (i, index) in indices.enumerated() {
            if i % 6 == 0 { codes.append(8) }
            codes.append(index)
        }
        codes.append(9)
        if !codes.count.isMultiple(of: 2) { codes.append(0) }
        let data = stride(from: 0, to: codes.count, by: 2).map { codes[$0] | codes[$0 + 1] << 4 }
        var blocks: [UInt8] = [3]
        for start in stride(from: 0, to: data.count, by: 255) {
            let block = data[start..<min(start + 255, data.count)]
            blocks += [UInt8(block.count)] + block
        }
        return blocks + [0]
    }
}
