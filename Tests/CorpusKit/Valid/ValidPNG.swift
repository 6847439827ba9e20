import PixelCodecs
import PixelCore
import TestSupport

/// PNGs of every type, as in W. van Schaik's PngSuite, with pixels of our own.
enum ValidPNG {
    static func files() -> [CorpusFile] {
        basic() + sizes() + filters() + transparency() + palettes() + depths()
    }

    /// Every pair of colour type and depth, plain and interlaced.
    private static func basic() -> [CorpusFile] {
        RawPNGImage.ColorType.allCases.flatMap { type in
            type.depths.flatMap { depth in
                [false, true].map { interlaced in
                    let name = "basic-\(type)-\(depth)\(interlaced ? "-interlaced" : "")"
                    var random = RandomSource(for: name)
                    var image = RawPNGImage(random: &random, size: Size(19, 13), colorType: type, depth: depth)
                    image.isInterlaced = interlaced
                    image.filters = [0, 1, 2, 3, 4]
                    return still(name, image)
                }
            }
        }
    }

    /// Odd sizes, where passes are empty and rows end within a byte.
    private static func sizes() -> [CorpusFile] {
        (1...9).flatMap { side in
            [false, true].flatMap { interlaced in
                [Size(side, side), Size(side, 10 - side)].map { size in
                    let name = "size-\(size.width)x\(size.height)\(interlaced ? "-interlaced" : "")"
                    var random = RandomSource(for: name)
                    var image = RawPNGImage(random: &random, size: size, colorType: .indexed, depth: 2)
                    image.isInterlaced = interlaced
                    return still(name, image)
                }
            }
        }.uniqued()
    }

    /// Every filter alone, for every distance between a byte and the one to its left.
    private static func filters() -> [CorpusFile] {
        let types: [(RawPNGImage.ColorType, Int)] = [
            (.grayscale, 4), (.grayscale, 8), (.grayscale, 16), (.rgb, 8), (.rgba, 8), (.rgb, 16), (.rgba, 16),
        ]
        return types.flatMap { type, depth in
            (0...4).map { filter in
                let name = "filter-\(filter)-\(type)-\(depth)"
                var random = RandomSource(for: name)
                var image = RawPNGImage(random: &random, size: Size(7, 6), colorType: type, depth: depth)
                image.filters = [UInt8(filter)]
                return still(name, image)
            }
        }
    }

    /// tRNS in each of its forms.
    private static func transparency() -> [CorpusFile] {
        var files: [CorpusFile] = []
        for type in [RawPNGImage.ColorType.grayscale, .rgb] {
            for depth in type.depths {
                for interlaced in [false, true] {
                    let name = "transparent-\(type)-\(depth)\(interlaced ? "-interlaced" : "")"
                    var random = RandomSource(for: name)
                    var image = RawPNGImage(random: &random, size: Size(9, 7), colorType: type, depth: depth)
                    image.isInterlaced = interlaced
                    image.transparentColor = Array(image.samples[..<type.channels])
                    files.append(still(name, image))
                }
            }
        }
        for depth in [1, 2, 4, 8] {
            let name = "transparent-indexed-\(depth)"
            var random = RandomSource(for: name)
            files.append(
                still(
                    name,
                    RawPNGImage(random: &random, size: Size(11, 9), colorType: .indexed, depth: depth, alpha: true)))
        }
        return files + [nearTransparency(), partialTransparency()]
    }

    /// Colours that differ from the transparent one only in the bits that 8-bit pixels lose.
    private static func nearTransparency() -> CorpusFile {
        var image = RawPNGImage(
            size: Size(4, 1), colorType: .grayscale, depth: 16, samples: [0x1234, 0x1235, 0x1233, 0x3412])
        image.transparentColor = [0x1234]
        return still("transparent-grayscale-16-near", image)
    }

    /// A tRNS chunk shorter than the palette.
    private static func partialTransparency() -> CorpusFile {
        var random = RandomSource(for: "partial")
        var image = RawPNGImage(random: &random, size: Size(8, 8), colorType: .indexed, depth: 4)
        image.palette[0] = .clear
        image.palette[2].alpha = 128
        return still("transparent-indexed-4-short", image)
    }

    /// Palettes of few, odd and all numbers of colours.
    private static func palettes() -> [CorpusFile] {
        [(1, 1), (1, 2), (2, 3), (4, 1), (4, 15), (8, 2), (8, 17), (8, 255), (8, 256)].map { depth, count in
            let name = "palette-\(count)-of-\(1 << depth)"
            var random = RandomSource(for: name)
            return still(
                name,
                RawPNGImage(random: &random, size: Size(16, 16), colorType: .indexed, depth: depth, colorCount: count))
        }
    }

    /// All 16-bit levels around the places where rounding to 8 bits turns.
    private static func depths() -> [CorpusFile] {
        let levels = (0...255).flatMap { [$0 * 257, min(65_535, $0 * 257 + 128), min(65_535, $0 * 257 + 129)] }
        let image = RawPNGImage(size: Size(256, 3), colorType: .grayscale, depth: 16, samples: levels)
        return [still("rounding-grayscale-16", image)]
    }

    static func still(_ name: String, _ image: RawPNGImage) -> CorpusFile {
        .still(.png, name, image.segments, image.bitmap)
    }
}

extension [CorpusFile] {
    /// The files without those whose path came before.
    fileprivate func uniqued() -> [CorpusFile] {
        var seen: Set<String> = []
        return filter { seen.insert($0.path).inserted }
    }
}
