import PixelCore

/// Figures, and where each stands on a canvas that holds all of them.
struct FigurePlaces {
    private(set) var size: Size
    /// The top left corner of each.
    private(set) var origins: [Point]

    /// The smallest canvas for figures of these sizes at these places.
    ///
    /// - Precondition: there is a figure or more, and a place for each.
    init(_ places: [SIMD2<Int>], sizes: [Size]) {
        let (left, top) = (places.map(\.x).min() ?? 0, places.map(\.y).min() ?? 0)
        origins = places.map { Point(x: $0.x - left, y: $0.y - top) }
        size = Size(
            zip(origins, sizes).map { $0.x + $1.width }.max() ?? 1,
            zip(origins, sizes).map { $0.y + $1.height }.max() ?? 1)
    }

    /// Figures with their anchors in one place.
    init(anchor: Anchor, sizes: [Size]) {
        let canvas = Size(sizes.map(\.width).max() ?? 1, sizes.map(\.height).max() ?? 1)
        size = canvas
        origins = sizes.map { anchor.origin(of: $0, on: canvas) }
    }

    /// Widens the canvas so that `column` is its middle.
    mutating func center(on column: Double) {
        let off = Int((2 * column).rounded()) - size.width
        if off < 0 { origins = origins.map { Point(x: $0.x - off, y: $0.y) } }
        size = Size(size.width + abs(off), size.height)
    }

    var places: [SIMD2<Int>] { origins.map { SIMD2($0.x, $0.y) } }

    /// The canvases, each with its figure.
    func frames(_ figures: [Bitmap]) -> [Bitmap] {
        zip(figures, origins).map { figure, origin in
            var frame = Bitmap(size: size)
            frame.draw(figure, at: origin, replacing: true)
            return frame
        }
    }
}
