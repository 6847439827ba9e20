/// How colours that a palette lacks are mixed from those it has.
public struct Dithering: Hashable, Sendable {
    /// The kind of pattern.
    public var method: Method
    /// How much of the difference is made up for, 0 (none) through 1 (all). A little less than all looks best.
    public var strength: Float {
        didSet { strength = Self.clamped(strength) }
    }

    /// The kinds of pattern.
    public enum Method: String, CaseIterable, Hashable, Sendable {
        /// No pattern: every pixel takes the nearest colour.
        case none
        /// Error diffusion, rows in alternate directions (R. Floyd and L. Steinberg, "An adaptive algorithm for spatial
        /// grayscale", Proc. SID 17, 1976).
        case floydSteinberg = "floyd-steinberg"
        /// Error diffusion that drops a quarter of the error: crisp, with clean light and dark areas (B. Atkinson, Apple
        /// Computer, 1984, rows here in alternate directions).
        case atkinson
        /// Error diffusion to three neighbours (F. Sierra, 1990, the "filter lite").
        case sierraLite = "sierra-lite"
        /// A 2 × 2 ordered pattern (B. Bayer, "An optimum method for two-level rendition of continuous-tone pictures",
        /// IEEE ICC 1973).
        case bayer2
        /// A 4 × 4 ordered pattern.
        case bayer4
        /// An 8 × 8 ordered pattern.
        case bayer8
        /// An ordered pattern without visible structure (R. Ulichney, "The void-and-cluster method for dither array
        /// generation", Proc. SPIE 1913, 1993).
        case blueNoise = "blue-noise"
    }

    /// The strength unless another is given: full strength amplifies errors on small palettes.
    public static let defaultStrength: Float = 0.9

    /// No dithering.
    public static let none = Dithering(.none)

    /// Creates a way of dithering; `strength` is clipped to 0 through 1.
    public init(_ method: Method, strength: Float = defaultStrength) {
        self.method = method
        self.strength = Self.clamped(strength)
    }

    private static func clamped(_ strength: Float) -> Float {
        strength > 0 ? min(strength, 1) : 0
    }
}

extension Dithering.Method {
    /// The thresholds of an ordered method; nil for the others.
    var matrix: ThresholdMatrix? {
        switch self {
        case .none, .floydSteinberg, .atkinson, .sierraLite: nil
        case .bayer2: .bayer2
        case .bayer4: .bayer4
        case .bayer8: .bayer8
        case .blueNoise: .blueNoise
        }
    }

    /// How an error diffusion spreads; nil for the others.
    var weights: DiffusionWeights? {
        switch self {
        case .floydSteinberg: .floydSteinberg
        case .atkinson: .atkinson
        case .sierraLite: .sierraLite
        case .none, .bayer2, .bayer4, .bayer8, .blueNoise: nil
        }
    }
}
