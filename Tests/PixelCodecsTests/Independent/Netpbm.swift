import PixelCore

/// Reads the raw forms of Netpbm's pictures: PGM (P5), PPM (P6) and PAM (P7), of 8 or 16 bits.
struct Netpbm {
    private let bytes: [UInt8]
    private var position = 0

    /// The picture that `bytes` hold, scaled to 8 bits; nil when they hold none.
    static func bitmap(_ bytes: [UInt8]) -> Bitmap? {
        var reader = Netpbm(bytes: bytes)
        return reader.read()
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func read() -> Bitmap? {
        let magic = word()
        var fields: [String: Int] = [:]
        if magic == "P7" {
            while case let name = word(), name != "ENDHDR", !name.isEmpty { fields[name] = Int(word()) }
        } else {
            for name in ["WIDTH", "HEIGHT", "MAXVAL"] { fields[name] = Int(word()) }
            fields["DEPTH"] = magic == "P5" ? 1 : 3
        }
        guard let size = Size(validating: fields["WIDTH"] ?? 0, fields["HEIGHT"] ?? 0),
            let depth = fields["DEPTH"], (1...4).contains(depth), let highest = fields["MAXVAL"], highest > 0
        else { return nil }
        let length = highest > 255 ? 2 : 1
        guard bytes.count - position == size.area * depth * length else { return nil }
        let pixels = (0..<size.area).map { _ in
            pixel((0..<depth).map { _ in level(length: length, highest: highest) })
        }
        return Bitmap(size: size, pixels: pixels)
    }

    /// The next word, with the one whitespace character after it.
    private mutating func word() -> String {
        let rest = bytes[position...].prefix { $0 > 32 }
        position = min(rest.endIndex + 1, bytes.count)
        return String(decoding: rest, as: UTF8.self)
    }

    private mutating func level(length: Int, highest: Int) -> UInt8 {
        let sample = bytes[position..<position + length].reduce(0) { $0 << 8 | Int($1) }
        position += length
        return UInt8((sample * 255 * 2 + highest) / (2 * highest))
    }

    private func pixel(_ levels: [UInt8]) -> RGBA8 {
        switch levels.count {
        case 1: RGBA8(levels[0], levels[0], levels[0])
        case 2: RGBA8(levels[0], levels[0], levels[0], levels[1])
        case 3: RGBA8(levels[0], levels[1], levels[2])
        default: RGBA8(levels[0], levels[1], levels[2], levels[3])
        }
    }
}
