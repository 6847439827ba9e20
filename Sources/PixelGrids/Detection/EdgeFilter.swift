import PixelColor

/// A filter over differences of neighbouring pixels whose peaks are edges, or knots of an interpolation.
struct EdgeFilter: Sendable {
    /// What is applied to the differences.
    let taps: [Float]
    /// How many differences lie left of the one that a response is for.
    let lead: Int
    /// Where a response at index 0 lies, in pixels.
    let origin: Float
    /// Whether its peaks are the middles of cells: interpolated upscales bend there.
    let findsKnots: Bool

    /// First differences as they are: sharp edges.
    static let sharp = EdgeFilter(taps: [1], lead: 0, origin: 1, findsKnots: false)
    /// First differences smoothed with σ 1: edges in blur and noise.
    static let smooth = EdgeFilter(taps: gaussian(1), lead: 4, origin: 1, findsKnots: false)
    /// Second differences smoothed with σ 0.6: where an interpolated upscale bends.
    static let knots: EdgeFilter = {
        let smoothing = gaussian(0.6)
        let (early, late) = ([0] + smoothing, smoothing + [0])
        return EdgeFilter(
            taps: zip(early, late).map { $0 - $1 }, lead: smoothing.count / 2, origin: 1.5, findsKnots: true)
    }()

    /// A bell curve of sum 1 that ends at four σ.
    private static func gaussian(_ sigma: Float) -> [Float] {
        let radius = Int(4 * sigma + 0.5)
        return Gaussian.kernel(sigma: sigma, radius: radius)
    }

    /// The largest response among a line's channels, for every place along it.
    ///
    /// - Parameters:
    ///   - differences: As ``EdgeLines`` has them.
    ///   - start: Where the line's first channel begins, its padding included.
    ///   - target: Receives `length - 1` responses rounded up to a multiple of eight, from `targetStart`.
    func apply(
        to differences: [Float], at start: Int, channelCount: Int, stride: Int, into target: inout [Float],
        at targetStart: Int
    ) {
        let vectorCount = (stride - 2 * EdgeLines.padding) / 8
        precondition(start + channelCount * stride <= differences.count, "the line lies in the differences")
        precondition(targetStart + vectorCount * 8 <= target.count, "the responses fit")
        precondition(lead <= EdgeLines.padding && taps.count - lead <= EdgeLines.padding + 1, "the padding suffices")
        // In all lanes: a scalar would be multiplied lane by lane.
        let taps = taps.map { SIMD8(repeating: $0) }
        unsafe differences.withUnsafeBytes { source in
            unsafe target.withUnsafeMutableBytes { target in
                for vector in 0..<vectorCount {
                    var largest = SIMD8<Float>.zero
                    for channel in 0..<channelCount {
                        let first = start + channel * stride + EdgeLines.padding + vector * 8 - lead
                        var sum = SIMD8<Float>.zero
                        for (offset, tap) in taps.enumerated() {
                            let values = unsafe source.loadUnaligned(
                                fromByteOffset: (first + offset) * 4, as: SIMD8<Float>.self)
                            sum += values * tap
                        }
                        largest = largest.largerLanes(sum.magnitudes)
                    }
                    unsafe target.storeBytes(
                        of: largest, toByteOffset: (targetStart + vector * 8) * 4, as: SIMD8<Float>.self)
                }
            }
        }
    }
}
