internal import PixelCore

/// Reads the headers of a GIF file.
enum GIFHeader {
    static func read(_ reader: inout HeaderReader, limits: DecodeLimits) throws(DecodeError) -> ImageInfo {
        throw DecodeError(.unsupported, format: .gif, detail: "being built")
    }
}
