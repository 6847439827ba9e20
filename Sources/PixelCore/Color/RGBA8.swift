/// One straight-alpha (not premultiplied) sRGB pixel, 8 bits a channel, in memory order R, G, B, A.
@frozen
public struct RGBA8: Hashable, Sendable, BitwiseCopyable {
    /// Red, 0 through 255.
    public var red: UInt8
    /// Green, 0 through 255.
    public var green: UInt8
    /// Blue, 0 through 255.
    public var blue: UInt8
    /// Opacity: 0 is transparent, 255 opaque.
    public var alpha: UInt8

    /// Creates a colour from its channels, opaque unless told otherwise.
    @inlinable
    public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8, _ alpha: UInt8 = 255) {
        self.red = red
        self.green = green
        self.blue = blue
        self.alpha = alpha
    }

    /// Transparent black.
    public static let clear = RGBA8(0, 0, 0, 0)
    /// Opaque black.
    public static let black = RGBA8(0, 0, 0)
    /// Opaque white.
    public static let white = RGBA8(255, 255, 255)
}

extension RGBA8 {
    /// The four channels in one word, red in the lowest byte: the pixel as a little-endian machine loads it.
    @inlinable
    public var packed: UInt32 {
        UInt32(red) | UInt32(green) << 8 | UInt32(blue) << 16 | UInt32(alpha) << 24
    }

    /// Creates a colour from ``packed`` channels.
    @inlinable
    public init(packed: UInt32) {
        self.init(
            UInt8(truncatingIfNeeded: packed), UInt8(truncatingIfNeeded: packed >> 8),
            UInt8(truncatingIfNeeded: packed >> 16), UInt8(truncatingIfNeeded: packed >> 24))
    }

    /// Whether nothing shows through.
    @inlinable public var isOpaque: Bool { alpha == 255 }
    /// Whether nothing of it shows.
    @inlinable public var isTransparent: Bool { alpha == 0 }
}
