public import PixelCore

extension Animation {
    /// The frames from last to first.
    public func reversed() -> Animation {
        replacingCels(cels.reversed())
    }

    /// The frames there and back again.
    ///
    /// - Parameter repeatsEnds: Whether the last frame is shown twice at the turn, and the first once more at the end;
    ///   otherwise a loop runs smoothly.
    public func pingPong(repeatsEnds: Bool = false) -> Animation {
        guard cels.count > 1 else { return self }
        return replacingCels(cels + (repeatsEnds ? cels[...] : cels[1..<cels.count - 1]).reversed())
    }
}
