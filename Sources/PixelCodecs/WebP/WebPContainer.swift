internal import PixelCore

/// Where a WebP file keeps what: the canvas, and each frame's place in the file and on the canvas.
///
/// Source: the WebP container specification and RFC 9649.
struct WebPContainer {
    /// The size of the canvas.
    private(set) var size: Size
    /// Whether the file declares transparency.
    private(set) var hasAlpha: Bool
    /// How often the animation is played, 0 meaning for ever; nil for a still.
    private(set) var loopCount: Int?
    /// The frames in order; one for a still.
    private(set) var frames: [Frame] = []

    /// One frame.
    struct Frame {
        /// The bytes that the decoder needs: of a still the whole file, of an animation the frame's image chunks.
        var data: Range<Int>
        /// Where it lies on the canvas.
        var rectangle: Rectangle
        var duration: Duration = .zero
        var blend = StoredFrame.Blend.replace
        var disposal = StoredFrame.Disposal.keep
        var isLossless: Bool
    }

    /// Reads the chunks' headers; of the pixels' data no more than their first bytes.
    init(_ reader: inout HeaderReader, limits: DecodeLimits) throws(DecodeError) {
        let end = try Self.readEnd(&reader)
        let first = try WebPChunk(&reader, at: 12, end: end)
        guard first.name == "VP8X" else {
            let image = try WebPImageHeader(&reader, first, limits: limits)
            size = image.size
            hasAlpha = image.hasAlpha
            frames = [Frame(data: 0..<end, rectangle: Rectangle(size), isLossless: image.isLossless)]
            return
        }
        guard first.content.count >= 10 else {
            guard first.isCut else { throw reader.corrupt(12, "the VP8X chunk is too short") }
            throw DecodeError(.truncated, format: .webp, offset: end, detail: "the file ends within its VP8X chunk")
        }
        let start = first.content.lowerBound
        let flags = try reader.byte(start)
        size = try limits.checkedSize(
            width: try reader.littleEndian(start + 4, 3) + 1, height: try reader.littleEndian(start + 7, 3) + 1,
            format: .webp, offset: start + 4)
        hasAlpha = flags & 0x10 != 0
        if flags & 0x02 != 0 {
            try readAnimation(&reader, from: first.next, end: end, limits: limits)
        } else {
            try readStill(&reader, from: first.next, end: end, limits: limits)
        }
    }

    /// Where the file says that it ends.
    private static func readEnd(_ reader: inout HeaderReader) throws(DecodeError) -> Int {
        guard try reader.bigEndian(0, 4) == 0x5249_4646 else {
            throw reader.corrupt(0, "the file does not begin with RIFF")
        }
        let end = 8 + (try reader.littleEndian(4, 4))
        guard end >= 20 else { throw reader.corrupt(4, "the file says it is \(end) bytes long; it has no image") }
        guard end <= reader.count || reader.allowsPartial else {
            throw DecodeError(
                .truncated, format: .webp, offset: reader.count,
                detail: "the file says it is \(end) bytes long and ends after \(reader.count)")
        }
        return min(end, reader.count)
    }

    /// Looks for the image among the chunks of a still in the extended format.
    private mutating func readStill(
        _ reader: inout HeaderReader, from start: Int, end: Int, limits: DecodeLimits
    ) throws(DecodeError) {
        var offset = start
        while true {
            let chunk = try WebPChunk(&reader, at: offset, end: end)
            if chunk.name == "ALPH" { hasAlpha = true }
            if chunk.name == "VP8 " || chunk.name == "VP8L" {
                let image = try WebPImageHeader(&reader, chunk, limits: limits)
                guard image.size == size else {
                    throw reader.corrupt(offset, "the image is \(image.size) px and its canvas \(size)")
                }
                hasAlpha = hasAlpha || image.hasAlpha
                frames = [Frame(data: 0..<end, rectangle: Rectangle(size), isLossless: image.isLossless)]
                return
            }
            offset = chunk.next
        }
    }

    private mutating func readAnimation(
        _ reader: inout HeaderReader, from start: Int, end: Int, limits: DecodeLimits
    ) throws(DecodeError) {
        var offset = start
        while offset + 8 <= end {
            let chunk = try WebPChunk(&reader, at: offset, end: end)
            if chunk.isCut { break }
            if chunk.name == "ANIM" && loopCount == nil {
                guard chunk.content.count >= 6 else { throw reader.corrupt(offset, "the ANIM chunk is too short") }
                loopCount = try reader.littleEndian(chunk.content.lowerBound + 4, 2)
            }
            if chunk.name == "ANMF" {
                guard loopCount != nil else { throw reader.corrupt(offset, "a frame stands before the ANIM chunk") }
                try limits.check(frameCount: frames.count + 1, format: .webp)
                frames.append(try readFrame(&reader, chunk))
            }
            offset = chunk.next
        }
        guard !frames.isEmpty else {
            guard reader.allowsPartial else { throw reader.corrupt(start, "the animation holds no frame") }
            throw DecodeError(
                .truncated, format: .webp, offset: end, detail: "the file ends before its first frame is complete")
        }
    }

    private func readFrame(_ reader: inout HeaderReader, _ chunk: WebPChunk) throws(DecodeError) -> Frame {
        let start = chunk.content.lowerBound
        guard chunk.content.count >= 24 else { throw reader.corrupt(start - 8, "the ANMF chunk is too short") }
        let rectangle = Rectangle(
            x: 2 * (try reader.littleEndian(start, 3)), y: 2 * (try reader.littleEndian(start + 3, 3)),
            width: try reader.littleEndian(start + 6, 3) + 1, height: try reader.littleEndian(start + 9, 3) + 1)
        guard Rectangle(size).contains(rectangle) else {
            throw reader.corrupt(
                start, "a frame of \(rectangle.size) px at (\(rectangle.minX), \(rectangle.minY)) leaves the canvas")
        }
        let flags = try reader.byte(start + 15)
        let image = try WebPChunk(&reader, at: start + 16, end: chunk.content.upperBound)
        return Frame(
            data: start + 16..<chunk.content.upperBound, rectangle: rectangle,
            duration: .milliseconds(try reader.littleEndian(start + 12, 3)),
            blend: flags & 2 == 0 ? .over : .replace, disposal: flags & 1 == 0 ? .keep : .clear,
            isLossless: image.name == "VP8L")
    }
}
