import PixelColor
import PixelCore

/// Four enlarged lines side by side, for one go of a ``LineSolver``.
struct LineBlock {
    typealias Mask = SIMDMask<SIMD16<Int32>>

    /// For each position along the lines, the four pixels there: premultiplied channels in 8-bit steps.
    private(set) var values: [Lanes]
    /// Where a value may have been less than 0 before it was clipped.
    private(set) var isLow: [Mask]
    /// Where a value may have been more than opacity allows before it was clipped.
    private(set) var isHigh: [Mask]
    /// Whether any value may have been clipped.
    private(set) var hasClippedValues = false

    /// Makes room for lines of `length` pixels.
    init(length: Int) {
        values = [Lanes](repeating: .zero, count: length)
        isLow = [Mask](repeating: Mask(repeating: false), count: length)
        isHigh = isLow
    }

    /// Takes the pixels of four lines.
    ///
    /// - Parameters:
    ///   - pixels: Those of the picture.
    ///   - starts: Where in `pixels` each line begins.
    ///   - step: How far the next pixel of a line is.
    ///   - clips: What to note of values that may have been clipped.
    /// - Complexity: O(length)
    mutating func load<Pixel: WeighedPixel>(
        _ pixels: Span<Pixel>, starts: SIMD4<Int>, step: Int, noting clips: Clips
    ) {
        var span = values.mutableSpan
        for position in span.indices {
            let at = starts &+ SIMD4(repeating: position &* step)
            span[position] = Lanes(
                lowHalf: SIMD8(lowHalf: pixels[at.x].weightedByOpacity, highHalf: pixels[at.y].weightedByOpacity),
                highHalf: SIMD8(lowHalf: pixels[at.z].weightedByOpacity, highHalf: pixels[at.w].weightedByOpacity))
        }
        hasClippedValues = false
        if clips != .none { noteClips(clips) }
    }

    /// How values were clipped.
    enum Clips: Hashable {
        /// Not at all.
        case none
        /// To 0 through 255.
        case opaque
        /// To 0 through 255, and colours to opacity.
        case premultiplied
    }

    private mutating func noteClips(_ clips: Clips) {
        let (least, most) = (Lanes(repeating: 0.5), Lanes(repeating: 254.5))
        var anywhere = Mask(repeating: false)
        for position in values.indices {
            let value = values[position]
            let low = value .<= least
            let high = value .>= (clips == .opaque ? most : Self.ceilings(of: value))
            isLow[position] = low
            isHigh[position] = high
            anywhere = anywhere .| low .| high
        }
        hasClippedValues = any(anywhere)
    }

    /// Half a step less than what opacity allows each channel.
    private static func ceilings(of pixels: Lanes) -> Lanes {
        func ceiling(_ alpha: Float) -> SIMD4<Float> {
            let limit = alpha - 0.5
            return SIMD4(limit, limit, limit, 254.5)
        }
        return Lanes(
            lowHalf: SIMD8(lowHalf: ceiling(pixels[3]), highHalf: ceiling(pixels[7])),
            highHalf: SIMD8(lowHalf: ceiling(pixels[11]), highHalf: ceiling(pixels[15])))
    }
}

/// What has premultiplied channels, in 8-bit steps.
protocol WeighedPixel {
    /// Red, green, blue, and alpha.
    var weightedByOpacity: SIMD4<Float> { get }
}

extension RGBA8: WeighedPixel {}

extension SIMD4<Float>: WeighedPixel {
    var weightedByOpacity: SIMD4<Float> { self }
}
