import Pixelwright

/// What speaks for the grid of a result, and what was rejected and why.
struct ExplainedDetection {
    private let result: PixelateResult
    /// The search that was made, or that would have been had the grid not been given.
    private let detection: PixelGridDetection
    private let evidence: PixelGridEvidence

    private static let thumbnailSide = 160

    init(_ result: PixelateResult) {
        self.result = result
        let frames = result.source.frames
        detection = result.detection ?? PixelGrid.detect(in: frames)
        evidence = detection.evidence(in: frames)
    }

    /// The answer in words.
    var verdict: String {
        guard result.detection != nil else { return "The grid or the size was given. \(found(detection.outcome))" }
        return found(detection.outcome)
    }

    private func found(_ outcome: PixelGridDetection.Outcome) -> String {
        switch outcome {
        case .grid(let grid):
            "A search finds a grid of \(grid.columns)×\(grid.rows) cells of \(shortDecimal(grid.pitchX))×"
                + "\(shortDecimal(grid.pitchY)) px, with confidence \(decimal(grid.confidence, places: 2))."
        case .native:
            evidence.nativeSigns == .all
                ? "A search finds art at its true size: features one pixel wide, hard edges, flat areas."
                : "A search finds no grid, but hard edges and flat areas: art at its true size."
        case .noGrid: "A search finds no grid: no pitch explains enough of the edges."
        }
    }

    /// The confidence as a bar.
    var meter: HTML { .meter(ofConfidence: result.confidence) }

    /// The curves.
    var evidenceSection: [HTML] {
        let cells = result.grid
        return [
            .element("h3", [:], "Where colour changes, and the cuts"),
            EvidencePlots.edgeProfile(
                evidence.columns, cuts: cells?.columnCuts ?? [], title: "pixels from the left", color: "var(--columns)"),
            EvidencePlots.edgeProfile(
                evidence.rows, cuts: cells?.rowCuts ?? [], title: "pixels from the top", color: "var(--rows)"),
            .element("h3", [:], "How well each pitch fits"),
            EvidencePlots.candidates(evidence, grid: cells),
            .element(
                "p", ["class": "faint"],
                "Points: pitches that cuts were fitted for, between columns (blue) and between rows (orange); point at "
                    + "one to read it. Thin curves: how strongly edges repeat at each distance. Upright lines: the pitch "
                    + "of the result. Halves and thirds of the true pitch score as high as it does, its multiples lose "
                    + "edges; so the coarsest of the best is taken."),
        ]
    }

    /// What else was weighed: why it was not taken, and what it would have looked like.
    func alternativesSection() throws(EncodeError) -> [HTML] {
        let heading = HTML.element("h3", [:], "What was rejected, and why")
        guard !detection.alternatives.isEmpty else {
            return [heading, .element("p", [:], "No other pitch was weighed.")]
        }
        var figures: [HTML] = []
        for (alternative, grid) in zip(detection.alternatives, evidence.alternativeGrids) {
            let cell = "\(shortDecimal(alternative.pitchX))×\(shortDecimal(alternative.pitchY)) px"
            figures.append(
                .figure(
                    try thumbnail(of: grid),
                    "Cells of \(cell), \(grid.columns)×\(grid.rows) of them; score "
                        + "\(decimal(alternative.score, places: 2)): \(alternative.reason)."))
        }
        return [heading, .element("div", ["class": "row thumbnails"], figures)]
    }

    private func thumbnail(of grid: PixelGrid) throws(EncodeError) -> HTML {
        var pixelator = result.pixelator
        pixelator.targetSize = nil
        pixelator.grid = .exactly(grid)
        // Restoring the cells of a grid that is not there takes long, and shows no more at this size.
        pixelator.sampling = .median
        let frame = result.source.frames[0]
        return try .picture(
            pixelator.pixelate(frame).bitmap, "alternative", of: frame.size, within: Self.thumbnailSide)
    }
}
