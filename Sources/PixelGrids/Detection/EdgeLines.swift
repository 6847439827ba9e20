import PixelCore

/// Differences between neighbouring pixels along evenly chosen rows, or columns, of a bitmap.
///
/// Each line is the mean of three neighbouring ones: noise cancels, edges across the line persist. Colours are weighted
/// by opacity, which is a fourth channel unless the bitmap is opaque.
struct EdgeLines {
    /// Pixels along a line.
    let length: Int
    /// How many lines were taken.
    let lineCount: Int
    /// Red, green and blue, then opacity unless all is opaque.
    let channelCount: Int
    /// The differences, 8-bit steps: for each line, for each channel, ``stride`` values of which the first and last
    /// ``padding`` or more are 0; value `padding + x` is pixel x + 1 minus pixel x.
    private(set) var differences: [Float]

    /// Zeros before and after the differences of a line and channel, enough for any filter here.
    static let padding = 8
    /// The most lines that are taken: more add time, not knowledge.
    static let lineLimit = 384

    /// Values a line and channel.
    var stride: Int { Self.stride(length) }

    private static func stride(_ length: Int) -> Int { (length - 1 + 7) / 8 * 8 + 2 * padding }

    /// Takes rows (whose edges are vertical) or columns of `bitmap`.
    init(_ axis: Axis, of bitmap: Bitmap) {
        let (length, extent) =
            axis == .columns ? (bitmap.width, bitmap.height) : (bitmap.height, bitmap.width)
        let lineCount = min(extent, Self.lineLimit)
        let isOpaque = bitmap.isOpaque
        let channelCount = isOpaque ? 3 : 4
        self.length = length
        self.lineCount = lineCount
        self.channelCount = channelCount
        let stride = Self.stride(length)
        differences = [Float](repeating: 0, count: lineCount * channelCount * stride)
        var line = [SIMD4<Float>](repeating: .zero, count: length)
        for number in 0..<lineCount {
            let place = (2 * number + 1) * extent / (2 * lineCount)
            let neighbors = (max(place - 1, 0), place, min(place + 1, extent - 1))
            Self.average(axis, of: bitmap, neighbors, isOpaque, into: &line)
            let start = number * channelCount * stride + Self.padding
            for x in 0..<length - 1 {
                let step = line[x + 1] - line[x]
                for channel in 0..<channelCount { differences[start + channel * stride + x] = step[channel] }
            }
        }
    }

    /// The mean of three rows or columns.
    private static func average(
        _ axis: Axis, of bitmap: Bitmap, _ lines: (Int, Int, Int), _ isOpaque: Bool, into line: inout [SIMD4<Float>]
    ) {
        let pixels = bitmap.pixels
        let width = bitmap.width
        let (step, across) = axis == .columns ? (1, width) : (width, 1)
        for x in line.indices {
            let sum =
                if isOpaque {
                    SIMD4<Float>(
                        pixels[x * step + lines.0 * across].channels &+ pixels[x * step + lines.1 * across].channels
                            &+ pixels[x * step + lines.2 * across].channels)
                } else {
                    pixels[x * step + lines.0 * across].weightedByOpacity
                        + pixels[x * step + lines.1 * across].weightedByOpacity
                        + pixels[x * step + lines.2 * across].weightedByOpacity
                }
            line[x] = sum * (1 / 3)
        }
    }
}

/// One of the two directions in which a grid has cuts.
enum Axis: Hashable, Sendable {
    /// Cuts between columns, found along rows.
    case columns
    /// Cuts between rows, found along columns.
    case rows
}

extension Bitmap {
    /// Whether nothing shows through anywhere.
    var isOpaque: Bool {
        let pixels = pixels
        for i in pixels.indices where !pixels[i].isOpaque { return false }
        return true
    }
}

extension RGBA8 {
    /// The channels as whole numbers.
    @inline(__always)
    fileprivate var channels: SIMD4<Int32> { SIMD4(Int32(red), Int32(green), Int32(blue), Int32(alpha)) }

    /// Red, green and blue times the opacity, 0 through 255, and alpha.
    @inline(__always)
    var weightedByOpacity: SIMD4<Float> {
        SIMD4(Float(red), Float(green), Float(blue), 255) * (Float(alpha) / 255)
    }
}
