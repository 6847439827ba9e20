public import PixelCore

/// What the headers of an image file say, found without decoding a pixel.
public struct ImageInfo: Hashable, Sendable {
    /// The format, by content.
    public var format: ImageFormat
    /// Width × height in pixels as the image is shown, after ``orientation``.
    public var size: Size
    /// How many frames it holds; 1 for a still.
    public var frameCount: Int
    /// Whether it is stored as an animation, be it of a single frame.
    public var isAnimated: Bool
    /// How often an animation is played, 0 meaning for ever; nil for a still.
    public var loopCount: Int?
    /// How long each frame is shown; empty for a still.
    public var durations: [Duration]
    /// Whether the file declares transparency. Its pixels may all be opaque nevertheless.
    public var hasAlpha: Bool
    /// Bits a channel as stored; bits an index for indexed colour.
    public var bitDepth: Int
    /// How colours are stored.
    public var colorType: ColorType
    /// Whether compression kept every pixel as it was given.
    public var isLossless: Bool
    /// The EXIF orientation, 1 through 8; 1 is upright.
    public var orientation: Int
    /// The size of the file in bytes.
    public var byteCount: Int

    /// How a file stores colours.
    public enum ColorType: String, Hashable, Sendable {
        /// Grey.
        case grayscale
        /// Grey and alpha.
        case grayscaleAlpha = "grayscale_alpha"
        /// Red, green and blue.
        case rgb
        /// Red, green, blue and alpha.
        case rgba
        /// Positions in a palette.
        case indexed
        /// Luma and chroma.
        case ycbcr
        /// Printing inks.
        case cmyk
    }

    init(
        format: ImageFormat, size: Size, colorType: ColorType, bitDepth: Int = 8, hasAlpha: Bool = false,
        isLossless: Bool = true, byteCount: Int
    ) {
        self.format = format
        self.size = size
        self.frameCount = 1
        self.isAnimated = false
        self.loopCount = nil
        self.durations = []
        self.hasAlpha = hasAlpha
        self.bitDepth = bitDepth
        self.colorType = colorType
        self.isLossless = isLossless
        self.orientation = 1
        self.byteCount = byteCount
    }
}

extension ImageInfo {
    /// Reads the headers of the image that `bytes` hold.
    ///
    /// - Parameter limits: What the image may be; checked here so that nothing too large goes further.
    /// - Throws: ``DecodeError``.
    public init(_ bytes: [UInt8], limits: DecodeLimits = .default) throws(DecodeError) {
        var reader = HeaderReader(bytes)
        try self.init(reading: &reader, limits: limits)
    }

    /// Reads the headers of the file at `path`, and of the file no more than they need.
    ///
    /// - Parameter limits: What the image may be.
    /// - Throws: ``DecodeError``, with code `unreadable` when the file cannot be opened or read.
    public init(contentsOf path: String, limits: DecodeLimits = .default) throws(DecodeError) {
        var reader = try HeaderReader(path: path, limits: limits)
        try self.init(reading: &reader, limits: limits)
    }

    /// Reads the headers for decoding: where `options` allow it, of a file that ends too early, those that are there.
    init(_ bytes: [UInt8], options: DecodeOptions) throws(DecodeError) {
        var reader = HeaderReader(bytes)
        reader.allowsPartial = options.allowsPartial
        try self.init(reading: &reader, limits: options.limits)
    }

    private init(reading reader: inout HeaderReader, limits: DecodeLimits) throws(DecodeError) {
        try limits.check(byteCount: reader.count)
        guard let format = try reader.sniff() else { throw reader.unknownFormat() }
        reader.format = format
        self =
            switch format {
            case .png, .apng: try PNGHeader.read(&reader, limits: limits)
            case .jpeg: try JPEGHeader.read(&reader, limits: limits)
            case .webp: try WebPHeader.read(&reader, limits: limits)
            case .gif: try GIFHeader.read(&reader, limits: limits)
            }
        try limits.check(self)
    }
}
