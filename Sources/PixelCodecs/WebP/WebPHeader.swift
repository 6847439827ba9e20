internal import PixelCore

/// Reads the headers of a WebP file.
enum WebPHeader {
    static func read(_ reader: inout HeaderReader, limits: DecodeLimits) throws(DecodeError) -> ImageInfo {
        throw DecodeError(.unsupported, format: .webp, detail: "being built")
    }
}
