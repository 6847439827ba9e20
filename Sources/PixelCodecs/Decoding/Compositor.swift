internal import PixelCore

/// Puts stored frames onto a canvas, one after the other, as browsers do.
struct Compositor {
    private let size: Size
    /// What is shown; nil while nothing is, so that a still needs no canvas.
    private var canvas: Bitmap?
    /// What the last frame's disposal will do to the canvas before the next is drawn.
    private var pending: (rectangle: Rectangle, restored: Bitmap?)?

    /// Starts with a transparent canvas.
    init(size: Size) {
        self.size = size
    }

    /// The canvas as it is shown with `frame` on it. Parts of the frame outside the canvas are not drawn.
    mutating func draw(_ frame: StoredFrame) -> Bitmap {
        dispose()
        let rectangle = Rectangle(origin: frame.origin, size: frame.bitmap.size)
        if let visible = rectangle.intersection(Rectangle(size)) {
            switch frame.disposal {
            case .keep: break
            case .clear: pending = (visible, nil)
            case .restore: pending = (visible, canvas?.cropped(to: visible))
            }
        }
        // Over nothing, or in its place, a frame of the canvas's size needs no canvas but itself.
        let isWholeCanvas =
            rectangle == Rectangle(size) && (frame.blend == .replace || frame.blend == .masked && canvas == nil)
        // Taken out, so that drawing need not copy it.
        var shown = isWholeCanvas ? frame.bitmap : canvas.take() ?? Bitmap(size: size)
        if !isWholeCanvas { shown.draw(frame) }
        canvas = shown
        return shown
    }

    private mutating func dispose() {
        guard let (rectangle, restored) = pending.take() else { return }
        if rectangle == Rectangle(size) {
            canvas = restored
        } else if let restored {
            canvas?.draw(restored, at: rectangle.origin, replacing: true)
        } else {
            canvas?.clear(rectangle)
        }
    }
}

extension Bitmap {
    /// Draws a frame as it says; parts outside this bitmap are not drawn.
    fileprivate mutating func draw(_ frame: StoredFrame) {
        switch frame.blend {
        case .replace: draw(frame.bitmap, at: frame.origin, replacing: true)
        case .over: draw(frame.bitmap, at: frame.origin)
        case .masked: draw(opaquePixelsOf: frame.bitmap, at: frame.origin)
        }
    }
}
