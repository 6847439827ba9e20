import PixelCore

/// Finds a threshold that makes little difference: on flat colour, whose border says nothing of the noise that compression
/// leaves near the sprite.
///
/// Larger and larger thresholds are tried. What is background by them grows while they take in noise, hardly grows while
/// they lie between noise and sprite, and grows again when they reach the sprite. The start of the longest pause is taken,
/// as of a maximally stable region.
///
/// Source: J. Matas, O. Chum, M. Urban and T. Pajdla, "Robust wide baseline stereo from maximally stable extremal
/// regions", BMVC 2002.
struct PauseSearch {
    /// In OKLab.
    private(set) var threshold: Float
    /// Whether there is noise that the border does not have.
    private(set) var isCompressed: Bool

    /// Each threshold that is tried over the one before.
    private static let step: Float = 1.5
    /// The most there may be, in OKLab and in steps of eight bits.
    private static let widest: (color: Float, steps: Float) = (0.1, 14)
    /// What compression does to flat colour at least, in steps of eight bits, and how much more background those bring
    /// then, in shares of the content's outline.
    private static let compression: Float = 4
    private static let compressionGrowth = 0.4
    /// The same in OKLab for colours that sprites do not have, where there is no need to be sparing.
    private static let keyCompression: Float = 0.045
    /// What more background a larger threshold brings in a pause, in shares of the content's outline: soft edges bring
    /// some.
    private static let growth = 0.3
    /// From how many thresholds on a pause is long enough to look no further.
    private static let long = 5
    /// More than noise brings.
    private static let leak = 1.5
    /// From how many distances on something is noise and no flat colours.
    private static let flatColors = 8

    /// - Parameter start: The first threshold, in OKLab.
    init(_ plane: ThinnedPlane, _ background: FittedBackground, from start: Float) {
        func region(_ threshold: Float) -> BackgroundRegion {
            BackgroundRegion(plane.distances, size: plane.size, threshold: threshold)
        }
        func distance(of steps: Float) -> Float { AdaptiveThreshold.distance(of: steps, at: background.light) }
        var (current, narrow) = (start, region(start))
        // A border that is flat but where the sprite is near tells of compression.
        isCompressed = start > distance(of: 1)
        let compressed = max(distance(of: Self.compression), background.isKey ? Self.keyCompression : 0)
        if start < compressed {
            let wide = region(compressed)
            let noise = Self.noise(plane.distances, between: narrow, and: wide)
            if Double(noise) > Self.compressionGrowth * Double(max(8, wide.outlineLength)) {
                (current, narrow, isCompressed) = (compressed, wide, true)
            }
        }
        threshold = current
        let limit = max(Self.widest.color, distance(of: Self.widest.steps))
        var (area, pause, longest) = (narrow.area, (start: current, length: 0), 0)
        while current < limit {
            current *= Self.step
            let wide = region(current)
            let wideArea = wide.area
            // Of the wider: noise frays the outline of the narrower.
            let growth = Double(wideArea - area) / Double(max(8, wide.outlineLength))
            area = wideArea
            if growth <= Self.growth {
                pause.length += 1
                if pause.length > longest { (threshold, longest) = (pause.start, pause.length) }
                if longest == Self.long { return }
            } else {
                if growth > Self.leak && longest > 0 { return }
                pause = (current, 0)
            }
        }
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
}
