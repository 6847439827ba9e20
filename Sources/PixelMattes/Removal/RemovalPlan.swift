import PixelCore
import PixelGrids

/// What is decided once for all frames of a sprite: what its background is, and how it is told from the sprite.
struct RemovalPlan: Sendable {
    let background: FittedBackground
    /// How far in OKLab a pixel may be from the background and still be background.
    let threshold: Float
    /// Whether the pictures went through lossy compression.
    let isCompressed: Bool
    /// The grid whose cells are judged as wholes, and how far from the background those may be.
    let cells: (grid: PixelGrid, threshold: Float)?
    /// Over how many pixels edges fade; 0 for hard edges.
    let edgeWidth: Int
    /// By how much pixels of one colour differ, in steps of eight bits.
    let colorTolerance: Float
    /// What becomes of background that the sprite encloses.
    let holes: EnclosedHoles
    /// What speaks for the result and against it.
    let evidence: RemovalEvidence

    /// The most frames that are looked at before all are worked on.
    private static let exampleLimit = 5
    /// How many times as far as the threshold something is plainly no background.
    static let plain: Float = 2.2
    /// The most edges that fade by chance where all are hard.
    private static let hardShare = 0.02
    /// The smallest cells, in pixels, and the least confidence of a grid whose cells are judged as wholes.
    private static let smallestPitch = 1.8
    private static let sureGrid = 0.5
    /// The fewest cells, or pixels where there are no cells, that background needs to be no mere spot.
    private static let smallestHole = (cells: 5, pixels: 12)
    /// How much the middle of a hole may differ from one colour, in OKLab: as it is, and compressed.
    private static let agreement: (exact: Float, compressed: Float) = (0.012, 0.03)

    /// - Precondition: there are frames, and they have one size.
    init(_ remover: BackgroundRemover, for frames: [Bitmap]) {
        let examples = Self.examples(of: frames)
        let background = FittedBackground(of: examples, color: remover.background, holes: remover.holes)
        // No colours are farther apart than 200 of these.
        let fixed = remover.tolerance.map { Float($0.isFinite ? min(max($0, 0), 200) / 100 : 0) }
        let distances = examples.map { background.model.squaredDistances(of: $0) }
        let found = distances.map {
            AdaptiveThreshold($0, size: examples[0].size, background, noise: background.residuals)
        }
        let threshold = fixed ?? found.map(\.value).max() ?? 0
        let isCompressed = fixed == nil && found.contains(where: \.isCompressed)
        self.background = background
        self.threshold = threshold
        self.isCompressed = isCompressed
        let regions = distances.map { BackgroundRegion($0, size: examples[0].size, threshold: threshold) }
        let isClean = fixed == nil && !isCompressed && background.isExact
        let detection: (grid: PixelGrid?, isNative: Bool)
        if remover.grid == .automatic && isClean && examples.count == frames.count
            && zip(examples, zip(distances, regions)).allSatisfy({
                Self.isPlain($0, $1.0, $1.1, background, threshold: threshold)
            })
        {
            // Each pixel tells by itself what it is.
            detection = (nil, true)
        } else {
            detection = remover.detection(
                in: zip(examples, distances).map { Self.plainSprite($0, $1, background, threshold: threshold) })
        }
        cells = (remover.grid == .automatic ? Self.sure(detection.grid) : detection.grid).map { grid in
            (grid, CellThreshold(examples, background, grid, isCompressed: isCompressed, fixed).value)
        }
        colorTolerance = 6 + 300 * background.residuals.median
        let usesCells = cells != nil || detection.isNative
        holes = EnclosedHoles(
            treatment: remover.holes, isKey: background.isKey,
            smallestArea: usesCells ? Self.smallestHole.cells : Self.smallestHole.pixels,
            agreement: background.isSmooth
                ? FittedBackground.enclosedReach(at: background.light)
                : isCompressed ? Self.agreement.compressed : Self.agreement.exact)
        let softness = EdgeSoftness(
            examples[0], background.model,
            EdgeDepth(regions[0], limit: 1),
            liesBetweenPixels: cells.map { !$0.grid.isWhole } ?? false, tolerance: colorTolerance)
        edgeWidth = background.isUneven ? 0 : Self.edgeWidth(softness, cells?.grid, isCompressed: isCompressed)
        evidence = RemovalEvidence(
            background, distances.map { ThinnedPlane($0, size: examples[0].size) }, threshold,
            isCompressed: isCompressed)
    }

