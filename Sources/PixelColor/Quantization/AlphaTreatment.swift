public import PixelCore

/// What becomes of partly transparent pixels when colours are reduced.
public enum AlphaTreatment: Hashable, Sendable {
    /// Opacity counts as a fourth dimension: palette entries may be partly transparent.
    case continuous
    /// Pixels with an alpha of at least this, 1 through 255, become opaque, all others transparent: what GIF needs.
    case thresholded(UInt8)

    /// `color` under this treatment; every transparent colour is transparent black.
    @inlinable
    public func applied(to color: RGBA8) -> RGBA8 {
        switch self {
        case .continuous:
            color.isTransparent ? .clear : color
        case .thresholded(let threshold):
            color.alpha >= max(threshold, 1) ? RGBA8(color.red, color.green, color.blue) : .clear
        }
    }
}

extension AlphaTreatment {
    /// The least alpha of a pixel that is opaque under this treatment.
    var leastOpaque: UInt8 {
        switch self {
        case .continuous: 255
        case .thresholded(let threshold): max(threshold, 1)
        }
    }
}
