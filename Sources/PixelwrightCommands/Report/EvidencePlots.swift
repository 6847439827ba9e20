import Pixelwright

/// The plots of what a search for a grid saw.
enum EvidencePlots {
    /// The weight of edges along an axis, with the cuts of the grid behind it.
    static func edgeProfile(_ axis: PixelGridEvidence.Axis, cuts: [Int], title: String, color: String) -> HTML {
        let length = axis.edgeProfile.count - 1
        guard length > 0 else { return .element("p", [:], "\(title): too few edges to tell.") }
        let largest = Double(axis.edgeProfile.max() ?? 1)
        var plot = SVGPlot(
            "The weight of edges along the picture, with the cuts of the grid",
            horizontal: .init(range: 0...Double(length), ticks: ticks(through: length), title: title),
            vertical: .init(range: 0...1, ticks: [0, 1], title: "weight of edges, relative"), height: 170)
        plot.addVerticals(cuts.map(Double.init), color: "var(--cut)", width: cuts.count > 200 ? 0.5 : 1)
        plot.addCurve(thinned(axis.edgeProfile).map { (x: $0, y: $1 / max(largest, 1e-9)) }, color: color)
        return plot.html
    }

    /// How well each pitch fits, along both axes, over how strongly edges repeat at it.
    static func candidates(_ evidence: PixelGridEvidence, grid: PixelGrid?) -> HTML {
        var plot = SVGPlot(
            "How well each candidate pitch fits",
            horizontal: .init(
                range: 1.5...64, isLogarithmic: true, ticks: [2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64],
                title: "pitch in pixels"),
            vertical: .init(range: 0...1.2, ticks: [0, 0.25, 0.5, 0.75, 1], title: "score"), height: 260)
        if let grid { plot.addVerticals([grid.pitchX, grid.pitchY], color: "var(--cut)", width: 1.5) }
        let axes = [
            (evidence.columns, "columns", "var(--columns)"), (evidence.rows, "rows", "var(--rows)"),
        ]
        for (axis, _, color) in axes {
            plot.addCurve(thinned(axis.repetition), color: color, width: 0.6)
        }
        for (axis, name, color) in axes {
            for candidate in axis.candidates {
                plot.addPoint(
                    (x: candidate.pitch, y: candidate.score), color: color,
                    "\(name): pitch \(shortDecimal(candidate.pitch)), score \(decimal(candidate.score, places: 2)), "
                        + "\(percent(candidate.edgeShare)) of the edges on the cuts beyond chance, "
                        + "gaps off by \(percent(candidate.irregularity))")
            }
        }
        return plot.html
    }

    /// The profile by place, the highest of neighbours where there are more than are seen.
    private static func thinned(_ profile: [Float]) -> [(x: Double, y: Double)] {
        let step = max(1, profile.count / 1800)
        return stride(from: 0, to: profile.count, by: step).map { start in
            (x: Double(start), y: Double(profile[start..<min(start + step, profile.count)].max() ?? 0))
        }
    }

    /// Repetition by pitch, the strongest of those that would share a pixel of the plot.
    private static func thinned(_ repetition: [PixelGridEvidence.Repetition]) -> [(x: Double, y: Double)] {
        var points: [(x: Double, y: Double)] = []
        for item in repetition {
            let (pitch, strength) = (item.pitch, Double(item.strength))
            if let last = points.last, pitch / last.x < 1.008 {
                if strength > last.y { points[points.count - 1].y = strength }
            } else {
                points.append((x: pitch, y: strength))
            }
        }
        return points
    }

    /// Round numbers from 0 through `length`, about ten of them.
    private static func ticks(through length: Int) -> [Double] {
        let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000]
        let step = steps.first { length / $0 <= 12 } ?? length
        return stride(from: 0, through: length, by: step).map(Double.init)
    }
}

/// A share in whole percent, such as `12 %`.
func percent(_ share: Double) -> String { "\(decimal(100 * share, places: 0)) %" }
