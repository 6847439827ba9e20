import PixelCore

extension Animation {
    /// Other cels of one size, one or more, played as often as these.
    func replacingCels(_ cels: [Cel]) -> Animation {
        // Callers keep at least one, and change all alike.
        (try? Animation(cels: cels, loopCount: loopCount)) ?? self
    }

    /// The same with every bitmap changed; all results are of one size.
    func mapBitmaps(_ transform: (Bitmap) -> Bitmap) -> Animation {
        replacingCels(cels.map { Cel(transform($0.bitmap), duration: $0.duration) })
    }
}
