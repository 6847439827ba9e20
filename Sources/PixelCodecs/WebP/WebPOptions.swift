/// How a WebP is encoded.
public struct WebPOptions: Hashable, Sendable {
    /// How pixels are compressed.
    public var mode = Mode.lossless()
    /// Whether lossless compression keeps the colours of fully transparent pixels. They do not show, and cost some bytes.
    public var isExact = true

    /// How pixels are compressed.
    public enum Mode: Hashable, Sendable {
        /// Every pixel stays as it is. The effort goes from 0, fast, through 9, small; nil is 7 and, for images so small
        /// that it costs next to nothing, whichever of 7 and 8 takes fewer bytes.
        case lossless(effort: Int? = nil)
        /// Pixels may change, on a quality scale from 0 through 100. The method goes from 0, fast, through 6, small.
        case lossy(quality: Double = 75, method: Int = 4)
        /// Each frame with or without loss, whichever takes fewer bytes. The quality goes from 0 through 100.
        case mixed(quality: Double = 75)
    }

    /// Creates the default options: lossless, every pixel exact.
    public init() {}

    /// Creates options for one way of compression.
    public init(mode: Mode) {
        self.mode = mode
    }
}

extension WebPOptions {
    /// Throws for a number outside its range.
    func validate() throws(EncodeError) {
        switch mode {
        case .lossless(let effort):
            guard 0...9 ~= effort ?? 0 else { throw .invalid("the effort is \(effort ?? 0); it goes from 0 to 9") }
        case .lossy(let quality, let method):
            try Self.checkQuality(quality)
            guard 0...6 ~= method else { throw .invalid("the method is \(method); it goes from 0 to 6") }
        case .mixed(let quality): try Self.checkQuality(quality)
        }
    }
}

extension WebPOptions {
    private static func checkQuality(_ quality: Double) throws(EncodeError) {
        guard 0...100 ~= quality else { throw .invalid("the quality is \(quality); it goes from 0 to 100") }
    }
}

extension EncodeError {
    fileprivate static func invalid(_ detail: String) -> EncodeError {
        EncodeError(.invalidOption, format: .webp, detail: detail)
    }
}
