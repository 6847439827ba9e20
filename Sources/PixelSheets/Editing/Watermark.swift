public import PixelCore

/// A text or picture put over every frame.
public struct Watermark: Hashable, Sendable {
    /// What is put there.
    public var content: Content
    /// Where on the canvas.
    public var anchor: Anchor
    /// How far from the sides of the canvas it stands, in pixels.
    public var margin: Int
    /// How opaque it is, 0 through 1.
    public var opacity: Double

    /// A text or a picture.
    public enum Content: Hashable, Sendable {
        /// A line of letters of 5 × 7 pixels, each of them `scale` pixels wide and high.
        case text(String, color: RGBA8, scale: Int)
        case picture(Bitmap)
    }

    /// Creates a watermark; by default faint, at the bottom right.
    public init(_ content: Content, anchor: Anchor = .bottomRight, margin: Int = 2, opacity: Double = 0.5) {
        self.content = content
        self.anchor = anchor
        self.margin = margin
        self.opacity = opacity
    }

    /// The picture that is drawn.
    fileprivate var bitmap: Bitmap {
        switch content {
        case .picture(let picture): return picture.faded(to: opacity)
        case .text(let text, let color, let scale):
            let size = Bitmap.textSize(text)
            var lettering = Bitmap(size: Size(size.width * max(1, scale), size.height * max(1, scale)))
            lettering.draw(text, at: .zero, color: color, scale: max(1, scale))
            return lettering.faded(to: opacity)
        }
    }
}

extension Animation {
    /// The same with `watermark` over every frame.
    ///
    /// - Throws: ``EditError`` when it is larger than the canvas.
    public func watermarked(_ watermark: Watermark) throws(EditError) -> Animation {
        let mark = watermark.bitmap
        guard mark.width <= size.width, mark.height <= size.height else {
            throw EditError(.bounds, "the watermark is \(mark.size) px, the canvas \(size); make it smaller")
        }
        let origin = watermark.anchor.origin(of: mark.size, on: size, margin: watermark.margin)
        return mapBitmaps { frame in
            var frame = frame
            frame.draw(mark, at: origin)
            return frame
        }
    }
}
