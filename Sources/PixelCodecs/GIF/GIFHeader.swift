internal import PixelCore

/// Reads the headers of a GIF file: walks from block to block and decodes no pixel.
///
/// Source: GIF89a specification (CompuServe, 1990). Where the specification leaves things open, or browsers agree on
/// something else, browsers are followed; each such place says so.
struct GIFHeader {
    private var info: ImageInfo
    private var frames: [Frame] = []
    private var control = Control()
    private var repeatCount: Int?
    /// The pixels of all frames together, as they are stored.
    private var storedArea = 0
    private var tableDepth: Int?

    /// What a graphic control extension says of the frame that follows it.
    private struct Control {
        var disposal = 0
        var delay = 0
        var isTransparent = false
    }

    private struct Frame {
        var bounds: Rectangle?
        var control: Control
    }

    /// Reads what the headers say.
    ///
    /// A file that is damaged after the start of a frame gives what stands before the damage: the frames are where an
    /// error is due, and some of them may be wanted nevertheless.
    static func read(_ reader: inout HeaderReader, limits: DecodeLimits) throws(DecodeError) -> ImageInfo {
        var header = GIFHeader(byteCount: reader.count)
        let start = try header.readScreen(&reader)
        do {
            try header.readBlocks(&reader, from: start, limits: limits)
        } catch {
            guard !header.frames.isEmpty, error.code == .truncated || error.code == .corrupt else { throw error }
        }
        guard !header.frames.isEmpty else { throw reader.corrupt(start, "the file holds no frame") }
        return try header.finished(&reader, limits: limits)
    }

    /// How long a frame with a stored delay of so many hundredths of a second is shown.
    ///
    /// 0 and 1 count as 10: Firefox (`FrameTimeout::Normalized`) and Chromium (`GIFImageDecoder`) show such frames for
    /// 100 ms, because old encoders wrote 0 where they meant "as always".
    static func duration(ofDelay delay: Int) -> Duration {
        .milliseconds(delay <= 1 ? 100 : delay * 10)
    }

    private init(byteCount: Int) {
        info = ImageInfo(format: .gif, size: Size(1, 1), colorType: .indexed, byteCount: byteCount)
    }
}

// Blocks
extension GIFHeader {
    /// The blocks' first bytes.
    private enum Introducer {
        static let `extension`: UInt8 = 0x21
        static let frame: UInt8 = 0x2C
        static let trailer: UInt8 = 0x3B
    }

    /// Reads the signature and the logical screen; returns where the first block begins.
    private mutating func readScreen(_ reader: inout HeaderReader) throws(DecodeError) -> Int {
        13 + (try skipColorTable(&reader, flagsAt: 10))
    }

    private mutating func readBlocks(
        _ reader: inout HeaderReader, from start: Int, limits: DecodeLimits
    ) throws(DecodeError) {
        var offset = start
        while true {
            let introducer = try reader.byte(offset)
            switch introducer {
            case Introducer.trailer: return
            case Introducer.extension: offset = try readExtension(&reader, at: offset)
            case Introducer.frame: offset = try readFrame(&reader, at: offset, limits: limits)
            default:
                throw reader.corrupt(
                    offset, "a block begins with \(introducer); expected 33, 44 or 59: extension, frame or end")
            }
        }
    }

    /// Reads the extension at `offset`; returns where the next block begins.
    private mutating func readExtension(_ reader: inout HeaderReader, at offset: Int) throws(DecodeError) -> Int {
        let label = try reader.byte(offset + 1)
        let length = Int(try reader.byte(offset + 2))
        let data = offset + 3
        if label == 0xF9 && length >= 4 {
            let flags = Int(try reader.byte(data))
            control = Control(
                disposal: flags >> 2 & 7, delay: try reader.littleEndian(data + 1, 2), isTransparent: flags & 1 != 0)
        }
        if label == 0xFF && length == 11, try isLoopExtension(&reader, at: data),
            try reader.byte(data + 11) >= 3, try reader.byte(data + 12) & 7 == 1
        {
            repeatCount = try reader.littleEndian(data + 13, 2)
        }
        return try skipSubBlocks(&reader, from: offset + 2)
    }

