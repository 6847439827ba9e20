import PixelCore

/// Adobe's `.act`: 256 × 3 bytes; in most files then how many of them count and which is transparent, two bytes each.
///
/// Source: Adobe Photoshop File Formats Specification, "Color Table".
enum AdobeColorTable {
    /// How many bytes a file may have.
    static let sizes: Set<Int> = [768, 772]

    static func entries(of bytes: [UInt8]) throws(PaletteError) -> PaletteEntries {
        guard sizes.contains(bytes.count) else {
            throw PaletteError(
                .syntax, offset: min(bytes.count, 772),
                detail: "an Adobe color table has 768 or 772 bytes, this file has \(bytes.count)")
        }
        let (count, transparentIndex) = try trailer(of: bytes)
        var entries = PaletteEntries()
        for index in 0..<count {
            let start = 3 * index
            let alpha: UInt8 = index == transparentIndex ? 0 : 255
            entries.append(RGBA8(bytes[start], bytes[start + 1], bytes[start + 2], alpha))
        }
        return entries
    }

    /// How many colours count, and the position of the transparent one; a short file counts them all.
    private static func trailer(of bytes: [UInt8]) throws(PaletteError) -> (count: Int, transparentIndex: Int?) {
        guard bytes.count == 772 else { return (256, nil) }
        let count = Int(bytes[768]) << 8 | Int(bytes[769])
        guard (1...256).contains(count) else {
            throw PaletteError(.syntax, offset: 768, detail: "1 through 256 colours are expected here, not \(count)")
        }
        let index = Int(bytes[770]) << 8 | Int(bytes[771])
        return (count, index < count ? index : nil)
    }

    static func bytes(of palette: Palette) -> [UInt8] {
        var bytes = palette.colors.flatMap { [$0.red, $0.green, $0.blue] }
        bytes += [UInt8](repeating: 0, count: 768 - bytes.count)
        let transparentIndex = palette.transparentIndex.map { UInt16($0) } ?? 0xFFFF
        for number in [UInt16(palette.count), transparentIndex] {
            bytes += [UInt8(number >> 8), UInt8(number & 255)]
        }
        return bytes
    }
}
