/// A file format that is read and written here.
///
/// An animated PNG counts as a format of its own: it is asked for by its own name, and not every reader of PNG plays it.
public enum ImageFormat: String, CaseIterable, Hashable, Sendable {
    /// A still PNG.
    case png
    /// An animated PNG.
    case apng
    /// Baseline or progressive JPEG.
    case jpeg
    /// WebP: still or animated, lossy or lossless.
    case webp
    /// GIF, still or animated.
    case gif
}

extension ImageFormat {
    /// Recognises a format by the first bytes of a file, at most 12; nil when they are none of ours.
    ///
    /// The answer for an animated PNG is ``png``: only a chunk further on tells them apart, which ``ImageInfo`` looks for.
    public init?(sniffing bytes: Span<UInt8>) {
        for (format, offset, magic) in Self.signatures where bytes.count >= offset + magic.count {
            if magic.indices.allSatisfy({ bytes[offset + $0] == magic[$0] }) {
                self = format
                return
            }
        }
        return nil
    }

    /// The format that a file name's ending asks for; nil when it asks for none of ours.
    public init?(pathExtension: some StringProtocol) {
        switch pathExtension.lowercased() {
        case "png": self = .png
        case "apng": self = .apng
        case "jpg", "jpeg", "jpe", "jfif": self = .jpeg
        case "webp": self = .webp
        case "gif": self = .gif
        default: return nil
        }
    }

    /// The ending that a file of this format is given, without the dot.
    public var pathExtension: String { self == .jpeg ? "jpg" : rawValue }

    /// The IANA media type.
    public var mediaType: String { "image/\(rawValue)" }

    /// Whether a file of this format can hold more than one frame.
    public var canAnimate: Bool { self == .apng || self == .webp || self == .gif }

    private static let signatures: [(ImageFormat, offset: Int, magic: [UInt8])] = [
        (.png, 0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        (.jpeg, 0, [0xFF, 0xD8, 0xFF]),
        (.webp, 8, Array("WEBP".utf8)),
        (.gif, 0, Array("GIF87a".utf8)),
        (.gif, 0, Array("GIF89a".utf8)),
    ]
}
