public import PixelCore

extension Animation {
    /// This animation as an animated WebP file, be it of a single frame.
    ///
    /// Frames stay as they are, equal ones too; each stores the rectangle that changed. Durations are rounded to whole
    /// milliseconds with the remainder carried. Frames are encoded in parallel.
    ///
    /// - Throws: ``EncodeError``: `tooLarge` above 16,383 px a side or 4 GiB, `unsupported` for a duration above
    ///   16,777,215 ms or a loop count above 65,535, `invalidOption` for an option outside its range.
    /// - Complexity: O(frames × pixels)
    public func webpData(_ options: WebPOptions = WebPOptions()) throws(EncodeError) -> [UInt8] {
        try size.checkWebP()
        try options.validate()
        guard loopCount <= 65_535 else {
            throw EncodeError(
                .unsupported, format: .webp,
                detail: "the animation plays \(loopCount) times; WebP holds at most 65535, or 0 for ever")
        }
        let durations = try webpDurations()
        let frames = Parallelism.map(cels.count) { index in webpFrame(index, options) }
        var writer = WebPWriter(size: size, loopCount: loopCount)
        for (frame, duration) in zip(frames, durations) { writer.append(try frame.get(), milliseconds: duration) }
        return try writer.finish()
    }

    private func webpDurations() throws(EncodeError) -> [Int] {
        let longest = Duration.milliseconds(1 << 24 - 1)
        for (index, cel) in cels.enumerated() where cel.duration > longest {
            throw EncodeError(
                .unsupported, format: .webp,
                detail: "frame \(index + 1) is shown for \(cel.duration.milliseconds) ms; WebP holds at most 16777215")
        }
        return cels.map(\.duration).rounded(toMultiplesOf: .milliseconds(1)).map { min($0, 1 << 24 - 1) }
    }

    private func webpFrame(_ index: Int, _ options: WebPOptions) -> Result<WebPWriter.Frame, EncodeError> {
        let bitmap = cels[index].bitmap
        let rectangle = index == 0 ? bitmap.bounds : bitmap.webpRectangle(since: cels[index - 1].bitmap)
        return Result { () throws(EncodeError) in
            WebPWriter.Frame(rectangle: rectangle, file: try bitmap.encodedAsWebP(rectangle, options))
        }
    }
}

extension Bitmap {
    /// The rectangle a frame has to store: what changed, from an even column and row on, as the format demands. A frame
    /// that changes nothing stores one pixel again.
    fileprivate func webpRectangle(since previous: Bitmap) -> Rectangle {
        guard let changed = changedBounds(since: previous) else { return Rectangle(Size(1, 1)) }
        let (left, top) = (changed.minX & ~1, changed.minY & ~1)
        return Rectangle(x: left, y: top, width: changed.maxX - left, height: changed.maxY - top)
    }
}