    /// Evenly chosen frames.
    private static func examples(of frames: [Bitmap]) -> [Bitmap] {
        let count = min(frames.count, exampleLimit)
        return (0..<count).map { frames[(2 * $0 + 1) * frames.count / (2 * count)] }
    }

    /// Whether hard edges are all that there is to `frame`: nothing that the sprite encloses is like the background, so
    /// that the size of its pixels does not matter.
    private static func isPlain(
        _ frame: Bitmap, _ distances: [Float], _ region: BackgroundRegion, _ background: FittedBackground,
        threshold: Float
    ) -> Bool {
        guard BackgroundRegion.nearPlane(distances, threshold) == region.plane else { return false }
        let softness = EdgeSoftness(
            frame, background.model, EdgeDepth(region, limit: 1), liesBetweenPixels: false, tolerance: 6)
        return softness.softShare < hardShare
    }

    /// `frame` with a plain background, enclosed background included: its pattern would pass for the grid of the sprite.
    private static func plainSprite(
        _ frame: Bitmap, _ distances: [Float], _ background: FittedBackground, threshold: Float
    ) -> Bitmap {
        var region = BackgroundRegion(
            size: frame.size, plane: BackgroundRegion.nearPlane(distances, threshold))
        region.removeFaintIslands(distances, plain: plain * threshold)
        return background.model.replacing(region, in: frame)
    }

    private static func sure(_ grid: PixelGrid?) -> PixelGrid? {
        grid.flatMap { min($0.pitchX, $0.pitchY) >= smallestPitch && $0.confidence > sureGrid ? $0 : nil }
    }

    private static func edgeWidth(_ softness: EdgeSoftness, _ grid: PixelGrid?, isCompressed: Bool) -> Int {
        guard let grid else { return softness.width }
        // Compression makes the hard edges of whole cells look soft.
        return isCompressed && grid.isWhole ? 0 : min(softness.width, grid.halfCell)
    }

    /// How far the threshold lies above what rounding does: noise hides what is less.
    var isNoisy: Bool { threshold > 0.01 }

    /// By how much a channel of a pixel that does not move changes from frame to frame.
    var steadyReach: Int { background.isExact && !isCompressed ? 0 : Int(colorTolerance.rounded()) }

    /// The threshold for opacity that suits the pictures: hard edges are hard, soft ones stay soft, and noise in what is
    /// nearly opaque or nearly transparent is not kept.
    var alphaThreshold: AlphaThreshold { AlphaThreshold(edgeWidth == 0 ? 255 : isNoisy ? 64 : 0) }
}

extension PixelGrid {
    /// Whether cells have whole numbers of pixels.
    var isWhole: Bool { [pitchX, pitchY].allSatisfy { abs($0 - $0.rounded()) < 0.03 } }

    /// Half of the shorter side of a cell, in whole pixels; 1 at least.
    var halfCell: Int { max(1, Int(min(pitchX, pitchY) / 2)) }
}

extension BackgroundRemover {
    /// The grid of sprites whose background is plain.
    fileprivate func detection(in sprites: [Bitmap]) -> (grid: PixelGrid?, isNative: Bool) {
        switch grid {
        case .none: return (nil, false)
        case .exactly(let grid): return (grid, false)
        case .automatic:
            let detection = PixelGrid.detect(in: sprites)
            return (detection.grid, detection.outcome == .native)
        }
    }
}
