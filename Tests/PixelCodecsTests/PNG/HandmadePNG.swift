import PixelCore

/// Writes PNG files chunk by chunk, rules or no rules, without the code under test.
struct HandmadePNG {
    var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    mutating func chunk(_ type: String, _ data: [UInt8] = []) {
        let body = Array(type.utf8) + data
        bytes += Self.number(data.count) + body + Self.number(Int(Self.crc(body)))
    }

    mutating func header(_ width: Int, _ height: Int, depth: UInt8 = 8, type: UInt8 = 6, interlace: UInt8 = 0) {
        chunk("IHDR", Self.number(width) + Self.number(height) + [depth, type, 0, 0, interlace])
    }

    mutating func animation(frames: Int, plays: Int = 0) {
        chunk("acTL", Self.number(frames) + Self.number(plays))
    }

    mutating func frame(
        _ sequence: Int, _ rectangle: Rectangle, delay: (UInt16, UInt16) = (1, 10), dispose: UInt8 = 0, blend: UInt8 = 0
    ) {
        let (size, origin) = (rectangle.size, rectangle.origin)
        let fields = [sequence, size.width, size.height, origin.x, origin.y, Int(delay.0) << 16 | Int(delay.1)]
        chunk("fcTL", fields.flatMap(Self.number) + [dispose, blend])
    }

    /// One IDAT of `rows`, each unfiltered.
    mutating func image(_ rows: [[UInt8]]) { chunk("IDAT", Self.zlib(rows.flatMap { [0] + $0 })) }

    /// One fdAT of a frame of one colour.
    mutating func frameData(_ sequence: Int, _ size: Size, _ color: RGBA8) {
        chunk("fdAT", Self.number(sequence) + Self.zlib(Self.rows(size, color).flatMap { [0] + $0 }))
    }

    /// RGBA rows of one colour.
    static func rows(_ size: Size, _ color: RGBA8) -> [[UInt8]] {
        let row = (0..<size.width).flatMap { _ in [color.red, color.green, color.blue, color.alpha] }
        return [[UInt8]](repeating: row, count: size.height)
    }

    static func number(_ value: Int) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) }
    }

    /// A zlib stream of stored blocks (RFC 1950 and 1951).
    static func zlib(_ data: [UInt8]) -> [UInt8] {
        var stream: [UInt8] = [0x78, 0x01]
        var start = 0
        repeat {
            let count = min(data.count - start, 0xFFFF)
            let isLast = start + count == data.count
            let (low, high) = (UInt8(truncatingIfNeeded: count), UInt8(truncatingIfNeeded: count >> 8))
            stream += [isLast ? 1 : 0, low, high, ~low, ~high] + data[start..<start + count]
            start += count
        } while start < data.count
        var (a, b) = (1, 0)
        for byte in data {
            a = (a + Int(byte)) % 65_521
            b = (b + a) % 65_521
        }
        return stream + number(b << 16 | a)
    }

    static func crc(_ data: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in data {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 0 ? crc >> 1 : crc >> 1 ^ 0xEDB8_8320 }
        }
        return ~crc
    }

    /// Where each chunk of `file` stands: its type, and its bytes from the length to the checksum.
    static func chunks(of file: [UInt8]) -> [(type: String, range: Range<Int>)] {
        var result: [(type: String, range: Range<Int>)] = []
        var offset = 8
        while offset + 12 <= file.count {
            let length = file[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
            result.append(
                (String(decoding: file[offset + 4..<offset + 8], as: UTF8.self), offset..<offset + 12 + length))
            offset += 12 + length
        }
        return result
    }
}

/// Pictures to encode, the same in every run.
enum PNGPicture {
    /// Numbers by SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
    struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
            return z ^ z >> 31
        }
    }

    /// Pixels drawn from `colors`, or any at all when there are none.
    static func random(_ size: Size, seed: UInt64, from colors: [RGBA8] = []) -> Bitmap {
        var numbers = Numbers(state: seed)
        return Bitmap(size: size) { span in
            for _ in 0..<size.area {
                let word = numbers.next()
                span.append(
                    colors.isEmpty
                        ? RGBA8(packed: UInt32(truncatingIfNeeded: word)) : colors[Int(word % UInt64(colors.count))])
            }
        }
    }

    /// A slope of colours with a little noise, like a photograph of the sky.
    static func smooth(_ size: Size, seed: UInt64, alpha: UInt8 = 255) -> Bitmap {
        var numbers = Numbers(state: seed)
        return Bitmap(size: size) { span in
            for y in 0..<size.height {
                for x in 0..<size.width {
                    let noise = Int(numbers.next() % 4)
                    func level(_ value: Int) -> UInt8 { UInt8(truncatingIfNeeded: min(255, value + noise)) }
                    span.append(RGBA8(level(x), level(y), level((x + y) / 2), alpha))
                }
            }
        }
    }
}
