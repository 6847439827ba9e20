import PixelColor
import PixelCore

/// How far from the background a pixel may be and still be background: as far as makes little difference.
///
/// Larger and larger thresholds are tried. What is background by them grows while they take in noise, hardly grows while
/// they lie between noise and sprite, and grows again when they reach the sprite. The start of the longest pause is taken,
/// as of a maximally stable region.
///
/// Source: J. Matas, O. Chum, M. Urban and T. Pajdla, "Robust wide baseline stereo from maximally stable extremal
/// regions", BMVC 2002.
struct AdaptiveThreshold: Sendable {
    /// In OKLab.
    let value: Float
    /// What is background by it.
    var region: BackgroundRegion
    /// Whether the picture shows noise near the sprite that its border does not have, as compression leaves it.
    private(set) var isCompressed = false
    /// How far the threshold could be raised before it reached the sprite: a factor, 1 or more.
    let margin: Double

    /// The same where colour changes smoothly and is rounded to eight bits.
    private static let rounded: Float = 0.007
    /// Each threshold that is tried over the one before.
    private static let step: Float = 1.5
    /// The least that is always allowed, and the most there may be, in OKLab; the latter also in steps of eight bits.
    private static let exact: Float = 0.002
    private static let widest: Float = 0.1
    private static let widestSteps: Float = 14
    /// What compression does to flat colour at least, in steps of eight bits, and how much more background those bring
    /// then, in shares of the content's outline.
    private static let compression: Float = 4
    private static let compressionGrowth = 0.4
    /// The same in OKLab for colours that sprites do not have, where there is no need to be sparing.
    private static let keyCompression: Float = 0.045
    /// What more background a larger threshold brings in a pause, in shares of the content's outline: soft edges bring
    /// some.
    private static let pause = 0.3
    /// More than noise brings.
    private static let leak = 1.5
    /// From how many distances on something is noise and no flat colours.
    private static let flatColors = 8

    /// - Parameters:
    ///   - distances: Squared distances of a frame's pixels, or cells, from the background.
    ///   - noise: How far those at the border stray from the background.
    ///   - fixed: The threshold where one is given.
    init(
        _ distances: [Float], size: Size, _ background: FittedBackground, noise: Residuals, fixed: Float? = nil
    ) {
        let color = background.light
        if let fixed {
            value = fixed
            region = BackgroundRegion(distances, size: size, threshold: fixed)
            margin = 1
            return
        }
        let limit = max(Self.widest, Self.distance(of: Self.widestSteps, at: color))
        var threshold = max(background.isSmooth ? Self.rounded : Self.exact, noise.reach)
        guard !background.isSmooth && noise.median < Self.exact else {
            // The border has said what noise there is.
            value = threshold
            region = BackgroundRegion(distances, size: size, threshold: value)
            margin = 1
            return
        }
        var region = BackgroundRegion(distances, size: size, threshold: threshold)
        var area = region.area
        // A border that is flat but where the sprite is near tells of compression.
        isCompressed = threshold > Self.distance(of: 1, at: color)
        // One that is flat everywhere says nothing of it.
        let compressed = max(Self.distance(of: Self.compression, at: color), background.isKey ? Self.keyCompression : 0)
        if threshold < compressed {
            let wider = BackgroundRegion(distances, size: size, threshold: compressed)
            if Double(Self.noise(distances, between: region, and: wider))
                > Self.compressionGrowth * Double(max(8, wider.outlineLength))
            {
                (threshold, region, area) = (compressed, wider, wider.area)
                isCompressed = true
            }
        }
        var best = (threshold: threshold, length: 0)
        var pause = best
        while threshold < limit {
            let next = threshold * Self.step
            let wider = BackgroundRegion(distances, size: size, threshold: next)
            let widerArea = wider.area
            // Noise frays the outline of the narrower.
            let outline = Double(max(8, wider.outlineLength))
            let growth = Double(widerArea - area) / outline
            if growth <= Self.pause {
                pause.length += 1
                if pause.length > best.length { best = pause }
            } else {
                if growth > Self.leak && best.length > 0 { break }
                pause = (next, 0)
            }
            (threshold, region, area) = (next, wider, widerArea)
        }
        value = best.threshold
        self.region = BackgroundRegion(distances, size: size, threshold: best.threshold)
        margin = Double(best.length == 0 ? 1 : threshold / best.threshold)
    }

    /// How many pixels are background in `wider` alone and have nothing but that around them, as noise beyond soft edges
    /// has; none when they have but few distances, as flat colours that are near to the background have.
    private static func noise(
        _ distances: [Float], between region: BackgroundRegion, and wider: BackgroundRegion
    ) -> Int {
        let (width, height) = (region.size.width, region.size.height)
        var found: Set<Float> = []
        var count = 0
        let (narrow, wide) = (region.plane.span, wider.plane.span)
        for y in 1..<max(1, height - 1) {
            for x in 1..<max(1, width - 1) {
                let index = y * width + x
                guard narrow[index] != BackgroundRegion.background,
                    wide[index] == BackgroundRegion.background, wide[index - 1] == BackgroundRegion.background,
                    wide[index + 1] == BackgroundRegion.background,
                    wide[index - width] == BackgroundRegion.background,
                    wide[index + width] == BackgroundRegion.background
                else { continue }
                count += 1
                if found.count <= flatColors { found.insert(distances[index]) }
            }
        }
        return found.count > flatColors ? count : 0
    }

    /// How far in OKLab a colour is from one `steps` lighter or darker: in the dark a step is a long way.
    static func distance(of steps: Float, at light: SIMD4<Float>) -> Float {
        let color = BackgroundColor(light).lab.vector
        let all = SIMD4<Float>(steps, steps, steps, 0)
        let limits = (SIMD4<Float>.zero, SIMD4<Float>(repeating: 255))
        let others = [light + all, light - all].map {
            (BackgroundColor($0.clamped(lowerBound: limits.0, upperBound: limits.1)).lab.vector - color).length
        }
        return max(others[0], others[1])
    }
}
