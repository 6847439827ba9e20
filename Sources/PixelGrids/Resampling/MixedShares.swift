/// How much of a neighbour's colour is mixed in, for lightness, colour and opacity on their own.
///
/// JPEG keeps colour at half the resolution of lightness, and opacity is clipped where colour is not.
struct MixedShares {
    var luma: Float = 0
    var chroma: Float = 0
    var alpha: Float = 0

    /// JPEG's weights of red, green and blue in lightness.
    private static let lumaWeights = SIMD4<Float>(0.299, 0.587, 0.114, 0)

    init(luma: Float = 0, chroma: Float = 0, alpha: Float = 0) {
        self.luma = luma
        self.chroma = chroma
        self.alpha = alpha
    }

    /// The products of lightness, colour and opacity of two differences of colours.
    @inline(__always)
    init(product one: SIMD4<Float>, _ other: SIMD4<Float>) {
        let (a, b) = ((one * Self.lumaWeights).sum(), (other * Self.lumaWeights).sum())
        luma = a * b
        let all = (one - SIMD4(a, a, a, 0)) * (other - SIMD4(b, b, b, 0))
        alpha = all.w
        chroma = all.x + all.y + all.z
    }

    /// These over `weights`; colour and opacity as lightness where there is too little to tell.
    func divided(by weights: MixedShares, least: Float) -> MixedShares {
        func share(_ product: Float, _ weight: Float) -> Float? {
            weight > least ? min(max(product / weight, -0.3), 0.6) : nil
        }
        let common = share(luma + chroma + alpha, weights.luma + weights.chroma + weights.alpha) ?? 0
        return MixedShares(
            luma: share(luma, weights.luma) ?? common, chroma: share(chroma, weights.chroma) ?? common,
            alpha: share(alpha, weights.alpha) ?? common)
    }

    /// The part of `difference` that is mixed in.
    @inline(__always)
    func part(of difference: SIMD4<Float>) -> SIMD4<Float> {
        let light = (difference * Self.lumaWeights).sum()
        let gray = SIMD4(light, light, light, 0)
        return (difference - gray) * SIMD4(chroma, chroma, chroma, alpha) + gray * luma
    }

    /// Whether anything is mixed in.
    var isPresent: Bool { max(abs(luma), abs(chroma), abs(alpha)) > 0.002 }

    /// These, none more than `greatest`, so that taking them out settles.
    func limited(to greatest: Float) -> MixedShares {
        MixedShares(luma: min(luma, greatest), chroma: min(chroma, greatest), alpha: min(alpha, greatest))
    }

    /// These, but 0 where they are no more than `doubt`.
    func significant(beyond doubt: Float) -> MixedShares {
        func kept(_ share: Float) -> Float { abs(share) > doubt ? share : 0 }
        return MixedShares(luma: kept(luma), chroma: kept(chroma), alpha: kept(alpha))
    }

    static func += (one: inout MixedShares, other: MixedShares) {
        one.luma += other.luma
        one.chroma += other.chroma
        one.alpha += other.alpha
    }

    static func -= (one: inout MixedShares, other: MixedShares) {
        one.luma -= other.luma
        one.chroma -= other.chroma
        one.alpha -= other.alpha
    }
}
