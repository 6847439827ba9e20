internal import PixelCore

/// Reads the headers of a WebP file.
enum WebPHeader {
    static func read(_ reader: inout HeaderReader, limits: DecodeLimits) throws(DecodeError) -> ImageInfo {
        let container = try WebPContainer(&reader, limits: limits)
        var info = ImageInfo(
            format: .webp, size: container.size, colorType: container.hasAlpha ? .rgba : .rgb,
            hasAlpha: container.hasAlpha, isLossless: container.frames.allSatisfy(\.isLossless),
            byteCount: reader.count)
        info.frameCount = container.frames.count
        if let loopCount = container.loopCount {
            info.isAnimated = true
            info.loopCount = loopCount
            info.durations = container.frames.map(\.duration)
        }
        return info
    }
}
