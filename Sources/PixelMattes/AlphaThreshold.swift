/// How much of the partial transparency at edges is snapped to fully opaque or fully transparent.
///
/// 0 keeps all of it; 255 leaves none. Between, opacities up to half the threshold become 0, those from 255 minus half
/// the threshold on become 255, and those between are spread evenly.
///
/// The meaning of PixelEngine's `rmbg_alpha_threshold`: "Lower values keep more partial transparency around edges; higher
/// values snap harder to fully opaque or fully transparent."
public struct AlphaThreshold: Hashable, Sendable {
    /// 0 through 255.
    public let value: UInt8

    /// Creates a threshold from its value.
    public init(_ value: UInt8) { self.value = value }

    /// What becomes of each opacity, 0 through 255.
    var table: [UInt8] {
        let low = Float(value) / 2
        let span = 255 - Float(value)
        return (0...255).map { alpha in
            guard span >= 1 else { return alpha >= 128 ? 255 : 0 }
            return UInt8(min(max((Float(alpha) - low) / span * 255, 0), 255).rounded())
        }
    }
}
