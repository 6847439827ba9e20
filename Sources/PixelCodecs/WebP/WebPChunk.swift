internal import PixelCore

/// A chunk of a RIFF file: a name of four letters, a length, and that many bytes.
struct WebPChunk {
    /// Four letters.
    let name: String
    /// The bytes it holds.
    let content: Range<Int>
    /// Where the next chunk begins: contents are padded to an even length.
    let next: Int
    /// Whether the file ends within the content, which is then what there is of it.
    let isCut: Bool

    /// Reads the chunk header at `offset`; the chunk must lie before `end`, unless the file may be read in part.
    init(_ reader: inout HeaderReader, at offset: Int, end: Int) throws(DecodeError) {
        guard offset <= end - 8 else {
            guard reader.allowsPartial else { throw reader.corrupt(offset, "a chunk is missing here") }
            throw DecodeError(.truncated, format: .webp, offset: end, detail: "the file ends before its image")
        }
        name = String(decoding: try reader.bytes(offset, 4), as: UTF8.self)
        let length = try reader.littleEndian(offset + 4, 4)
        let start = offset + 8
        isCut = length > end - start
        guard !isCut || reader.allowsPartial else {
            throw reader.corrupt(
                offset, "the \(name) chunk says it holds \(length) bytes and its container has \(end - start) left")
        }
        content = start..<min(start + length, end)
        next = start + length + length % 2
    }
}

/// What the first bytes of an image's data say.
struct WebPImageHeader {
    let size: Size
    let hasAlpha: Bool
    let isLossless: Bool

    /// Reads the header of the image in `chunk`.
    ///
    /// Source: RFC 6386, section 9.1, for VP8; RFC 9649, section 3.4, for VP8L.
    init(_ reader: inout HeaderReader, _ chunk: WebPChunk, limits: DecodeLimits) throws(DecodeError) {
        let start = chunk.content.lowerBound
        switch chunk.name {
        case "VP8 ":
            guard try reader.byte(start) & 1 == 0, try reader.bigEndian(start + 3, 3) == 0x9D_012A else {
                throw reader.corrupt(start, "the VP8 data do not begin with a key frame")
            }
            let (width, height) = (try reader.littleEndian(start + 6, 2), try reader.littleEndian(start + 8, 2))
            size = try limits.checkedSize(
                width: width & 0x3FFF, height: height & 0x3FFF, format: .webp, offset: start + 6)
            (hasAlpha, isLossless) = (false, false)
        case "VP8L":
            guard try reader.byte(start) == 0x2F else { throw reader.corrupt(start, "the VP8L signature is missing") }
            let bits = try reader.littleEndian(start + 1, 4)
            guard bits >> 29 == 0 else {
                throw reader.corrupt(start + 4, "the VP8L version is \(bits >> 29); 0 is known")
            }
            size = try limits.checkedSize(
                width: (bits & 0x3FFF) + 1, height: (bits >> 14 & 0x3FFF) + 1, format: .webp, offset: start + 1)
            (hasAlpha, isLossless) = (bits >> 28 & 1 == 1, true)
        default: throw reader.corrupt(start - 8, "the chunk \(chunk.name) stands where an image is expected")
        }
    }
}
