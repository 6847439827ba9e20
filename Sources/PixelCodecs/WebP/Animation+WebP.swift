public import PixelCore

extension Animation {
    /// This animation as an animated WebP file, be it of a single frame.
    ///
    /// Frames stay as they are, equal ones too; each stores the rectangle that changed, or in it only what did, whichever
    /// is smaller. Durations are rounded to whole
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

    /// The frame in whichever way takes fewer bytes: all that changed, or only the pixels that did, over the rest.
    private func webpFrame(_ index: Int, _ options: WebPOptions) -> Result<WebPWriter.Frame, EncodeError> {
        let bitmap = cels[index].bitmap
        let previous = index == 0 ? nil : cels[index - 1].bitmap
        let rectangle = previous.map(bitmap.webpRectangle) ?? bitmap.bounds
        return Result { () throws(EncodeError) in
            let whole = WebPWriter.Frame(
                rectangle: rectangle, blending: .replace, file: try bitmap.encodedAsWebP(rectangle, options))
            guard case .lossless = options.mode, let previous,
                let changes = bitmap.opaqueChanges(since: previous, in: rectangle)
            else { return whole }
            let sparse = WebPWriter.Frame(
                rectangle: rectangle, blending: .over, file: try changes.encodedAsWebP(changes.bounds, options))
            return sparse.imageChunks.count < whole.imageChunks.count ? sparse : whole
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

    /// The pixels in `rectangle` with those made transparent that `previous` shows already; nil where none is, or where
    /// drawing the rest over `previous` would not give this bitmap: a pixel that changed is not opaque, or one that did
    /// not hides a colour under alpha 0, which decoders may drop.
    fileprivate func opaqueChanges(since previous: Bitmap, in rectangle: Rectangle) -> Bitmap? {
        var changes = cropped(to: rectangle)
        var hasKept = false
        for y in 0..<rectangle.height {
            let (before, after) = (previous.row(rectangle.minY + y), row(rectangle.minY + y))
            for x in rectangle.minX..<rectangle.maxX {
                if after[x] == before[x] {
                    if after[x].isTransparent && after[x] != .clear { return nil }
                    changes[x - rectangle.minX, y] = .clear
                    hasKept = true
                } else if !after[x].isOpaque {
                    return nil
                }
            }
        }
        return hasKept ? changes : nil
    }
}
