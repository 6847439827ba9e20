internal import PixelCore

extension PNGWriter {
    /// Writes the signature and the IHDR.
    mutating func appendHeader(_ size: Size, _ format: PNGPixelFormat) {
        append(PNGChunk.signature)
        let fields = Self.bigEndian(size.width) + Self.bigEndian(size.height)
        appendChunk(.header, fields + [UInt8(format.bitDepth), format.colorType.rawValue, 0, 0, 0])
    }

    /// Writes the palette and its alphas, if there are any.
    mutating func appendPalette(_ format: PNGPixelFormat) {
        guard !format.palette.isEmpty else { return }
        appendChunk(.palette, format.palette.flatMap { [$0.red, $0.green, $0.blue] })
        let count = format.transparencyCount
        if count > 0 { appendChunk(.transparency, format.palette.prefix(count).map(\.alpha)) }
    }
}

extension PNGRows {
    /// The bytes of headers, checksums and the largest palette.
    private static let overhead = 2048

    /// A PNG file of this image.
    mutating func file(_ compression: PNGOptions.Compression) throws(EncodeError) -> [UInt8] {
        let data = try compressed(compression)
        var writer = PNGWriter()
        writer.reserve(data.count + Self.overhead)
        writer.appendHeader(size, format)
        writer.appendPalette(format)
        var sequenceNumber: Int?
        writer.appendImage(data, sequenceNumber: &sequenceNumber)
        writer.appendChunk(.end)
        return writer.bytes
    }
}

extension Size {
    /// Throws unless a PNG's header can say this size.
    func checkFitsPNG(_ format: ImageFormat) throws(EncodeError) {
        guard max(width, height) <= PNGChunk.maximumNumber else {
            throw EncodeError(
                .tooLarge, format: format,
                detail: "the image is \(self) px; a side has at most \(PNGChunk.maximumNumber)")
        }
    }
}
