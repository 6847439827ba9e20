import PixelCore

/// A palette ready for finding entries.
struct PaletteSearch {
    /// The entries.
    let palette: Palette
    /// The space in which entries are compared.
    let metric: ColorMetric
    /// The entries as points of ``metric``.
    let points: [SIMD4<Float>]
    private let all: NearestColor
    private let transparentIndex: Int

    /// Prepares a search of `palette`.
    init(_ palette: Palette, metric: ColorMetric) {
        self.palette = palette
        self.metric = metric
        points = palette.colors.map(metric.point(of:))
        all = NearestColor(points)
        transparentIndex = all.nearestIndex(to: .zero)
    }

    /// The position of the entry nearest to a point, the lower of equals.
    ///
    /// - Complexity: O(palette size) unless the point is transparent; see ``TileMapping`` and ``CandidateGrid`` for opaque
    ///   points.
    @inline(__always)
    func nearestIndex(to point: SIMD4<Float>) -> Int {
        point.w == 0 ? transparentIndex : all.nearestIndex(to: point)
    }
}