    private func isLoopExtension(_ reader: inout HeaderReader, at offset: Int) throws(DecodeError) -> Bool {
        let name = try reader.bytes(offset, 11)
        return name.elementsEqual("NETSCAPE2.0".utf8) || name.elementsEqual("ANIMEXTS1.0".utf8)
    }

    /// Reads the frame's descriptor at `offset`; returns where the next block begins.
    private mutating func readFrame(
        _ reader: inout HeaderReader, at offset: Int, limits: DecodeLimits
    ) throws(DecodeError) -> Int {
        let origin = Point(x: try reader.littleEndian(offset + 1, 2), y: try reader.littleEndian(offset + 3, 2))
        let (width, height) = (try reader.littleEndian(offset + 5, 2), try reader.littleEndian(offset + 7, 2))
        let tableLength = try skipColorTable(&reader, flagsAt: offset + 9)
        var frame = Frame(bounds: nil, control: control)
        // A frame without pixels is valid, and shows nothing.
        if width > 0 && height > 0 {
            let size = try limits.checkedSize(width: width, height: height, format: .gif, offset: offset + 5)
            frame.bounds = Rectangle(origin: origin, size: size)
            storedArea += size.area
        }
        frames.append(frame)
        control = Control()
        try limits.check(frameCount: frames.count, format: .gif)
        try limits.check(totalArea: storedArea, frameCount: frames.count, format: .gif)
        return try skipSubBlocks(&reader, from: offset + 10 + tableLength + 1)
    }

    /// The length in bytes of the colour table that the flags announce, 0 when there is none.
    private mutating func skipColorTable(
        _ reader: inout HeaderReader, flagsAt offset: Int
    ) throws(DecodeError) -> Int {
        let flags = Int(try reader.byte(offset))
        guard flags & 0x80 != 0 else { return 0 }
        tableDepth = max(tableDepth ?? 0, flags & 7 + 1)
        return 3 << (flags & 7 + 1)
    }

    /// Passes over a chain of sub-blocks, each led by its length, to behind the empty one that ends it.
    private func skipSubBlocks(_ reader: inout HeaderReader, from start: Int) throws(DecodeError) -> Int {
        var offset = start
        while true {
            let length = Int(try reader.byte(offset))
            offset += length + 1
            if length == 0 { return offset }
        }
    }
}

// What it comes to
extension GIFHeader {
    private consuming func finished(
        _ reader: inout HeaderReader, limits: DecodeLimits
    ) throws(DecodeError) -> ImageInfo {
        info.size = try canvasSize(&reader, limits: limits)
        info.frameCount = frames.count
        info.isAnimated = frames.count > 1 || repeatCount != nil
        if info.isAnimated {
            info.durations = frames.map { Self.duration(ofDelay: $0.control.delay) }
            // Browsers repeat n times after the first play; without the extension they play once.
            info.loopCount = repeatCount.map { $0 == 0 ? 0 : $0 + 1 } ?? 1
        }
        info.hasAlpha = hasAlpha
        info.bitDepth = tableDepth ?? 8
        return info
    }

    /// The logical screen, grown to hold the first frame, as Chromium's decoder (Wuffs, std/gif) does: old encoders left
    /// the screen at 0 × 0.
    private func canvasSize(
        _ reader: inout HeaderReader, limits: DecodeLimits
    ) throws(DecodeError) -> Size {
        let first = frames.first?.bounds
        return try limits.checkedSize(
            width: max(try reader.littleEndian(6, 2), first?.maxX ?? 0),
            height: max(try reader.littleEndian(8, 2), first?.maxY ?? 0), format: .gif, offset: 6)
    }

    /// Whether a pixel shown may be transparent: because the first frame has a transparent colour or leaves some of the
    /// canvas free, or because a frame is cleared away before another.
    ///
    /// Transparent colours of later frames do not count: over an opaque canvas they show what is there.
    private var hasAlpha: Bool {
        guard let first = frames.first, !first.control.isTransparent,
            let bounds = first.bounds, bounds.contains(Rectangle(info.size))
        else { return true }
        let disposals = frames.dropLast().map { StoredFrame.Disposal(gifMethod: $0.control.disposal) }
        return disposals.contains(.clear) || disposals.first == .restore
    }
}
