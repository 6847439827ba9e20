import PixelColor
public import PixelCore

/// How far what was cut out of a picture is from the truth.
public struct MatteJudgement: Hashable, Sendable {
    /// The mean difference of alpha over all pixels: 0 through 1.
    public let meanAlphaError: Double
    /// Whether the same pixels are more opaque than transparent: alpha 128 or more.
    public let isPerfect: Bool
    /// The same, but for pixels whose true alpha is 104 through 151, about a half.
    public let isPerfectButForTies: Bool
    /// Whether the same pixels of the art, each as a whole, are more opaque than transparent; those that are about half so
    /// in truth left out.
    public let isPerfectAsArt: Bool
    /// The mean ΔE in OKLab at the sprite's edge, where result and truth lie over a colour that contrasts with the
    /// background. The edge is what has both kinds of pixels within 2 pixels of it, across, down or both.
    public let edgeDeltaE: Double

    /// Judges what was made of a case.
    ///
    /// - Precondition: `result` is as large as the picture.
    /// - Complexity: O(pixels)
    public init(of result: Bitmap, for matteCase: MatteCase) {
        self.init(
            of: result, picture: matteCase.picture, truth: matteCase.truth, pitch: matteCase.pitch,
            artOrigin: matteCase.artOrigin)
    }

    /// Judges what was made of a picture.
    ///
    /// - Precondition: all are of one size.
    public init(
        of result: Bitmap, picture: Bitmap, truth: Bitmap, pitch: Double = 1, artOrigin: SIMD2<Double> = .zero
    ) {
        precondition(result.size == truth.size && picture.size == truth.size, "all are of one size")
        let area = truth.size.area
        let (found, expected) = (result.pixels, truth.pixels)
        var (error, isPerfect, isPerfectButForTies) = (0, true, true)
        for i in 0..<area {
            let (alpha, trueAlpha) = (found[i].alpha, expected[i].alpha)
            error += abs(Int(alpha) - Int(trueAlpha))
            guard (alpha >= 128) != (trueAlpha >= 128) else { continue }
            isPerfect = false
            if !(104...151).contains(trueAlpha) { isPerfectButForTies = false }
        }
        meanAlphaError = Double(error) / Double(255 * area)
        self.isPerfect = isPerfect
        self.isPerfectButForTies = isPerfectButForTies

        isPerfectAsArt = zip(
            result.opacities(pitch: pitch, origin: artOrigin), truth.opacities(pitch: pitch, origin: artOrigin)
        ).allSatisfy { found, expected in (0.4...0.6).contains(expected) || (found >= 0.5) == (expected >= 0.5) }

        let matte = truth.colorContrasting(with: picture)
        let isEdge = truth.edge(within: 2)
        var (sum, count) = (0.0, 0)
        for i in 0..<area where isEdge[i] {
            count += 1
            guard found[i] != expected[i] else { continue }
            let (shown, wanted) = (found[i].flattened(onto: matte), expected[i].flattened(onto: matte))
            sum += Double(OKLab(shown).deltaE(to: OKLab(wanted)))
        }
        edgeDeltaE = count > 0 ? sum / Double(count) : 0
    }
}

extension Bitmap {
    /// The mean opacity, 0 through 1, of each pixel of the art of which the middle of a pixel here lies within.
    fileprivate func opacities(pitch: Double, origin: SIMD2<Double>) -> [Double] {
        let start = SIMD2(((0.5 - origin.x) / pitch).rounded(.down), ((0.5 - origin.y) / pitch).rounded(.down))
        let columns = Int((Double(width) / pitch).rounded(.up)) + 2
        let rows = Int((Double(height) / pitch).rounded(.up)) + 2
        var sums = [(alpha: Double, count: Double)](repeating: (0, 0), count: columns * rows)
        for y in 0..<height {
            let row = Int(((Double(y) + 0.5 - origin.y) / pitch).rounded(.down) - start.y)
            for x in 0..<width {
                let column = Int(((Double(x) + 0.5 - origin.x) / pitch).rounded(.down) - start.x)
                sums[row * columns + column].alpha += Double(self[x, y].alpha) / 255
                sums[row * columns + column].count += 1
            }
        }
        // Of what is cut off by the border, too little may be there to tell.
        return sums.map { $0.count >= 0.4 * pitch * pitch ? $0.alpha / $0.count : 0 }
    }

    /// The corner of the RGB cube that is farthest from the mean of `picture` where nothing shows here.
    fileprivate func colorContrasting(with picture: Bitmap) -> RGBA8 {
        var (sum, count) = (SIMD3<Int>.zero, 0)
        for i in 0..<size.area where pixels[i].isTransparent {
            let color = picture.pixels[i]
            sum &+= SIMD3(Int(color.red), Int(color.green), Int(color.blue))
            count += 1
        }
        let mean = sum / max(1, count)
        let background = OKLab(RGBA8(UInt8(mean.x), UInt8(mean.y), UInt8(mean.z)))
        let corners = (0..<8).map { RGBA8($0 & 1 > 0 ? 255 : 0, $0 & 2 > 0 ? 255 : 0, $0 & 4 > 0 ? 255 : 0) }
        return corners.max { OKLab($0).deltaE(to: background) < OKLab($1).deltaE(to: background) } ?? .black
    }

    /// Whether both opaque and transparent pixels are within `reach` of each pixel, across, down or both.
    fileprivate func edge(within reach: Int) -> [Bool] {
        let isOpaque = (0..<size.area).map { pixels[$0].alpha >= 128 }
        let opaqueNear = Self.spread(isOpaque, size, by: reach)
        let transparentNear = Self.spread(isOpaque.map { !$0 }, size, by: reach)
        return zip(opaqueNear, transparentNear).map { $0 && $1 }
    }

    /// Whether any of `mask` is within `reach`.
    private static func spread(_ mask: [Bool], _ size: Size, by reach: Int) -> [Bool] {
        var across = [Bool](repeating: false, count: mask.count)
        var result = across
        for y in 0..<size.height {
            for x in 0..<size.width where mask[y * size.width + x] {
                for near in max(0, x - reach)...min(size.width - 1, x + reach) { across[y * size.width + near] = true }
            }
        }
        for y in 0..<size.height {
            for x in 0..<size.width where across[y * size.width + x] {
                for near in max(0, y - reach)...min(size.height - 1, y + reach) { result[near * size.width + x] = true }
            }
        }
        return result
    }
}
