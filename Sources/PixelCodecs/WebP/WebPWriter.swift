internal import PixelCore

/// Writes the container of an animated WebP file: RIFF, VP8X, ANIM, and an ANMF chunk a frame.
///
/// Frames replace what they cover or are drawn over it, and stay: so every pixel is as given, colours under alpha 0
/// included.
/// Source: the WebP container specification.
struct WebPWriter {
    private let size: Size
    private let loopCount: Int
    private var frames: [UInt8] = []
    private var hasAlpha = false

    init(size: Size, loopCount: Int) {
        self.size = size
        self.loopCount = loopCount
    }

    /// Appends a frame shown for `milliseconds`.
    mutating func append(_ frame: Frame, milliseconds: Int) {
        hasAlpha = hasAlpha || frame.hasAlpha
        frames.append(chunk: "ANMF", count: 16 + frame.imageChunks.count)
        frames.append(littleEndian: frame.rectangle.minX / 2, 3)
        frames.append(littleEndian: frame.rectangle.minY / 2, 3)
        frames.append(littleEndian: frame.rectangle.width - 1, 3)
        frames.append(littleEndian: frame.rectangle.height - 1, 3)
        frames.append(littleEndian: milliseconds, 3)
        frames.append(frame.blending.rawValue)
        frames += frame.imageChunks
    }

    /// The whole file.
    func finish() throws(EncodeError) -> [UInt8] {
        let count = 4 + (8 + 10) + (8 + 6) + frames.count
        guard count <= 0xFFFF_FFF6 else {
            throw EncodeError(
                .tooLarge, format: .webp, detail: "the file would have \(count + 8) bytes; the format ends at 4 GiB")
        }
        var file: [UInt8] = []
        file.reserveCapacity(8 + count)
        file.append(chunk: "RIFF", count: count)
        file += "WEBP".utf8
        file.append(chunk: "VP8X", count: 10)
        file.append(littleEndian: 0x02 | (hasAlpha ? 0x10 : 0), 4)
        file.append(littleEndian: size.width - 1, 3)
        file.append(littleEndian: size.height - 1, 3)
        file.append(chunk: "ANIM", count: 6)
        file.append(littleEndian: 0, 4)  // The background is transparent.
        file.append(littleEndian: loopCount, 2)
        return file + frames
    }

    /// A frame's flags: bit 1 is "do not blend"; bit 0 would be "dispose to background".
    enum Blending: UInt8 {
        /// Pixels replace what is there.
        case replace = 0b10
        /// Pixels are drawn over what is there.
        case over = 0b00
    }
}

extension WebPWriter {
    /// An encoded frame.
    struct Frame: Sendable {
        /// Where it lies; its corner has even coordinates.
        let rectangle: Rectangle
        /// How it meets what is there.
        let blending: Blending
        /// The chunks of its image: VP8L, or VP8, which an ALPH may precede.
        let imageChunks: ArraySlice<UInt8>

        /// Takes the image out of the still `file` that libwebp made.
        init(rectangle: Rectangle, blending: Blending, file: [UInt8]) {
            self.rectangle = rectangle
            self.blending = blending
            let isExtended = file[12..<16].elementsEqual("VP8X".utf8)
            imageChunks = file[(isExtended ? 30 : 12)...]
        }

        /// Whether a pixel is not opaque: an ALPH chunk or the hint in the header of VP8L says so.
        var hasAlpha: Bool {
            let name = imageChunks.prefix(4)
            return name.elementsEqual("ALPH".utf8)
                || (name.elementsEqual("VP8L".utf8) && imageChunks[imageChunks.startIndex + 12] & 0x10 != 0)
        }
    }
}

extension [UInt8] {
    fileprivate mutating func append(littleEndian value: Int, _ count: Int) {
        for i in 0..<count { append(UInt8(truncatingIfNeeded: value >> (8 * i))) }
    }

    fileprivate mutating func append(chunk name: String, count: Int) {
        self += name.utf8
        append(littleEndian: count, 4)
    }
}
