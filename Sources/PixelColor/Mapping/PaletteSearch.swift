import PixelCore

/// A palette ready for finding the nearest entry of many colours, exactly.
struct PaletteSearch {
    /// The entries.
    let palette: Palette
    /// The space in which entries are compared.
    let metric: ColorMetric
    /// The entries as points of ``metric``.
    let points: [SIMD4<Float>]
    /// The entries as points in OKLab, by which results are measured.
    let labPoints: [SIMD4<Float>]
    private let all: NearestColor
    private let transparentIndex: Int
    private var grid: CandidateGrid

    /// Prepares a search of `palette`.
    init(_ palette: Palette, metric: ColorMetric) {
        self.palette = palette
        self.metric = metric
        points = palette.colors.map(metric.point(of:))
        labPoints = metric == .oklab ? points : palette.colors.map(\.point)
        all = NearestColor(points)
        transparentIndex = all.nearestIndex(to: .zero)
        grid = CandidateGrid(points, metric: metric)
    }

    /// The smallest and largest coordinates of opaque points that can be searched for.
    var bounds: (lower: SIMD4<Float>, upper: SIMD4<Float>) { grid.bounds }

    /// The position of the entry nearest to a point, the lower of equals.
    ///
    /// - Precondition: an opaque point lies in ``bounds``.
    @inline(__always)
    mutating func nearestIndex(to point: SIMD4<Float>) -> Int {
        if point.w == 1 { return grid.nearestIndex(to: point) }
        return point.w == 0 ? transparentIndex : all.nearestIndex(to: point)
    }

    /// ``nearestIndex(to:)`` for an opaque point.
    ///
    /// - Precondition: the point lies in ``bounds``.
    @inline(__always)
    mutating func nearestIndex(toOpaque point: SIMD4<Float>) -> Int { grid.nearestIndex(to: point) }
}
