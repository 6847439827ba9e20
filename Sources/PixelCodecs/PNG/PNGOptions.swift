/// How a PNG is encoded. It is lossless in any case, to the colours of transparent pixels.
public struct PNGOptions: Hashable, Sendable {
    /// How much time to spend on a smaller file.
    public var compression = Compression.balanced
    /// Whether pixels may be stored in fewer bits than RGBA takes.
    public var colorReduction = ColorReduction.automatic

    /// Creates the default options.
    public init() {}

    /// How much time to spend on a smaller file.
    public enum Compression: String, CaseIterable, Hashable, Sendable {
        /// The least time.
        case fast
        /// Small and quick.
        case balanced
        /// A few per cent smaller, most of all with a palette; several times slower.
        case small
        /// The smallest file that several attempts come to; many times slower.
        case smallest
    }

    /// Whether pixels may be stored in fewer bits than RGBA takes.
    public enum ColorReduction: String, CaseIterable, Hashable, Sendable {
        /// A palette for 256 colours or fewer, grey for greys, no alpha for opaque pixels: what takes the least room.
        case automatic
        /// RGBA, 8 bits a channel, for every image.
        case none
    }
}
