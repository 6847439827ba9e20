import Pixelwright

/// What was found behind a sprite, and how it was removed.
struct ExplainedRemoval {
    private let removal: BackgroundRemoval

    init(_ result: RemovalResult) { removal = result.removal }

    /// For a section of the page, one below the other.
    var html: [HTML] {
        guard removal.background.kind != .transparent else { return [] }
        let swatches = removal.background.colors.map { HTML.swatch($0) }
        return [
            .element("p", [:], found), .element("div", ["class": "swatches"], swatches), .element("p", [:], done),
            .meter(ofConfidence: removal.confidence),
        ]
    }

    private var found: String {
        let background = removal.background
        let noise = shortDecimal(background.noise)
        let straying = noise == "0" ? "without noise" : "its pixels usually stray by ΔE \(noise)"
        return "Background: \(background.kind), \(percentage(background.borderShare)) of the border, \(straying)."
    }

    private var done: String {
        let grid =
            removal.grid.map {
                "in \($0.columns)×\($0.rows) cells of \(shortDecimal($0.pitchX))×\(shortDecimal($0.pitchY)) px"
            } ?? "pixel by pixel"
        let edges = removal.edgeWidth == 0 ? "hard edges" : "edges \(removal.edgeWidth) px wide"
        return "Removed up to ΔE \(shortDecimal(removal.tolerance)), \(grid); \(edges), alpha threshold "
            + "\(removal.alphaThreshold.value)."
    }
}
