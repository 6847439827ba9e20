import Pixelwright

extension FrameReader {
    /// All frames side by side, from left to right, duplicates included. Needs memory for the strip and one frame.
    ///
    /// - Throws: When the strip would be larger than what is read back here, or a frame cannot be decoded.
    func horizontalStrip() throws -> Bitmap {
        let limits = DecodeLimits.commandLine
        let (width, overflow) = frameSize.width.multipliedReportingOverflow(by: frameCount)
        guard !overflow, width <= limits.side, width * frameSize.height <= limits.area else {
            throw CommandFailure(
                .inputWanting,
                "\(frameCount) frames of \(frameSize) px make a strip of \(width)×\(frameSize.height) px; at most "
                    + "\(limits.side) px a side and \(limits.area) in all are written: "
                    + "write the frames into a folder with -o DIR/")
        }
        var strip = Bitmap(size: Size(width, frameSize.height))
        var x = 0
        try forEach { cel in
            strip.draw(cel.bitmap, at: Point(x: x, y: 0), replacing: true)
            x += frameSize.width
        }
        return strip
    }

    /// All frames as an animation, with the timing that is asked for or else their own.
    func animation(_ timing: TimingOptions) throws -> Animation {
        var cels: [Cel] = []
        cels.reserveCapacity(frameCount)
        try forEach { cels.append($0) }
        if let durations = try timing.durations(frameCount: cels.count) {
            for (index, duration) in durations.enumerated() { cels[index].duration = duration }
        }
        return try Animation(cels: cels, loopCount: timing.loopCount ?? loopCount)
    }
}
