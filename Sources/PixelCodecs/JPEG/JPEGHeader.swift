internal import PixelCore

/// Reads the headers of a JPEG file.
enum JPEGHeader {
    static func read(_ reader: inout HeaderReader, limits: DecodeLimits) throws(DecodeError) -> ImageInfo {
        throw DecodeError(.unsupported, format: .jpeg, detail: "being built")
    }
}
