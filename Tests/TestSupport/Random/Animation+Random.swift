package import PixelCore

extension RandomSource {
    /// A random animation: the first frame is of the given look, and each frame after it redraws a part of the last,
    /// or nothing at all.
    ///
    /// Durations are whole multiples of `tick` between 1 and 50 ticks.
    ///
    /// - Complexity: O(`frameCount` × `size.area`)
    package mutating func animation(
        _ kind: BitmapKind, size: Size, frameCount: Int, tick: Duration = .milliseconds(10)
    ) throws(AnimationError) -> Animation {
        var canvas = bitmap(kind, size: size)
        var cels: [Cel] = []
        while cels.count < frameCount {
            cels.append(Cel(canvas, duration: tick * next(in: 1...50)))
            if chance(1, in: 5) { continue }
            let part = Size(next(in: 1...size.width), next(in: 1...size.height))
            let origin = Point(x: next(in: 0...size.width - part.width), y: next(in: 0...size.height - part.height))
            canvas.draw(bitmap(kind, size: part), at: origin, replacing: true)
        }
        return try Animation(cels: cels, loopCount: next(in: 0...4))
    }
}
