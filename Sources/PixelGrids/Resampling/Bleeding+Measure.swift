import PixelCore

extension Bleeding {
    /// Measures how colours bleed along `axis` where neighbouring cells of `bitmap` differ far more than by `noise`.
    ///
    /// - Parameter anchors: The colours in the very middle of the cells, row by row.
    init(along axis: Axis, of bitmap: Bitmap, on grid: PixelGrid, anchors: [CellEstimate], noise: Float) {
        let cuts = axis == .columns ? grid.columnCuts : grid.rowCuts
        let crossing = axis == .columns ? grid.rowCuts : grid.columnCuts
        let step = axis == .columns ? 1 : grid.columns
        let crossingStep = axis == .columns ? grid.columns : 1
        let pitch = axis == .columns ? grid.pitchX : grid.pitchY
        let reach = min(max(Int(pitch / 2 + 0.5), 1), Self.greatestReach)
        let least = max(Self.leastContrast, 16 * noise * noise)
        var sums = Sums(reach: reach)
        for line in 0..<crossing.count - 1 {
            let pixels = (crossing[line]..<crossing[line + 1]).middle(withoutShare: Self.anchorMargin)
            for index in 0..<cuts.count - 2 {
                let cell = line * crossingStep + index * step
                let (before, after) = (anchors[cell], anchors[cell + step])
                let contrast = after.color - before.color
                guard (contrast * contrast).sum() > least else { continue }
                let cut = cuts[index + 1]
                sums.begin(own: before, contrast: contrast, length: cut - cuts[index], noise: noise)
                for distance in 0..<min(reach, (cut - cuts[index] + 1) / 2) {
                    for place in pixels {
                        sums.add(bitmap.steps(cut - 1 - distance, place, axis), distance: distance)
                    }
                }
                sums.begin(own: after, contrast: -contrast, length: cuts[index + 2] - cut, noise: noise)
                for distance in 0..<min(reach, (cuts[index + 2] - cut + 1) / 2) {
                    for place in pixels { sums.add(bitmap.steps(cut + distance, place, axis), distance: distance) }
                }
            }
        }
        self.init(sums)
    }

    /// The part of a cell's length at either end that is no part of its very middle.
    static let anchorMargin: Float = 0.35
    /// The squared difference from which on two cells tell how they are mixed, in 8-bit steps.
    private static let leastContrast: Float = 900
    /// The greatest share of a neighbour's colour a quarter of a cell away from it that is a mixture.
    private static let greatestMixture: Float = 0.35
    /// The farthest from a cut, in pixels, that colours are followed.
    private static let greatestReach = 32
}

/// Sums over many places where cells of two colours meet.
private struct Sums {
    private(set) var products: [MixedShares]
    private(set) var weights: [MixedShares]
    private var own = SIMD4<Float>.zero
    private var contrast = SIMD4<Float>.zero
    private var squares = MixedShares()
    /// What the noise of the colour on this side alone adds to products up to `anchor` pixels from the cut.
    private var bias = MixedShares()
    private var anchor = 0

    init(reach: Int) {
        products = [MixedShares](repeating: MixedShares(), count: reach)
        weights = products
    }

    /// Begins a cell of `length` pixels and of the colour `own`, whose neighbour is `contrast` away.
    mutating func begin(own: CellEstimate, contrast: SIMD4<Float>, length: Int, noise: Float) {
        self.own = own.color
        self.contrast = contrast
        squares = MixedShares(product: contrast, contrast)
        let variance = noise * noise / max(own.count, 1)
        bias = MixedShares(luma: 0.45 * variance, chroma: 2 * variance, alpha: 0)
        anchor = (0..<length).middle(withoutShare: Bleeding.anchorMargin).lowerBound
    }

    /// Adds a pixel `distance` pixels from the cut.
    @inline(__always)
    mutating func add(_ pixel: SIMD4<Float>, distance: Int) {
        products[distance] += MixedShares(product: pixel - own, contrast)
        if distance < anchor { products[distance] -= bias }
        weights[distance] += squares
    }
}

extension Bleeding {
    private init(_ sums: Sums) {
        let shares = zip(sums.products, sums.weights).map { product, weight in
            product.divided(by: weight, least: Self.leastContrast)
        }
        // So much of the neighbour's colour so far from it is no mixture: something is drawn there.
        self.init(shares: shares[shares.count / 2].luma > Self.greatestMixture ? [] : shares)
    }
}

extension Bitmap {
    /// The pixel at `along` on an axis and `across` on the other.
    @inline(__always)
    fileprivate func steps(_ along: Int, _ across: Int, _ axis: Axis) -> SIMD4<Float> {
        (axis == .columns ? self[along, across] : self[across, along]).weightedByOpacity
    }
}

/// One of the two directions in which a grid has cuts.
enum Axis: Hashable {
    /// Cuts between columns.
    case columns
    /// Cuts between rows.
    case rows
}
