public import PixelCore

/// How neighbouring frames show through in an onion skin.
public struct OnionSkin: Hashable, Sendable {
    /// How many frames before and after show.
    public var before: Int
    /// How many frames after show.
    public var after: Int
    /// The opacity of the nearest neighbour, 0 through 1; others fade evenly.
    public var opacity: Double
    /// What neighbours are tinted with; nil for nothing.
    public var tints: Tints?

    /// Creates a setting; by default one frame before in red and one after in blue.
    public init(before: Int = 1, after: Int = 1, opacity: Double = 0.4, tints: Tints? = Tints()) {
        self.before = before
        self.after = after
        self.opacity = opacity
        self.tints = tints
    }

    /// Colours that tell frames before from those after.
    public struct Tints: Hashable, Sendable {
        /// Of frames before.
        public var before: RGBA8
        /// Of frames after.
        public var after: RGBA8

        /// Creates a pair; by default red and blue.
        public init(before: RGBA8 = RGBA8(230, 60, 60), after: RGBA8 = RGBA8(60, 100, 230)) {
            self.before = before
            self.after = after
        }
    }
}

extension Animation {
    /// Every frame over its neighbours, faint and tinted, as animators see them.
    ///
    /// - Parameter wraps: Whether the last frame is the first one's neighbour.
    public func onionSkinned(_ skin: OnionSkin = OnionSkin(), wraps: Bool = true) -> Animation {
        replacingCels(
            cels.indices.map { i in
                var canvas = Bitmap(size: size)
                let neighbors =
                    Array((0..<max(0, skin.before)).map { (-($0 + 1), $0, skin.before, skin.tints?.before) }.reversed())
                    + Array((0..<max(0, skin.after)).map { ($0 + 1, $0, skin.after, skin.tints?.after) }.reversed())
                for (offset, distance, count, tint) in neighbors {
                    let place = i + offset
                    guard wraps || cels.indices.contains(place) else { continue }
                    let index = ((place % cels.count) + cels.count) % cels.count
                    guard index != i else { continue }
                    let opacity = skin.opacity * Double(count - distance) / Double(count)
                    let neighbor = cels[index].bitmap
                    canvas.draw((tint.map(neighbor.tinted) ?? neighbor).faded(to: opacity), at: .zero)
                }
                canvas.draw(cels[i].bitmap, at: .zero)
                return Cel(canvas, duration: cels[i].duration)
            })
    }
}
