public import PixelCore

extension Animation {
    /// This animation as an animated PNG file. Every pixel and every frame comes back as it is, equal neighbours and
    /// the colours of transparent pixels included.
    ///
    /// Frames are stored as the part that changes. Durations are stored exactly where a fraction of two numbers of 16
    /// bits can say them, such as 1/30 s or whole milliseconds up to 65.535 s; otherwise the nearest fraction stands.
    ///
    /// - Throws: ``EncodeError`` when a side is longer, or the loop count larger, than 2³¹ − 1, or there is not enough
    ///   memory.
    /// - Complexity: O(frames × pixels), in parallel by frames
    public func apngData(_ options: PNGOptions = PNGOptions()) throws(EncodeError) -> [UInt8] {
        try size.checkFitsPNG(.apng)
        guard loopCount <= PNGChunk.maximumNumber else {
            throw EncodeError(
                .tooLarge, format: .apng,
                detail: "the loop count is \(loopCount); at most \(PNGChunk.maximumNumber), or 0 for ever")
        }
        let format = PNGPixelFormat(for: cels.map(\.bitmap), reduction: options.colorReduction)
        var writer = PNGWriter()
        writer.appendHeader(size, format)
        writer.appendChunk(.animationControl, PNGWriter.bigEndian(cels.count) + PNGWriter.bigEndian(loopCount))
        writer.appendPalette(format)
        let frames = Parallelism.map(cels.count) { index in apngFrame(index, format, options.compression) }
        var nextNumber = 0
        for (index, (rectangle, data)) in frames.enumerated() {
            let control = PNGFrameControl(
                sequenceNumber: nextNumber, rectangle: rectangle, delay: PNGDelay(cels[index].duration))
            writer.appendChunk(.frameControl, control.bytes)
            nextNumber += 1
            // The first frame is what readers show that know no animation.
            var sequenceNumber = index == 0 ? nil : nextNumber
            writer.appendImage(try data.get(), sequenceNumber: &sequenceNumber)
            nextNumber = sequenceNumber ?? nextNumber
        }
        writer.appendChunk(.end)
        return writer.bytes
    }

    /// Where a frame differs from the one before, and what is there, compressed.
    private func apngFrame(
        _ index: Int, _ format: PNGPixelFormat, _ compression: PNGOptions.Compression
    ) -> (Rectangle, Result<PNGCompressedData, EncodeError>) {
        let bitmap = cels[index].bitmap
        let changed = index == 0 ? bitmap.bounds : bitmap.changedBounds(since: cels[index - 1].bitmap)
        // A frame like the one before stays a frame, of one pixel.
        let rectangle = changed ?? Rectangle(Size(1, 1))
        return (
            rectangle,
            Result { () throws(EncodeError) in
                var rows = PNGRows(bitmap.cropped(to: rectangle), format: format)
                return try rows.compressed(compression)
            }
        )
    }
}
