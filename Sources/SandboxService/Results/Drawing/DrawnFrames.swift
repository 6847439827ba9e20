import Pixelwright

/// The frames that a spec describes, before they are marked: pictures that were sent, moving, or a sprite of the
/// sandbox's own.
struct DrawnFrames {
    /// The frames, all of the spec's size.
    private(set) var frames: [Bitmap]
    /// Which colours they have.
    let rule: ColorRule

    /// - Parameter sources: Pictures of any size.
    init(_ spec: ResultSpec, size: Size, frameCount: Int, sources: [Bitmap]) {
        rule = ColorRule(spec)
        let background = spec.background.flatMap { RGBA8(hex: $0) }
        let motion = PictureMotion(seed: spec.seed)
        if sources.isEmpty {
            frames = Self.sprite(spec, size, frameCount, rule, background, motion)
        } else {
            let pictures = sources.map { $0.fitted(to: size, background) }
            frames = Keyframes(rule.reduced(pictures), at: spec.sourceFrames, frameCount: frameCount, motion).frames
        }
    }

    /// The side of the canvas, in pixels, above which pixels of the sprite become larger instead of more.
    private static let nativeSide = 64

    private static func sprite(
        _ spec: ResultSpec, _ size: Size, _ frameCount: Int, _ rule: ColorRule, _ background: RGBA8?,
        _ motion: PictureMotion
    ) -> [Bitmap] {
        let scale = max(1, min(size.width, size.height) / nativeSide)
        let native = Size(size.width / scale, size.height / scale)
        var sprite = DrawnSprite(seed: spec.seed, palette: rule.palette).bitmap(native)
        if let background { sprite.flatten(onto: background) }
        let picture = rule.reduced([sprite], keeping: background)[0]
        let frames = Keyframes([picture], at: [], frameCount: frameCount, motion).frames
        guard scale > 1 else { return frames }
        // The first pixel is one of the background's.
        let fill = picture[0, 0]
        let place = Point(x: (size.width - native.width * scale) / 2, y: (size.height - native.height * scale) / 2)
        return frames.map { frame in
            var canvas = Bitmap(size: size, filledWith: fill)
            canvas.draw(frame.scaled(by: scale), at: place, replacing: true)
            return canvas
        }
    }

    /// Puts the sandbox's mark on all of them.
    mutating func mark() {
        guard let first = frames.first else { return }
        let colors = rule.markColors(on: frames)
        let mark = SandboxMark(on: first.size, bright: colors.bright, dark: colors.dark)
        for index in frames.indices { mark.draw(on: &frames[index]) }
    }
}

extension Bitmap {
    /// This picture on a canvas of `size`: flattened, then enlarged by whole pixels or shrunk by means of areas.
    fileprivate func fitted(to size: Size, _ background: RGBA8?) -> Bitmap {
        let flat = background.map(flattened(onto:)) ?? self
        if flat.size == size { return flat }
        let isSmaller = size.width <= width && size.height <= height
        return isSmaller ? flat.areaAveraged(to: size) : flat.resizedToNearest(size)
    }
}
