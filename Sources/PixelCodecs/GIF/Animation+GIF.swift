public import PixelCore

extension Animation {
    /// This animation as an animated GIF file; a single frame of no duration becomes a still.
    ///
    /// Colours are kept exactly where palettes hold them, see ``GIFOptions/PaletteUse``; otherwise they are reduced.
    /// Alpha becomes binary, see ``GIFOptions/alphaThreshold``, and the colour of a transparent pixel is lost. Every frame
    /// stays a frame, even one that changes nothing; the file holds only what changes.
    ///
    /// GIF counts time in 10 ms. What rounding takes from one frame the next ones get, so that the total does not drift.
    /// Browsers show frames of 0 and 10 ms for 100 ms, so that any duration above zero becomes at least 20 ms.
    ///
    /// - Throws: ``EncodeError``, with code `tooLarge` above 65 535 px a side, `unsupported` when a frame is shown for
    ///   more than 655.35 s or the animation is played more than 65 536 times.
    /// - Complexity: O(frames × pixels), in parallel by frames.
    public func gifData(_ options: GIFOptions = GIFOptions()) throws(EncodeError) -> [UInt8] {
        if cels.count == 1 && duration == .zero { return try cels[0].bitmap.gifData(options) }
        guard loopCount <= GIFEncoder.maximumLoopCount else {
            throw EncodeError(
                .unsupported, format: .gif,
                detail:
                    "the animation is played \(loopCount) times; GIF counts to \(GIFEncoder.maximumLoopCount), and 0 "
                    + "means for ever")
        }
        if let i = cels.firstIndex(where: { $0.duration > .milliseconds(GIFEncoder.maximumDelay * 10) }) {
            throw EncodeError(
                .unsupported, format: .gif,
                detail:
                    "frame \(i + 1) is shown for \(cels[i].duration); GIF holds 655.35 seconds at most: show it again "
                    + "in a frame of its own")
        }
        let delays = cels.map(\.duration).rounded(toMultiplesOf: .milliseconds(10), atLeast: GIFEncoder.minimumDelay)
        return try GIFEncoder(cels.map(\.bitmap), delays: delays, loopCount: loopCount, options: options).encode()
    }
}
