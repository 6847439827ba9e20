import Pixelwright

extension FrameReader {
    /// All frames in rows of `columns`, or side by side, from the top left, duplicates included. Needs memory for the
    /// sheet and one frame.
    ///
    /// - Throws: When the sheet would be larger than what is read back here, or a frame cannot be decoded.
    func sheet(columns: Int? = nil) throws -> Bitmap {
        var sheet = Bitmap(size: try sheetSize(columns: columns))
        try forEachPlace(columns: columns) { bitmap, origin in sheet.draw(bitmap, at: origin, replacing: true) }
        return sheet
    }

    /// The sheet as a PNG file, made without holding it twice.
    ///
    /// - Throws: As ``sheet(columns:)``, and what encoding throws.
    func sheetPNG(columns: Int?, _ options: PNGOptions) throws -> [UInt8] {
        var sheet = BandedBitmap(size: try sheetSize(columns: columns))
        try forEachPlace(columns: columns) { bitmap, origin in sheet.draw(bitmap, at: origin) }
        return try sheet.pngData(options)
    }

    /// Calls `body` with each frame and its place in the sheet.
    private func forEachPlace(columns: Int?, _ body: (Bitmap, Point) -> Void) throws {
        let columns = columns ?? frameCount
        var index = 0
        try forEach { cel in
            body(
                cel.bitmap,
                Point(x: index % columns * frameSize.width, y: index / columns * frameSize.height))
            index += 1
        }
    }

    /// The size of the sheet, if it is not larger than what is read back here.
    func sheetSize(columns: Int?) throws -> Size {
        try DecodeLimits.commandLine.sheetSize(of: frameCount, frames: frameSize, columns: columns)
    }

    /// All frames as an animation, with the timing that is asked for or else their own.
    func animation(_ timing: TimingOptions) throws -> Animation {
        var cels = try animation().cels
        if let durations = try timing.durations(frameCount: cels.count) {
            for (index, duration) in durations.enumerated() { cels[index].duration = duration }
        }
        return try Animation(cels: cels, loopCount: timing.loopCount ?? loopCount)
    }

    /// All frames as an animation, with their own timing.
    func animation() throws -> Animation {
        var cels: [Cel] = []
        cels.reserveCapacity(frameCount)
        try forEach { cels.append($0) }
        return try Animation(cels: cels, loopCount: loopCount)
    }
}

extension DecodeLimits {
    /// The size of a sheet of frames in rows of `columns`, or side by side, if it is not larger than these limits allow.
    func sheetSize(of frameCount: Int, frames frameSize: Size, columns: Int? = nil) throws(CommandFailure) -> Size {
        let columns = min(columns ?? frameCount, frameCount)
        let rows = (frameCount + columns - 1) / columns
        let (width, isTooWide) = frameSize.width.multipliedReportingOverflow(by: columns)
        let (height, isTooHigh) = frameSize.height.multipliedReportingOverflow(by: rows)
        guard !isTooWide, !isTooHigh, max(width, height) <= side, width * height <= area else {
            throw CommandFailure(
                .inputWanting,
                "\(frameCount) frames of \(frameSize) px make a \(rows == 1 ? "strip" : "sheet") of "
                    + "\(width)×\(height) px; at most \(side) px a side and \(area) in all are written: "
                    + "write the frames into a folder with -o DIR/")
        }
        return Size(width, height)
    }
}
