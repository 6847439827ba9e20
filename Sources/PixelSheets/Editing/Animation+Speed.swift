public import PixelCore

extension Animation {
    /// The factors by which an animation can be played faster or slower.
    public static let speeds = 0.25...4.0

    /// The same frames, shown `factor` times as fast.
    ///
    /// - Throws: ``EditError`` when the factor is not one of ``speeds``.
    public func playedFaster(by factor: Double) throws(EditError) -> Animation {
        guard Self.speeds.contains(factor) else {
            throw EditError(.value, "a speed of \(factor) was asked for; it goes from 0.25 to 4")
        }
        return replacingCels(cels.map { Cel($0.bitmap, duration: $0.duration / factor) })
    }

    /// The same frames, each shown equally long, `rate` of them a second.
    ///
    /// - Throws: ``EditError`` when the rate is not greater than 0 and at most 1000.
    public func played(framesPerSecond rate: Double) throws(EditError) -> Animation {
        guard rate > 0, rate <= 1000 else {
            throw EditError(.value, "\(rate) frames a second were asked for; give more than 0, at most 1000")
        }
        let duration = Duration.seconds(1) / rate
        return replacingCels(cels.map { Cel($0.bitmap, duration: duration) })
    }
}
