import Pixelwright

extension FrameReader {
    /// All frames side by side, from left to right, duplicates included. Needs memory for the strip and one frame.
    ///
    /// - Throws: When the strip would be larger than what is read back here, or a frame cannot be decoded.
    func horizontalStrip() throws -> Bitmap {
        var strip = Bitmap(size: try stripSize())
        try forEachPlace { bitmap, origin in strip.draw(bitmap, at: origin, replacing: true) }
        return strip
    }

    /// The strip as a PNG file, made without holding it twice.
    ///
    /// - Throws: As ``horizontalStrip()``, and what encoding throws.
    func horizontalStripPNG(_ options: PNGOptions) throws -> [UInt8] {
        var strip = BandedBitmap(size: try stripSize())
        try forEachPlace { bitmap, origin in strip.draw(bitmap, at: origin) }
        return try strip.pngData(options)
    }

    /// Calls `body` with each frame and its place in the strip.
    private func forEachPlace(_ body: (Bitmap, Point) -> Void) throws {
        var x = 0
        try forEach { cel in
            body(cel.bitmap, Point(x: x, y: 0))
            x += frameSize.width
        }
    }

    /// The size of the strip, if it is not larger than what is read back here.
    func stripSize() throws -> Size {
        try DecodeLimits.commandLine.stripSize(of: frameCount, frames: frameSize)
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

extension DecodeLimits {
    /// The size of a strip of frames, if it is not larger than these limits allow.
    func stripSize(of frameCount: Int, frames frameSize: Size) throws(CommandFailure) -> Size {
        let (width, overflow) = frameSize.width.multipliedReportingOverflow(by: frameCount)
        guard !overflow, width <= side, width * frameSize.height <= area else {
            throw CommandFailure(
                .inputWanting,
                "\(frameCount) frames of \(frameSize) px make a strip of \(width)×\(frameSize.height) px; at most "
                    + "\(side) px a side and \(area) in all are written: "
                    + "write the frames into a folder with -o DIR/")
        }
        return Size(width, frameSize.height)
    }
}
