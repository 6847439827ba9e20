import Pixelwright

/// The frames of one input as pixel art.
struct PixelateResult: Sendable {
    /// What they were made of.
    let source: JobFrames
    /// What became of each frame; at least one.
    let pixelations: [Pixelation]
    /// What made them.
    let pixelator: Pixelator
    /// How long that took.
    let elapsed: Duration

    /// The first frame, whose grid all share.
    private var first: Pixelation { pixelations[0] }

    /// The results at their native size.
    var bitmaps: [Bitmap] { pixelations.map(\.bitmap) }
    /// The grid that was sampled, if there was one.
    var grid: PixelGrid? { first.grid }
    /// What the search for a grid found; nil when there was none.
    var detection: PixelGridDetection? { first.detection }
    /// How likely the grid is right, 0 through 1.
    var confidence: Double { first.confidence }

    /// The cells of the result, whether they were a grid's or those that the picture was shrunk by.
    var cells: PixelGrid { grid ?? PixelGrid(cells: first.bitmap.size, imageSize: source.frames[0].size) }

    /// How the result came about, in a few words.
    var summary: String {
        switch detection?.outcome {
        case .grid(let grid):
            "cells of \(shortDecimal(grid.pitchX))×\(shortDecimal(grid.pitchY)) px, "
                + "confidence \(decimal(confidence, places: 2))"
        case .native: "native already"
        case .noGrid: isShrunk ? "no grid found, shrunk" : "no grid found, size kept"
        case nil: "as asked"
        }
    }

    /// What is not as one might expect.
    var warnings: [String] {
        guard detection?.outcome == .noGrid else { return [] }
        let fate = isShrunk ? "shrunk to \(first.bitmap.size) px" : "the size is kept"
        return ["no pixel grid was found: \(fate); --grid or --size says what is wanted"]
    }

    /// Whether the result is smaller than what it was made of.
    private var isShrunk: Bool { first.bitmap.size != source.frames[0].size }

    /// The report for `--json`; `size` is that of the image before it was enlarged.
    func json(size: Size, colors: ColorSummary) -> JSONValue {
        .object([
            "path": .string(source.job.input.path),
            "output": .string(source.job.destination.path),
            "engine": .string("local"),
            "grid": grid?.json ?? .null,
            "columns": .integer(size.width),
            "rows": .integer(size.height),
            "colors": .integer(colors.count),
            "palette": colors.json,
            "kernel": first.kernel.map { .string($0.rawValue) } ?? .null,
            "confidence": .number(confidence, places: 4),
            "elapsed_ms": .number(elapsed.milliseconds, places: 3),
        ])
    }
}
