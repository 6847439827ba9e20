package import PixelCore

extension RawJPEG {
    /// What a decoder should make of the file, turned upright.
    package var bitmap: Bitmap {
        var bitmap = Bitmap(size: size)
        for y in 0..<size.height {
            for x in 0..<size.width { bitmap[x, y] = pixel(levels.indices.map { level($0, x, y) }) }
        }
        return bitmap.turnedUpright(from: orientation ?? 1)
    }

    private func level(_ component: Int, _ x: Int, _ y: Int) -> Int {
        let scale = isSubsampled && component > 0 ? 16 : 8
        let columns = (size.width + (isSubsampled ? 15 : 7)) / (isSubsampled ? 16 : 8) * (isSubsampled ? 16 : 8) / scale
        return Int(levels[component][y / scale * columns + x / scale])
    }

    private func pixel(_ levels: [Int]) -> RGBA8 {
        switch color {
        case .grayscale: return RGBA8(UInt8(levels[0]), UInt8(levels[0]), UInt8(levels[0]))
        case .rgb: return RGBA8(UInt8(levels[0]), UInt8(levels[1]), UInt8(levels[2]))
        case .ycbcr:
            let rgb = Self.rgb(levels)
            return RGBA8(rgb[0], rgb[1], rgb[2])
        case .cmyk: return Self.rgb(storedInks: levels.map { UInt8($0) })
        case .ycck: return Self.rgb(storedInks: Self.rgb(levels).map { 255 - $0 } + [UInt8(levels[3])])
        }
    }

    /// JFIF's conversion from luma and chroma, with libjpeg's factors of 16 bits, rounded to the nearest integer.
    private static func rgb(_ ycc: [Int]) -> [UInt8] {
        let (y, cb, cr) = (ycc[0], ycc[1] - 128, ycc[2] - 128)
        return [91_881 * cr, -22_554 * cb - 46_802 * cr, 116_130 * cb].map { chroma in
            UInt8(min(255, max(0, y + (chroma + 32_768) >> 16)))
        }
    }

    /// Adobe stores inks inverted: 255 is no ink. Browsers cut the product off, as far as they apply no profile.
    private static func rgb(storedInks inks: [UInt8]) -> RGBA8 {
        let channels = inks[..<3].map { UInt8(Int($0) * Int(inks[3]) / 255) }
        return RGBA8(channels[0], channels[1], channels[2])
    }
}

extension Bitmap {
    /// This bitmap, stored in an EXIF orientation, as it should be seen (CIPA DC-008, tag 0x0112).
    fileprivate func turnedUpright(from orientation: Int) -> Bitmap {
        let (w, h) = (width - 1, height - 1)
        var result = Bitmap(size: orientation < 5 ? size : Size(height, width))
        for y in 0..<result.height {
            for x in 0..<result.width {
                let (column, row) =
                    switch orientation {
                    case 2: (w - x, y)
                    case 3: (w - x, h - y)
                    case 4: (x, h - y)
                    case 5: (y, x)
                    case 6: (y, h - x)
                    case 7: (w - y, h - x)
                    case 8: (w - y, x)
                    default: (x, y)
                    }
                result[x, y] = self[column, row]
            }
        }
        return result
    }
}
