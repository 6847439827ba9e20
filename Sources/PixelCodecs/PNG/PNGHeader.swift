internal import PixelCore

/// Reads the headers of a PNG file.
enum PNGHeader {
    static func read(_ reader: inout HeaderReader, limits: DecodeLimits) throws(DecodeError) -> ImageInfo {
        throw DecodeError(.unsupported, format: .png, detail: "being built")
    }
}
