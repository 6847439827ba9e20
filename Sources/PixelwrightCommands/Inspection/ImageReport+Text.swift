import Pixelwright

extension ImageReport {
    /// The report on one image: a line for each thing known.
    func lines(for terminal: Terminal) -> [String] {
        var rows = [
            ("format", "\(info.format.rawValue), \(info.isLossless ? "lossless" : "lossy")"),
            ("size", "\(info.size) px"),
            ("file", byteCountText(info.byteCount)),
            ("stored as", "\(info.colorType.rawValue), \(info.bitDepth) bit"),
            ("transparency", info.hasAlpha ? "yes" : "no"),
        ]
        if info.orientation != 1 { rows.append(("orientation", "EXIF \(info.orientation)")) }
        if info.isAnimated {
            rows.append(("frames", String(info.frameCount)))
            rows.append(("timing", timing))
            rows.append(("played", info.loopCount.map { $0 == 0 ? "for ever" : "\($0)×" } ?? "once"))
        }
        if let content {
            rows.append(("colours", String(content.uniqueColors)))
            rows.append(("pixel grid", content.gridText))
        }
        let width = rows.map(\.0.count).max() ?? 0
        return [terminal.bold(path)]
            + rows.map { label, value in
                "  " + terminal.dim(label + String(repeating: " ", count: width - label.count)) + "  " + value
            }
    }

    /// How long the frames are shown: `12 × 100 ms, 1.2 s in all`, or each when they differ.
    private var timing: String {
        let total = "\(shortDecimal(info.durations.reduce(.zero, +).milliseconds / 1000)) s in all"
        guard let first = info.durations.first else { return total }
        if info.durations.allSatisfy({ $0 == first }) {
            return "\(info.durations.count) × \(shortDecimal(first.milliseconds)) ms, \(total)"
        }
        let shown = info.durations.prefix(16).map { shortDecimal($0.milliseconds) }
        let rest = info.durations.count > shown.count ? " …" : ""
        return "\(shown.joined(separator: " "))\(rest) ms, \(total)"
    }

    /// A table of several reports, a row for each.
    static func table(_ reports: [ImageReport]) -> TextTable {
        var table = TextTable(columns: [
            ("FORMAT", false), ("SIZE", true), ("FRAMES", true), ("BYTES", true), ("COLOURS", true), ("ALPHA", false),
            ("GRID", false), ("FILE", false),
        ])
        for report in reports {
            let info = report.info
            table.append([
                info.format.rawValue, info.size.description, String(info.frameCount), byteCountText(info.byteCount),
                report.content.map { String($0.uniqueColors) } ?? "-", info.hasAlpha ? "yes" : "no",
                report.content?.gridSummary ?? "-", report.path,
            ])
        }
        return table
    }
}

extension ImageReport.Content {
    fileprivate var gridText: String {
        switch detection.outcome {
        case .native: return "native: one pixel a cell"
        case .noGrid: return "none found"
        case .grid(let grid):
            let pitch = "cells of \(shortDecimal(grid.pitchX))×\(shortDecimal(grid.pitchY)) px"
            let offset = "offset \(shortDecimal(grid.offsetX)), \(shortDecimal(grid.offsetY))"
            return "\(grid.size) \(pitch), \(offset), confidence \(decimal(grid.confidence, places: 2))"
        }
    }

    fileprivate var gridSummary: String {
        switch detection.outcome {
        case .native: "native"
        case .noGrid: "none"
        case .grid(let grid): "\(grid.size) of \(shortDecimal(grid.pitchX)) px"
        }
    }
}
