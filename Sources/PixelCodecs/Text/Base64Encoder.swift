/// Writes Base64, two characters a look-up.
enum Base64Encoder {
    /// The two characters for each twelve bits, the first in the lower byte.
    private static let pairs: [UInt16] = (0..<4096).map { bits in
        let (first, second) = (Base64Alphabet.characters[bits >> 6], Base64Alphabet.characters[bits & 63])
        return UInt16(first) | UInt16(second) << 8
    }

    /// Writes `source` to `target`, padding and all.
    ///
    /// - Precondition: `target` holds `Base64.encodedCount(source.count)` bytes and does not overlap `source`.
    static func run(from source: UnsafeBufferPointer<UInt8>, to target: UnsafeMutableBufferPointer<UInt8>) {
        precondition(target.count == Base64.encodedCount(source.count), "the target is as long as the text")
        guard let bytes = unsafe UnsafeRawPointer(source.baseAddress),
            let characters = UnsafeMutableRawPointer(target.baseAddress)
        else { return }
        let done = unsafe pairs.withUnsafeBufferPointer { pairs in
            unsafe encodeBlocks(bytes, count: source.count, to: characters, pairs)
        }
        var (read, written) = (done, done / 3 * 4)
        while read < source.count {
            let count = min(3, source.count - read)
            var value: UInt32 = 0
            for i in 0..<3 { value = unsafe value << 8 | (i < count ? UInt32(source[read + i]) : 0) }
            for i in 0..<4 {
                let character = Base64Alphabet.characters[Int(value >> (18 - 6 * UInt32(i)) & 63)]
                unsafe target[written + i] = i <= count ? character : Base64Alphabet.padding
            }
            read += 3
            written += 4
        }
    }

    /// Encodes blocks of six bytes while eight can be loaded; returns how many bytes were encoded.
    ///
    /// - Precondition: `characters` has room for the text of `count` bytes, `pairs` holds 4096 entries.
    private static func encodeBlocks(
        _ bytes: UnsafeRawPointer, count: Int, to characters: UnsafeMutableRawPointer,
        _ pairs: UnsafeBufferPointer<UInt16>
    ) -> Int {
        var read = 0
        var written = 0
        while read + 8 <= count {
            let bits = unsafe UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: read, as: UInt64.self))
            let text =
                unsafe UInt64(pairs[Int(bits >> 52)])
                | UInt64(pairs[Int(bits >> 40 & 0xFFF)]) << 16
                | UInt64(pairs[Int(bits >> 28 & 0xFFF)]) << 32
                | UInt64(pairs[Int(bits >> 16 & 0xFFF)]) << 48
            unsafe characters.storeBytes(of: text.littleEndian, toByteOffset: written, as: UInt64.self)
            read &+= 6
            written &+= 8
        }
        return read
    }
}
