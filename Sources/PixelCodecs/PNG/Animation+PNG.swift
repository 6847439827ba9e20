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
    /// - Complexity: O(frames × pixels)
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
        var nextNumber = 0
        for (index, cel) in cels.enumerated() {
            let changed = index == 0 ? cel.bitmap.bounds : cel.bitmap.changedBounds(since: cels[index - 1].bitmap)
            // A frame like the one before stays a frame, of one pixel.
            let rectangle = changed ?? Rectangle(Size(1, 1))
            let control = PNGFrameControl(
                sequenceNumber: nextNumber, rectangle: rectangle, delay: PNGDelay(cel.duration))
            writer.appendChunk(.frameControl, control.bytes)
            nextNumber += 1
            var rows = PNGRows(cel.bitmap.cropped(to: rectangle), format: format)
            // The first frame is what readers show that know no animation.
            var sequenceNumber = index == 0 ? nil : nextNumber
            writer.appendImage(try rows.compressed(options.compression), sequenceNumber: &sequenceNumber)
            nextNumber = sequenceNumber ?? nextNumber
        }
        writer.appendChunk(.end)
        return writer.bytes
    }
}
