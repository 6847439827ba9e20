package import PixelCore

/// Writes lossless WebP bitstreams without compression (RFC 9649, section 3).
package enum RawVP8L {
    /// A VP8L payload: no transform, no colour cache, one group of codes in which every byte value takes eight bits.
    package static func payload(_ bitmap: Bitmap, declaringAlpha: Bool = true) -> [UInt8] {
        var bits = BitWriter(.lowestFirst)
        writeHeader(width: bitmap.width, height: bitmap.height, declaringAlpha, to: &bits)
        bits.write(0, width: 1)  // no transform
        bits.write(0, width: 1)  // no colour cache
        bits.write(0, width: 1)  // one group of codes
        writeByteCode(extraSymbols: 24, to: &bits)  // green, and the lengths of matches
        for _ in 0..<3 { writeByteCode(extraSymbols: 0, to: &bits) }  // red, blue, alpha
        bits.write(0b0001, width: 4)  // distance: a simple code of the single symbol 0
        for y in 0..<bitmap.height {
            for x in 0..<bitmap.width {
                let pixel = bitmap[x, y]
                for channel in [pixel.green, pixel.red, pixel.blue, pixel.alpha] {
                    bits.write(Int(channel).reversed(bits: 8), width: 8)
                }
            }
        }
        return bits.bytes
    }

    /// A payload of one colour in a few bytes, whatever the size: codes of a single symbol take no bits.
    package static func payload(width: Int, height: Int, color: RGBA8) -> [UInt8] {
        var bits = BitWriter(.lowestFirst)
        writeHeader(width: width, height: height, true, to: &bits)
        bits.write(0, width: 3)
        for channel in [color.green, color.red, color.blue, color.alpha] {
            bits.write(0b101, width: 3)  // a simple code of one symbol, given in eight bits
            bits.write(Int(channel), width: 8)
        }
        bits.write(0b0001, width: 4)
        return bits.bytes
    }

    private static func writeHeader(width: Int, height: Int, _ alpha: Bool, to bits: inout BitWriter) {
        bits.write(0x2F, width: 8)
        bits.write(width - 1, width: 14)
        bits.write(height - 1, width: 14)
        bits.write(alpha ? 1 : 0, width: 1)
        bits.write(0, width: 3)
    }

    /// A code in which 256 symbols have length 8 and the rest none.
    ///
    /// The lengths themselves are coded by a code in which 0 and 8 have one bit each.
    private static func writeByteCode(extraSymbols: Int, to bits: inout BitWriter) {
        let order = [17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8]
        bits.write(0, width: 1)
        bits.write(order.count - 4, width: 4)
        for length in order { bits.write(length == 0 || length == 8 ? 1 : 0, width: 3) }
        bits.write(0, width: 1)  // lengths of all symbols follow
        for symbol in 0..<256 + extraSymbols { bits.write(symbol < 256 ? 1 : 0, width: 1) }
    }
}
