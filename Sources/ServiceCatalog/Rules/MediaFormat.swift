/// A kind of file that services take or make.
public enum MediaFormat: String, Hashable, Sendable {
    case png
    case jpeg
    case webp
    case gif
    case mp4
    case wav
    case srt

    /// The name as people write it.
    public var name: String { self == .webp ? "WebP" : rawValue.uppercased() }
}
