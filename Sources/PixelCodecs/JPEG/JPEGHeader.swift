internal import PixelCore

/// Reads the headers of a JPEG file, marker by marker up to the first scan.
///
/// Source: ITU-T T.81, annex B; T.872 for the JFIF and Adobe markers' say in how colours are stored.
struct JPEGHeader {
    private var frame: Frame?
    private var hasJFIF = false
    private var adobeTransform: UInt8?
    private var orientation = 1

    /// What a frame header (SOF) says.
    private struct Frame {
        var offset: Int
        var height: Int
        var width: Int
        /// The components' identifiers.
        var components: [UInt8]
    }

    static func read(_ reader: inout HeaderReader, limits: DecodeLimits) throws(DecodeError) -> ImageInfo {
        var header = JPEGHeader()
        var offset = 2
        while try header.readSegment(&reader, at: &offset) {}
        return try header.info(reader, limits: limits)
    }

    /// The size in the file, before the EXIF orientation is applied.
    static func storedSize(of info: ImageInfo) -> Size {
        info.orientation >= 5 ? Size(info.size.height, info.size.width) : info.size
    }

    /// Reads the segment whose marker is the next after `offset` and moves on to its end; false at the first scan.
    private mutating func readSegment(_ reader: inout HeaderReader, at offset: inout Int) throws(DecodeError) -> Bool {
        // Bytes between segments are no part of the image; decoders skip them.
        while try reader.byte(offset) != 0xFF { offset += 1 }
        while try reader.byte(offset) == 0xFF { offset += 1 }
        let marker = try reader.byte(offset)
        offset += 1
        switch marker {
        case 0x00, 0x01, 0xD0...0xD7: return true
        case 0xD8: throw reader.corrupt(offset - 2, "a second image starts within the headers")
        case 0xD9: throw reader.corrupt(offset - 2, "the file ends before its image starts")
        case 0xDA: return false
        default: break
        }
        let length = try reader.bigEndian(offset, 2)
        guard length >= 2 else {
            throw reader.corrupt(offset, "a segment says it is \(length) bytes long; the least is 2")
        }
        let content = offset + 2..<offset + length
        switch marker {
        case 0xC0...0xCF where marker != 0xC4 && marker != 0xC8 && marker != 0xCC:
            try readFrame(&reader, marker, content)
        case 0xE0:
            if try reader.holds("JFIF\0", in: content, minimumCount: 14) { hasJFIF = true }
        case 0xE1:
            guard try reader.holds("Exif\0\0", in: content, minimumCount: 6) else { break }
            orientation = try EXIFOrientation.read(&reader, in: content.dropFirst(6)) ?? orientation
        case 0xEE:
            guard try reader.holds("Adobe", in: content, minimumCount: 12) else { break }
            adobeTransform = try reader.byte(content.lowerBound + 11)
        default: break
        }
        offset = content.upperBound
        return true
    }

    private mutating func readFrame(
        _ reader: inout HeaderReader, _ marker: UInt8, _ content: Range<Int>
    ) throws(DecodeError) {
        let offset = content.lowerBound
        guard marker <= 0xC2 else {
            throw DecodeError(
                .unsupported, format: .jpeg, offset: offset,
                detail: "the image is coded by \(Self.process(marker)); baseline and progressive JPEG are read")
        }
        guard frame == nil else { throw reader.corrupt(offset, "the image has a second frame header") }
        guard content.count >= 6 else {
            throw reader.corrupt(offset, "the frame header is \(content.count) bytes long")
        }
        let precision = try reader.byte(offset)
        guard precision == 8 else {
            throw DecodeError(
                .unsupported, format: .jpeg, offset: offset,
                detail: "the image has \(precision) bits a channel; JPEG of 8 bits is read")
        }
        let count = Int(try reader.byte(offset + 5))
        guard content.count == 6 + 3 * count else {
            throw reader.corrupt(offset, "the frame header is \(content.count) bytes long for \(count) components")
        }
        var components: [UInt8] = []
        for i in 0..<count { components.append(try reader.byte(offset + 6 + 3 * i)) }
        frame = Frame(
            offset: offset, height: try reader.bigEndian(offset + 1, 2), width: try reader.bigEndian(offset + 3, 2),
            components: components)
    }

    private static func process(_ marker: UInt8) -> String {
        switch marker {
        case 0xC3: "the lossless process"
        case 0xC5...0xC7: "the hierarchical process"
        default: "arithmetic coding"
        }
    }

    private func info(_ reader: borrowing HeaderReader, limits: DecodeLimits) throws(DecodeError) -> ImageInfo {
        guard let frame else { throw reader.corrupt(2, "the image data have no frame header before them") }
        let stored = try limits.checkedSize(
            width: frame.width, height: frame.height, format: .jpeg, offset: frame.offset + 1)
        guard let colorType = colorType(of: frame) else {
            throw DecodeError(
                .unsupported, format: .jpeg, offset: frame.offset + 5,
                detail: "the image has \(frame.components.count) channels; 1, 3 and 4 are read")
        }
        var info = ImageInfo(
            format: .jpeg, size: stored, colorType: colorType, isLossless: false, byteCount: reader.count)
        info.orientation = orientation
        if orientation >= 5 { info.size = Size(stored.height, stored.width) }
        return info
    }

    private func colorType(of frame: Frame) -> ImageInfo.ColorType? {
        switch frame.components.count {
        case 1: .grayscale
        case 3 where hasJFIF: .ycbcr
        case 3 where adobeTransform != nil: adobeTransform == 0 ? .rgb : .ycbcr
        case 3: frame.components == Array("RGB".utf8) ? .rgb : .ycbcr
        case 4: .cmyk
        default: nil
        }
    }
}

extension HeaderReader {
    /// Whether a segment's content has `minimumCount` bytes or more and begins with `text`.
    fileprivate mutating func holds(
        _ text: String, in content: Range<Int>, minimumCount: Int
    ) throws(DecodeError) -> Bool {
        guard content.count >= minimumCount else { return false }
        return try bytes(content.lowerBound, text.utf8.count).elementsEqual(text.utf8)
    }
}
