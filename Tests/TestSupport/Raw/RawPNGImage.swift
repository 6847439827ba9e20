package import PixelCore

/// A picture as a PNG stores it: samples of any colour type and depth, and what they should come out as.
package struct RawPNGImage: Sendable {
    package enum ColorType: Int, CaseIterable, Sendable {
        case grayscale = 0
        case rgb = 2
        case indexed = 3
        case grayscaleAlpha = 4
        case rgba = 6

        /// Samples a pixel.
        package var channels: Int {
            switch self {
            case .grayscale, .indexed: 1
            case .grayscaleAlpha: 2
            case .rgb: 3
            case .rgba: 4
            }
        }

        /// The depths that the specification allows.
        package var depths: [Int] {
            switch self {
            case .grayscale: [1, 2, 4, 8, 16]
            case .indexed: [1, 2, 4, 8]
            case .rgb, .grayscaleAlpha, .rgba: [8, 16]
            }
        }
    }

    package var size: Size
    package var colorType: ColorType
    package var depth: Int
    package var isInterlaced = false
    /// Row by row from the top left, the channels of a pixel together.
    package var samples: [Int]
    /// Colours of an indexed picture; alpha becomes a tRNS chunk.
    package var palette: [RGBA8] = []
    /// The one colour that a grey or RGB picture declares transparent.
    package var transparentColor: [Int]?
    /// The filter of each scanline, repeated from the start when there are more lines.
    package var filters: [UInt8] = [0]

    package init(size: Size, colorType: ColorType, depth: Int, samples: [Int]) {
        self.size = size
        self.colorType = colorType
        self.depth = depth
        self.samples = samples
    }

    /// 8-bit RGBA with the pixels of `bitmap`.
    package init(_ bitmap: Bitmap) {
        var samples: [Int] = []
        for y in 0..<bitmap.height {
            for x in 0..<bitmap.width {
                let pixel = bitmap[x, y]
                samples += [Int(pixel.red), Int(pixel.green), Int(pixel.blue), Int(pixel.alpha)]
            }
        }
        self.init(size: bitmap.size, colorType: .rgba, depth: 8, samples: samples)
    }

    /// A picture of random samples; an indexed one has as many colours as its depth can count, unless told otherwise.
    package init(
        random: inout RandomSource, size: Size, colorType: ColorType, depth: Int, colorCount: Int? = nil,
        alpha: Bool = false
    ) {
        let colorCount = colorCount ?? 1 << depth
        let highest = colorType == .indexed ? colorCount - 1 : 1 << depth - 1
        let samples = (0..<size.area * colorType.channels).map { _ in random.next(in: 0...highest) }
        self.init(size: size, colorType: colorType, depth: depth, samples: samples)
        guard colorType == .indexed else { return }
        palette = (0..<colorCount).map { _ in random.color(alpha: alpha ? random.byte() : 255) }
    }
}

extension RawPNGImage {
    /// What a decoder should make of this picture, worked out from the samples alone.
    package var bitmap: Bitmap {
        var bitmap = Bitmap(size: size)
        let channels = colorType.channels
        for y in 0..<size.height {
            for x in 0..<size.width {
                let start = (y * size.width + x) * channels
                bitmap[x, y] = color(of: Array(samples[start..<start + channels]))
            }
        }
        return bitmap
    }

    private func color(of samples: [Int]) -> RGBA8 {
        if colorType == .indexed { return palette[samples[0]] }
        let levels = samples.map { level($0) }
        let keyed: UInt8 = samples == transparentColor ? 0 : 255
        return switch colorType {
        case .grayscaleAlpha: RGBA8(levels[0], levels[0], levels[0], levels[1])
        case .rgb: RGBA8(levels[0], levels[1], levels[2], keyed)
        case .rgba: RGBA8(levels[0], levels[1], levels[2], levels[3])
        case .grayscale, .indexed: RGBA8(levels[0], levels[0], levels[0], keyed)
        }
    }

    /// A sample scaled to 8 bits, rounded to the nearest integer.
    private func level(_ sample: Int) -> UInt8 {
        let highest = 1 << depth - 1
        return UInt8((sample * 255 * 2 + highest) / (2 * highest))
    }
}
