import PixelCore

/// Differences between neighbouring pixels along evenly chosen rows of a bitmap.
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
    static let lineLimit = 256

    /// Values a line and channel.
    var stride: Int { Self.stride(length) }

    private static func stride(_ length: Int) -> Int { (length - 1 + 7) / 8 * 8 + 2 * padding }

    /// Takes rows of `bitmap`, whose edges are vertical.
    init(of bitmap: Bitmap) {
        let extent = bitmap.height
        let lineCount = min(extent, Self.lineLimit)
        var line = PlanarLine(length: bitmap.width, isOpaque: bitmap.isOpaque)
        length = bitmap.width
        self.lineCount = lineCount
        channelCount = line.channelCount
        let stride = Self.stride(length)
        differences = [Float](repeating: 0, count: lineCount * channelCount * stride)
        for number in 0..<lineCount {
            let place = (2 * number + 1) * extent / (2 * lineCount)
            line.read([max(place - 1, 0), place, min(place + 1, extent - 1)], of: bitmap)
            for channel in 0..<channelCount {
                store(line, channel, at: (number * channelCount + channel) * stride + Self.padding)
            }
        }
    }

    /// Writes the differences of a third of what a line holds.
    private mutating func store(_ line: PlanarLine, _ channel: Int, at start: Int) {
        let third = SIMD8<Float>(repeating: 1 / 3)
        unsafe differences.withUnsafeMutableBytes { differences in
            for x in Swift.stride(from: 0, to: length - 1, by: 8) {
                // Beyond the last pixel the line repeats it: no difference.
                let step = (line.vector(channel, x + 1) - line.vector(channel, x)) * third
                unsafe differences.storeBytes(of: step, toByteOffset: 4 * (start + x), as: SIMD8<Float>.self)
            }
        }
    }
}
