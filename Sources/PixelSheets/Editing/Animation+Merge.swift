public import PixelCore

extension Animation {
    /// How many animations can be merged at a time.
    public static let mergeCounts = 2...20

    /// Several animations played one after the other, as often as the first.
    ///
    /// - Parameter anchor: Where smaller ones stand on the canvas, which is as wide as the widest and as high as the
    ///   highest; nil when all must be of one size.
    /// - Throws: ``EditError`` when they are too few or too many, of different sizes without an anchor, or too large.
    public static func merged(_ animations: [Animation], anchor: Anchor? = nil) throws(EditError) -> Animation {
        guard mergeCounts.contains(animations.count), let first = animations.first else {
            throw EditError(.value, "\(animations.count) animations were given; 2 to 20 can be merged")
        }
        var size = first.size
        for (index, animation) in animations.enumerated() where animation.size != first.size {
            guard anchor != nil else {
                throw EditError(
                    .sizeMismatch,
                    "animation \(index + 1) is \(animation.size) px, the first \(first.size); "
                        + "give an anchor to put smaller ones on one canvas")
            }
            size = Size(max(size.width, animation.size.width), max(size.height, animation.size.height))
        }
        try check(frameCount: animations.reduce(0) { $0 + $1.cels.count }, size: size)
        let cels = animations.flatMap { animation in
            animation.cels.map { Cel($0.bitmap.placed(on: size, anchor ?? .center), duration: $0.duration) }
        }
        return first.replacingCels(cels)
    }
}

/// A corner, side or the middle of a canvas.
public enum Anchor: String, Hashable, Sendable, CaseIterable {
    case topLeft = "top-left"
    case top
    case topRight = "top-right"
    case left
    case center
    case right
    case bottomLeft = "bottom-left"
    case bottom
    case bottomRight = "bottom-right"

    /// Where something of `size` goes on a canvas, `margin` pixels from the sides it is at.
    public func origin(of size: Size, on canvas: Size, margin: Int = 0) -> Point {
        let x =
            switch self {
            case .topLeft, .left, .bottomLeft: margin
            case .top, .center, .bottom: (canvas.width - size.width) / 2
            case .topRight, .right, .bottomRight: canvas.width - size.width - margin
            }
        let y =
            switch self {
            case .topLeft, .top, .topRight: margin
            case .left, .center, .right: (canvas.height - size.height) / 2
            case .bottomLeft, .bottom, .bottomRight: canvas.height - size.height - margin
            }
        return Point(x: x, y: y)
    }
}

extension Bitmap {
    /// This bitmap on a transparent canvas at least as large.
    func placed(on canvas: Size, _ anchor: Anchor) -> Bitmap {
        guard canvas != size else { return self }
        var result = Bitmap(size: canvas)
        result.draw(self, at: anchor.origin(of: size, on: canvas), replacing: true)
        return result
    }
}
