package import PixelCore

/// Writes the one lossy WebP bitstream that needs no compressor: all zeros (RFC 6386).
///
/// A stream of zeros makes every decision of the boolean decoder false, whatever its probability. That spells: no
/// segments, no filter, no coefficients, and every block predicted as the mean of its neighbours.
package enum RawVP8 {
    /// A VP8 payload of the given size.
    package static func payload(width: Int, height: Int) -> [UInt8] {
        let blocks = ((width + 15) / 16) * ((height + 15) / 16)
        let modes = [UInt8](repeating: 0, count: 64 + 16 * blocks)
        let coefficients = [UInt8](repeating: 0, count: 64 + 64 * blocks)
        var bytes: [UInt8] = []
        bytes.append(littleEndian: modes.count << 5 | 1 << 4, 3)  // a key frame, version 0, shown
        bytes += [0x9D, 0x01, 0x2A]
        bytes.append(littleEndian: width, 2)
        bytes.append(littleEndian: height, 2)
        return bytes + modes + coefficients
    }

    /// What it shows: greys near the middle.
    ///
    /// Each 4 × 4 block is the mean of the row above, 127 outside the picture, and the column to its left, 129 outside.
    package static func bitmap(_ size: Size) -> Bitmap {
        var bitmap = Bitmap(size: size)
        let columns = (size.width + 3) / 4
        var above = [Int](repeating: 127, count: columns)
        for row in 0..<(size.height + 3) / 4 {
            var left = 129
            for column in 0..<columns {
                left = (4 * above[column] + 4 * left + 4) / 8
                above[column] = left
                for y in row * 4..<min(row * 4 + 4, size.height) {
                    for x in column * 4..<min(column * 4 + 4, size.width) { bitmap[x, y] = gray(luma: left) }
                }
            }
        }
        return bitmap
    }

    /// The colour of `luma` without chroma, in libwebp's fixed-point arithmetic (ITU-R BT.601, limited range).
    private static func gray(luma: Int) -> RGBA8 {
        func high(_ value: Int, _ factor: Int) -> Int { (value * factor) >> 8 }
        let base = high(luma, 19_077)
        let red = base + high(128, 26_149) - 14_234
        let green = base - high(128, 6419) - high(128, 13_320) + 8708
        let blue = base + high(128, 33_050) - 17_685
        return RGBA8(UInt8(red >> 6), UInt8(green >> 6), UInt8(blue >> 6))
    }
}
