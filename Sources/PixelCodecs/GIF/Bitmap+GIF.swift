public import PixelCore

extension Bitmap {
    /// This bitmap as a GIF file.
    ///
    /// Up to 256 colours, a transparent one among them, are kept exactly; more are reduced. Alpha becomes binary, see
    /// ``GIFOptions/alphaThreshold``, and the colour of a transparent pixel is lost.
    ///
    /// - Throws: ``EncodeError``, with code `tooLarge` above 65 535 px a side.
    /// - Complexity: O(pixels)
    public func gifData(_ options: GIFOptions = GIFOptions()) throws(EncodeError) -> [UInt8] {
        var options = options
        // With a single frame there is nothing to choose, and not every reader expects a palette in the frame.
        options.palette = .shared
        return try GIFEncoder([self], delays: nil, loopCount: 0, options: options).encode()
    }
}

extension IndexedBitmap {
    /// This bitmap as a GIF file, its palette kept in order.
    ///
    /// Alpha becomes binary, see ``GIFOptions/alphaThreshold``. All transparent colours become the first of them.
    ///
    /// - Throws: ``EncodeError``, with code `tooLarge` above 65 535 px a side.
    /// - Complexity: O(pixels)
    public func gifData(_ options: GIFOptions = GIFOptions()) throws(EncodeError) -> [UInt8] {
        try GIFEncoder.check(size)
        let table = GIFColorTable(palette.colors.map { $0.withBinaryAlpha(threshold: options.alphaThreshold) })
        var writer = GIFWriter(size, colorTable: table)
        var stored = indices
        if let transparent = table.transparentIndex {
            writer.appendControl(disposal: .keep, delay: 0, transparentIndex: transparent)
            for i in stored.indices where table.colors[Int(stored[i])].isTransparent { stored[i] = transparent }
        }
        writer.appendFrame(
            Rectangle(size), colorTable: nil, pixels: LZWEncoder.encode(stored, depth: table.depth))
        return writer.finished()
    }
}
