internal import PixelCore

/// Writes the blocks of a GIF file.
///
/// Source: GIF89a specification (CompuServe, 1990).
struct GIFWriter {
    private var bytes: [UInt8] = Array("GIF89a".utf8)

    /// Begins a file: the logical screen, and the palette of all frames that have none of their own.
    init(_ size: Size, colorTable: GIFColorTable?) {
        append16(size.width)
        append16(size.height)
        // Eight bits a channel in the original, said of every file; the palette's size where there is one.
        bytes += [0x70 | (colorTable.map { 0x80 | $0.sizeField } ?? 0), 0, 0]
        if let colorTable { bytes += colorTable.bytes }
    }

    /// Says that the frames are repeated `repeatCount` times after the first play, 0 meaning for ever.
    mutating func appendLoop(repeatCount: Int) {
        bytes += [0x21, 0xFF, 11]
        bytes += Array("NETSCAPE2.0".utf8)
        bytes += [3, 1]
        append16(repeatCount)
        bytes.append(0)
    }

    /// Says how the frame that follows is shown.
    ///
    /// - Parameter delay: Hundredths of a second, at most 65 535.
    mutating func appendControl(disposal: StoredFrame.Disposal, delay: Int, transparentIndex: UInt8?) {
        bytes += [0x21, 0xF9, 4, disposal.gifMethod << 2 | (transparentIndex == nil ? 0 : 1)]
        append16(delay)
        bytes += [transparentIndex ?? 0, 0]
    }

    /// Appends a frame.
    ///
    /// - Parameter pixels: The compressed pixels: code size and sub-blocks.
    mutating func appendFrame(_ bounds: Rectangle, colorTable: GIFColorTable?, pixels: [UInt8]) {
        bytes.append(0x2C)
        for value in [bounds.minX, bounds.minY, bounds.width, bounds.height] { append16(value) }
        bytes.append(colorTable.map { 0x80 | $0.sizeField } ?? 0)
        if let colorTable { bytes += colorTable.bytes }
        bytes += pixels
    }

    /// The file, with the trailer that ends it.
    consuming func finished() -> [UInt8] {
        bytes.append(0x3B)
        return bytes
    }

    private mutating func append16(_ value: Int) {
        bytes.append(UInt8(truncatingIfNeeded: value))
        bytes.append(UInt8(truncatingIfNeeded: value >> 8))
    }
}
