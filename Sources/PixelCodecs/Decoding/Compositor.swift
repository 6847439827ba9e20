internal import PixelCore

/// Puts stored frames onto a canvas, one after the other, as browsers do.
struct Compositor {
    private var canvas: Bitmap
    /// What the last frame's disposal will do to the canvas before the next is drawn.
    private var pending: (rectangle: Rectangle, restored: Bitmap?)?

    /// Starts with a transparent canvas.
    init(size: Size) {
        canvas = Bitmap(size: size)
    }

    /// The canvas as it is shown with `frame` on it. Parts of the frame outside the canvas are not drawn.
    mutating func draw(_ frame: StoredFrame) -> Bitmap {
        dispose()
        let rectangle = Rectangle(origin: frame.origin, size: frame.bitmap.size)
        guard let visible = rectangle.intersection(canvas.bounds) else { return canvas }
        switch frame.disposal {
        case .keep: pending = nil
        case .clear: pending = (visible, nil)
        case .restore: pending = (visible, canvas.cropped(to: visible))
        }
        switch frame.blend {
        case .replace where rectangle == canvas.bounds: canvas = frame.bitmap
        case .replace: canvas.draw(frame.bitmap, at: frame.origin, replacing: true)
        case .over: canvas.draw(frame.bitmap, at: frame.origin)
        }
        return canvas
    }

    private mutating func dispose() {
        guard let (rectangle, restored) = pending else { return }
        canvas.draw(restored ?? Bitmap(size: rectangle.size), at: rectangle.origin, replacing: true)
        pending = nil
    }
}
