import Pixelwright

/// What a report says of one input.
struct ReportSection: Sendable {
    /// The input's name.
    let name: String
    /// The section.
    let html: HTML

    /// The longer side of before and after as they are shown, in pixels of the page.
    private static let pictureSide = 500
    /// The longer side of a frame.
    private static let frameSide = 80
    /// The most frames that are shown.
    private static let frameLimit = 32

    init(_ result: PixelateResult) throws {
        name = result.source.job.input.path
        let explained = ExplainedDetection(result)
        html = HTML.element(
            "section", [:],
            [.element("h2", [:], name), .element("p", [:], explained.verdict), explained.meter]
                + [try Self.beforeAndAfter(result)] + (try Self.frames(result)) + [try Self.grid(result)]
                + explained.evidenceSection + [Self.palette(result)] + (try explained.alternativesSection()))
    }

    private static func beforeAndAfter(_ result: PixelateResult) throws -> HTML {
        let (before, after) = (result.source.frames[0], result.bitmaps[0])
        return .element(
            "div", ["class": "row"],
            [
                .figure(
                    try .picture(before, "before", of: before.size, within: pictureSide), "Before: \(before.size) px"),
                .figure(
                    try .picture(after, "after", of: before.size, within: pictureSide),
                    "After: \(after.size) px, each shown as large as the cell it stands for"),
            ])
    }

    private static func frames(_ result: PixelateResult) throws -> [HTML] {
        let bitmaps = result.bitmaps
        guard bitmaps.count > 1 else { return [] }
        let shown = try bitmaps.prefix(frameLimit).map { try HTML.picture($0, "frame", of: $0.size, within: frameSide) }
        let rest = bitmaps.count > frameLimit ? ", of which the first \(frameLimit) are shown" : ""
        return [
            .element("h3", [:], "\(bitmaps.count) frames on one grid and in one palette\(rest)"),
            .element("div", ["class": "row"], shown),
        ]
    }

    private static func grid(_ result: PixelateResult) throws -> HTML {
        let cells = result.cells
        let overlay = cells.overlay(on: result.source.frames[0])
        let factor = overlay.width / result.source.frames[0].width
        let enlarged = factor > 1 ? "; enlarged \(factor) times, so that lines hide nothing" : ""
        return HTML([
            .element("h3", [:], result.grid == nil ? "The cells that became pixels" : "The grid"),
            .element(
                "p", ["class": "faint"],
                "\(cells.columns)×\(cells.rows) cells of \(shortDecimal(cells.pitchX))×\(shortDecimal(cells.pitchY)) px, "
                    + "offset \(shortDecimal(cells.offsetX)), \(shortDecimal(cells.offsetY))\(enlarged)."),
            .element("div", ["class": "scroll"], [try .picture(overlay, "the grid over the input")]),
        ])
    }

    private static func palette(_ result: PixelateResult) -> HTML {
        let usage = PaletteUsage(result.bitmaps)
        let swatches = usage.colors.map { color, count in
            HTML.swatch(color, "\(count) px, \(decimal(100 * usage.share(of: count), places: 1)) %")
        }
        let rest = usage.count > usage.colors.count ? ", of which the \(usage.colors.count) most used are shown" : ""
        return HTML([
            .element("h3", [:], "The palette: \(colorCountText(usage.count))\(rest)"),
            .element("div", ["class": "swatches"], swatches),
        ])
    }
}
