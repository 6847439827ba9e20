internal import PixelCore

/// Reads the headers of a PNG file: of a still all chunks before the pixels, of an animation those of its frames, too.
enum PNGHeader {
    static func read(_ reader: inout HeaderReader, limits: DecodeLimits) throws(DecodeError) -> ImageInfo {
        var info = try readImageHeader(&reader, limits: limits)
        var offset = firstChunk + 25
        while true {
            let chunk = try PNGChunk(&reader, at: offset)
            switch chunk.kind {
            case .imageData:
                if info.isAnimated { readDurations(&reader, &info) }
                return info
            case .transparency:
                info.hasAlpha = true
            case .animationControl where !info.isAnimated:
                try readAnimationControl(chunk, &reader, &info, limits: limits)
            case .end:
                throw reader.corrupt(chunk.offset, "the file ends without image data")
            default:
                break
            }
            offset = chunk.end
        }
    }

    /// Where the chunks begin: after the signature.
    private static let firstChunk = PNGChunk.signature.count

    private static func readImageHeader(
        _ reader: inout HeaderReader, limits: DecodeLimits
    ) throws(DecodeError) -> ImageInfo {
        let chunk = try PNGChunk(&reader, at: firstChunk)
        if chunk.kind == .appleVariant {
            throw DecodeError(
                .unsupported, format: .png, offset: firstChunk,
                detail: "this is Apple's own variant of PNG (CgBI), which Xcode makes; use the original file")
        }
        guard chunk.kind == .header, chunk.data.count == 13 else {
            throw reader.corrupt(firstChunk, "the first chunk is not an IHDR of 13 bytes")
        }
        guard try chunk.hasValidChecksum(&reader) else {
            throw reader.corrupt(firstChunk, "the IHDR does not fit its checksum")
        }
        let fields = chunk.data.lowerBound
        let size = try limits.checkedSize(
            width: try reader.bigEndian(fields, 4), height: try reader.bigEndian(fields + 4, 4), format: .png,
            offset: fields)
        guard max(size.width, size.height) <= PNGChunk.maximumNumber else {
            throw reader.corrupt(fields, "the image is \(size) px, more than PNG allows")
        }
        let depth = Int(try reader.byte(fields + 8))
        let code = try reader.byte(fields + 9)
        guard let (colorType, hasAlpha, depths) = colorTypes(code), depths.contains(depth) else {
            throw reader.corrupt(fields + 8, "PNG has no colour type \(code) with \(depth) bits a channel")
        }
        guard try reader.bigEndian(fields + 10, 2) == 0, try reader.byte(fields + 12) <= 1 else {
            throw reader.corrupt(fields + 10, "the compression, filter or interlace method is none of PNG's")
        }
        return ImageInfo(
            format: .png, size: size, colorType: colorType, bitDepth: depth, hasAlpha: hasAlpha,
            byteCount: reader.count)
    }

    /// What a colour type in an IHDR means, and its depths; nil when there is no such type (PNG, table 8).
    private static func colorTypes(_ code: UInt8) -> (ImageInfo.ColorType, hasAlpha: Bool, depths: [Int])? {
        switch code {
        case 0: (.grayscale, false, [1, 2, 4, 8, 16])
        case 2: (.rgb, false, [8, 16])
        case 3: (.indexed, false, [1, 2, 4, 8])
        case 4: (.grayscaleAlpha, true, [8, 16])
        case 6: (.rgba, true, [8, 16])
        default: nil
        }
    }

    /// Makes an animation of `info`, unless the chunk makes no sense: the file then is the still that older readers see.
    private static func readAnimationControl(
        _ chunk: PNGChunk, _ reader: inout HeaderReader, _ info: inout ImageInfo, limits: DecodeLimits
    ) throws(DecodeError) {
        guard try chunk.hasValidChecksum(&reader) else {
            guard reader.allowsPartial else { throw reader.corrupt(chunk.offset, "the acTL does not fit its checksum") }
            return
        }
        guard chunk.data.count == 8 else { return }
        let frameCount = try reader.bigEndian(chunk.data.lowerBound, 4)
        guard frameCount > 0 else { return }
        try limits.check(frameCount: frameCount, format: .apng)
        reader.format = .apng
        info.format = .apng
        info.isAnimated = true
        info.frameCount = frameCount
        info.loopCount = try reader.bigEndian(chunk.data.lowerBound + 4, 4)
    }

    /// Collects the durations of the frames. Where the file is damaged they end: decoding tells why.
    private static func readDurations(_ reader: inout HeaderReader, _ info: inout ImageInfo) {
        info.durations.reserveCapacity(info.frameCount)
        var offset = firstChunk
        while info.durations.count < info.frameCount, let chunk = try? PNGChunk(&reader, at: offset) {
            if chunk.kind == .frameControl {
                guard let control = try? PNGFrameControl(chunk, &reader) else { return }
                info.durations.append(control.delay.duration)
            }
            offset = chunk.end
        }
    }
}
