import PixelCore

/// How far the colours of neighbouring cells reach into a cell along one axis.
///
/// Blur, interpolation and sharpening mix a cell's pixels with the cell beyond the nearest cut. How much, at each
/// distance from the cut, is measured where the colours on both sides are known and differ.
struct Bleeding {
    /// The shares of the neighbour's colour in pixels 0, 1, 2, … away from the cut; negative where edges were sharpened.
    let shares: [MixedShares]

    /// The share from which on a pixel is left out.
    private static let tolerated: Float = 0.03
    /// The greatest share that is taken out: with four neighbours, twice four of them must stay below 1.
    private static let greatestShare: Float = 0.12
    /// The greatest part of a cell's length at either end that is left out.
    private static let greatestMargin: Float = 0.36

    /// Whether cells are mixed at all.
    var isPresent: Bool { shares.contains(where: \.isPresent) }

    /// How many pixels at either end of a cell of `length` pixels are left out, `least` being the least part of it.
    func margin(of length: Int, least: Float) -> Int {
        let wanted = 1 + (shares.lastIndex { abs($0.luma) > Self.tolerated } ?? -1)
        return max(min(wanted, Int(Self.greatestMargin * Float(length))), Int(least * Float(length)))
    }

    /// The mean share of either neighbour's colour in what is left of a cell of `length` pixels without `margin`.
    func meanShare(of length: Int, margin: Int) -> MixedShares {
        let window = (0..<length).insetBy(margin)
        var sum = MixedShares()
        for distance in window where distance < shares.count { sum += shares[distance] }
        let count = Float(window.count)
        return MixedShares(luma: sum.luma / count, chroma: sum.chroma / count, alpha: sum.alpha / count)
            .limited(to: Self.greatestShare)
    }
}

extension Range<Int> {
    /// This range without `margin` values at either end, but for one in the middle at least.
    func insetBy(_ margin: Int) -> Range<Int> {
        let margin = Swift.min(margin, (count - 1) / 2)
        return lowerBound + margin..<upperBound - margin
    }

    /// This range without `share` of its length, rounded up, at either end.
    func middle(withoutShare share: Float) -> Range<Int> {
        insetBy(Int((share * Float(count)).rounded(.up)))
    }
}
