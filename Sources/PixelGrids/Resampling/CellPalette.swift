import PixelCore

/// Gives restored cells the colours that they share.
struct CellPalette {
    private let cells: RestoredCells
    private let noise: CellNoise
    /// Whether cells are either opaque or transparent, and what seems to be between is not.
    private let hasHardEdges: Bool
    /// The standard deviation of most cells' colours.
    private let deviation: Float

    init(_ cells: RestoredCells) {
        self.cells = cells
        noise = CellNoise(cells)
        let soft = cells.estimates.count { 32...223 ~= $0.color.w }
        hasHardEdges = Float(soft) < 0.02 * Float(cells.estimates.count { $0.isVisible })
        var deviations = cells.estimates.filter(\.isVisible).map(noise.deviation)
        deviations.sort()
        deviation = deviations.isEmpty ? 0 : deviations[deviations.count / 2]
    }

    /// The cells in as few colours as explain them: those that noise alone keeps apart have become one, their mean.
    func bitmap() -> Bitmap {
        let estimates = cells.estimates
        let visible = estimates.indices.filter { estimates[$0].isVisible }
        let deviations = estimates.map(noise.deviation)
        let clusters = ColorClusters(
            visible.map { estimates[$0].color },
            weights: visible.map { min(1, deviation * deviation / (deviations[$0] * deviations[$0])) },
            deviation: deviation)
        var colors = [SIMD4<Float>](repeating: .zero, count: clusters.count)
        var weights = [Float](repeating: 0, count: clusters.count)
        var choices = [Int?](repeating: nil, count: estimates.count)
        for cell in visible {
            guard let choice = clusters.likeliest(estimates[cell].color, deviation: deviations[cell]) else { continue }
            choices[cell] = choice
            let weight = 1 / (deviations[cell] * deviations[cell])
            colors[choice] += estimates[cell].color * weight
            weights[choice] += weight
        }
        let palette = zip(colors, weights).map { color, weight in
            weight > 0 ? finished(color / weight, error: (1 / weight).squareRoot()) : .clear
        }
        var result = Bitmap(size: cells.size)
        var pixels = result.mutablePixels
        for cell in visible {
            pixels[cell] = choices[cell].map { palette[$0] } ?? finished(estimates[cell].color, error: deviations[cell])
        }
        return result
    }

    /// A mean as a colour: the bias that clipping gave it is undone, and what may well be black, white or opaque is.
    private func finished(_ mean: SIMD4<Float>, error: Float) -> RGBA8 {
        let spread = (cells.noise * cells.noise + deviation * deviation).squareRoot()
        let doubt = 0.8 + 0.02 * cells.noise + 0.6 * noise.excess + min(2 * error, 3)
        var steps = mean
        for lane in 0..<3 { steps[lane] = ClippedNoise.value(ofMean: steps[lane], deviation: spread) }
        if Self.isNearBlack(steps, doubt) {
            steps = SIMD4(0, 0, 0, steps.w)
        } else if Self.isNearBlack(SIMD4(repeating: 255) - steps, doubt) {
            steps = SIMD4(255, 255, 255, steps.w)
        }
        for lane in 0..<3 {
            if steps[lane] < doubt { steps[lane] = 0 } else if steps[lane] > 255 - doubt { steps[lane] = 255 }
        }
        if hasHardEdges {
            if steps.w < 128 { return .clear }
            steps.w = 255
        } else if steps.w > 247 {
            steps.w = 255
        }
        return RGBA8(weightedByOpacity: steps)
    }

    /// Whether a colour is dark enough to be black; JPEG tints what it keeps dark.
    private static func isNearBlack(_ steps: SIMD4<Float>, _ doubt: Float) -> Bool {
        let luma = 0.299 * steps.x + 0.587 * steps.y + 0.114 * steps.z
        return luma < 1.6 * doubt && max(steps.x, steps.y, steps.z) < 5 * doubt
    }
}
