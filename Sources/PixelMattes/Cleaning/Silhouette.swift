import PixelCore

/// A shape with a margin of nothing around it, so that every pixel has neighbours.
struct Silhouette {
    private let isVisible: [Bool]
    private let stride: Int

    init(_ shape: ContentMask) {
        let size = shape.size
        stride = size.width + 2
        var cells = [Bool](repeating: false, count: stride * (size.height + 2))
        for y in 0..<size.height {
            for x in 0..<size.width { cells[(y + 1) * stride + x + 1] = shape.isContent[y * size.width + x] }
        }
        isVisible = cells
    }

    /// Whether the pixel touches one that does not belong to the shape, which none outside the canvas does.
    ///
    /// - Parameter corners: Whether with a side (`round`), or with a corner too (`square`).
    func touchesOutside(_ x: Int, _ y: Int, across corners: Outline.Corners) -> Bool {
        let place = (y + 1) * stride + x + 1
        let (above, below) = (place - stride, place + stride)
        if !(isVisible[above] && isVisible[below] && isVisible[place - 1] && isVisible[place + 1]) { return true }
        return corners == .square
            && !(isVisible[above - 1] && isVisible[above + 1] && isVisible[below - 1] && isVisible[below + 1])
    }
}
