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

    /// What the header `Content-Type` calls it.
    public var mediaType: String {
        switch self {
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        case .webp: "image/webp"
        case .gif: "image/gif"
        case .mp4: "video/mp4"
        case .wav: "audio/wav"
        case .srt: "application/x-subrip"
        }
    }
}
