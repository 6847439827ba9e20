import PixelColor
import PixelCore
import PixelMattes

/// What of a board is background: transparency, or a colour with the noise that its border shows.
struct BoardKey {
    /// What is not background.
    let mask: ContentMask
    /// The colour behind the figures; nil for transparency.
    let color: RGBA8?
    /// Whether the background varies.
    let isNoisy: Bool
    /// The share of the border that is background, 0 through 1.
    let borderShare: Double

    /// Opacity from which a pixel belongs to a figure.
    private static let opaqueEnough: UInt8 = 8
    /// The share of transparent pixels from which transparency is the background.
    private static let transparentShare = 0.05
    /// Differences in OKLab up to which something is background: on a clean board, and on one with noise, which is
    /// more around figures than at the border where a picture was compressed.
    private static let cleanTolerance: Float = 0.025
    private static let noisyTolerances: ClosedRange<Float> = 0.06...0.14
    /// How many tolerances a part differs somewhere; what does not is noise.
    private static let plainDifference: Float = 2
    /// How far beyond the usual difference of border pixels noise reaches.
    private static let noiseReach: Float = 3.2
    /// The chroma from which a colour is a key and not one that figures may have too.
    private static let keyChroma: Float = 0.12

    /// - Parameter background: The colour behind the figures; nil to find it.
    init(of board: Bitmap, background: RGBA8?) {
        let border = board.edgePixels
        let transparent = board.count { $0.alpha < Self.opaqueEnough }
        if background?.alpha ?? 255 == 0
            || background == nil
                && Double(transparent) >= Self.transparentShare * Double(board.size.area)
        {
            mask = ContentMask(size: board.size, isContent: board.map { $0.alpha >= Self.opaqueEnough })
            color = nil
            isNoisy = false
            borderShare = Double(border.count { $0.alpha < Self.opaqueEnough }) / Double(border.count)
            return
        }
        let points = ColorPoints(border)
        let key = background.map { ColorPoints([$0])[0] } ?? Self.median(of: points)
        let distances = (0..<points.count).map { (points[$0] - key).length }.sorted()
        let usual = distances[distances.count / 2]
        let noisy = min(max(Self.noiseReach * usual, Self.noisyTolerances.lowerBound), Self.noisyTolerances.upperBound)
        let tolerance = usual > 0.001 ? noisy : Self.cleanTolerance
        borderShare = Double(distances.count { $0 <= tolerance }) / Double(distances.count)
        isNoisy = usual > 0.001
        color = background ?? RGBA8(OKLab(l: key.x, a: key.y, b: key.z))
        let isChromatic = (key.y * key.y + key.z * key.z).squareRoot() >= Self.keyChroma
        let smallestHole = isChromatic ? (isNoisy ? 6 : 1) : board.size.area / 50
        mask = Self.mask(of: board, key, tolerance, smallestHole: smallestHole)
    }

    /// All that is not like `key`, if some of it is plainly not; and what is but is enclosed in less than `smallestHole`
    /// pixels.
    private static func mask(
        of board: Bitmap, _ key: SIMD4<Float>, _ tolerance: Float, smallestHole: Int
    ) -> ContentMask {
        var isLike = [Bool](repeating: false, count: board.size.area)
        var isPlain = isLike
        for y in 0..<board.height {
            let points = ColorPoints(board.row(y))
            for x in 0..<board.width {
                let difference = (points[x] - key).length
                isLike[y * board.width + x] = difference <= tolerance
                isPlain[y * board.width + x] = difference > plainDifference * tolerance
            }
        }
        var isContent = isLike.map { !$0 }
        for runs in Islands.parts(of: ContentMask(size: board.size, isContent: isLike), connectsCorners: false) {
            let part = BoardPart(runs)
            let meetsBorder =
                part.bounds.minX == 0 || part.bounds.minY == 0 || part.bounds.maxX == board.width
                || part.bounds.maxY == board.height
            guard !meetsBorder && part.area < smallestHole else { continue }
            for run in runs {
                for x in run.left...run.right { isContent[run.y * board.width + x] = true }
            }
        }
        for runs in Islands.parts(of: ContentMask(size: board.size, isContent: isContent)) {
            let rows = runs.lazy.map { $0.y * board.width + $0.left...$0.y * board.width + $0.right }
            guard !rows.contains(where: { $0.contains { isPlain[$0] } }) else { continue }
            for row in rows { for index in row { isContent[index] = false } }
        }
        return ContentMask(size: board.size, isContent: isContent)
    }

    /// The median of each coordinate: nothing that fills less than half of the border moves it far.
    private static func median(of points: ColorPoints) -> SIMD4<Float> {
        let middle = points.count / 2
        return SIMD4(
            points.l.sorted()[middle], points.a.sorted()[middle], points.b.sorted()[middle],
            points.alpha.sorted()[middle])
    }
}

extension SIMD4<Float> {
    /// The distance from zero: of a difference of colours, how far apart they are in OKLab.
    var length: Float { (self * self).sum().squareRoot() }
}

extension Bitmap {
    fileprivate func count(where isCounted: (RGBA8) -> Bool) -> Int {
        let pixels = pixels
        return pixels.indices.count { isCounted(pixels[$0]) }
    }

    fileprivate func map(_ transform: (RGBA8) -> Bool) -> [Bool] {
        let pixels = pixels
        return pixels.indices.map { transform(pixels[$0]) }
    }
}
