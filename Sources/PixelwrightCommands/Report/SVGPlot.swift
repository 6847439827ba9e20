import Pixelwright

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A plot within a page: horizontal and vertical axes with ticks, and curves, points and lines over them.
struct SVGPlot {
    private let horizontal: Scale
    private let vertical: Scale
    private let height: Double
    private let label: String
    private var marks: [HTML] = []

    private static let width = 960.0
    private static let margin = (left: 44.0, right: 12.0, top: 22.0, bottom: 34.0)

    /// What values an axis shows.
    struct Scale {
        let range: ClosedRange<Double>
        /// Whether equal ratios, not differences, are equally far apart.
        var isLogarithmic = false
        let ticks: [Double]
        let title: String

        /// Where `value` lies, 0 through 1; beyond when it is outside of the range.
        fileprivate func place(_ value: Double) -> Double {
            func shown(_ value: Double) -> Double { isLogarithmic ? log2(max(value, 1e-9)) : value }
            let (low, high) = (shown(range.lowerBound), shown(range.upperBound))
            return high > low ? (shown(value) - low) / (high - low) : 0
        }
    }

    /// - Parameter label: What is seen, for those who cannot see it.
    init(_ label: String, horizontal: Scale, vertical: Scale, height: Double) {
        self.label = label
        self.horizontal = horizontal
        self.vertical = vertical
        self.height = height
    }

    /// Adds a curve through points of rising x.
    mutating func addCurve(_ points: [(x: Double, y: Double)], color: String, width: Double = 1.2) {
        guard !points.isEmpty else { return }
        let list = points.map { "\(decimal(x($0.x), places: 1)),\(decimal(y($0.y), places: 1))" }
        marks.append(
            .element(
                "polyline",
                [
                    "points": list.joined(separator: " "), "fill": "none", "stroke": color,
                    "stroke-width": decimal(width, places: 1), "stroke-linejoin": "round",
                ]))
    }

    /// Adds a point with words that show when it is pointed at.
    mutating func addPoint(_ point: (x: Double, y: Double), color: String, _ words: String) {
        marks.append(
            .element(
                "circle",
                [
                    "cx": decimal(x(point.x), places: 1), "cy": decimal(y(point.y), places: 1), "r": "4",
                    "fill": color, "fill-opacity": "0.75",
                ], [.element("title", [:], words)]))
    }

    /// Adds lines from top to bottom, all in one color.
    mutating func addVerticals(_ places: [Double], color: String, width: Double = 1) {
        let (top, bottom) = (decimal(Self.margin.top, places: 1), decimal(height - Self.margin.bottom, places: 1))
        let path = places.map { "M\(decimal(x($0), places: 1)) \(top)V\(bottom)" }.joined()
        guard !path.isEmpty else { return }
        marks.append(
            .element("path", ["d": path, "stroke": color, "stroke-width": decimal(width, places: 1), "fill": "none"]))
    }

    /// The plot.
    var html: HTML {
        .element(
            "svg",
            [
                "viewBox": "0 0 \(decimal(Self.width, places: 0)) \(decimal(height, places: 0))", "role": "img",
                "aria-label": label,
            ], axes + marks)
    }

    private func x(_ value: Double) -> Double {
        Self.margin.left + min(max(horizontal.place(value), 0), 1) * (Self.width - Self.margin.left - Self.margin.right)
    }

    private func y(_ value: Double) -> Double {
        let bottom = height - Self.margin.bottom
        return bottom - min(max(vertical.place(value), 0), 1) * (bottom - Self.margin.top)
    }

    private var axes: [HTML] {
        let (left, right) = (x(horizontal.range.lowerBound), x(horizontal.range.upperBound))
        let (bottom, top) = (y(vertical.range.lowerBound), y(vertical.range.upperBound))
        var pieces = [line(left, bottom, right, bottom), line(left, bottom, left, top)]
        for tick in horizontal.ticks {
            pieces += [line(x(tick), bottom, x(tick), bottom + 4), text(shortDecimal(tick), x(tick), bottom + 16)]
        }
        for tick in vertical.ticks {
            pieces += [line(left - 4, y(tick), left, y(tick))]
            pieces += [text(shortDecimal(tick), left - 7, y(tick) + 4, anchor: "end")]
        }
        pieces.append(text(horizontal.title, (left + right) / 2, height - 4))
        pieces.append(text(vertical.title, left - 7, top - 8, anchor: "start"))
        return pieces
    }

    private func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> HTML {
        .element(
            "line",
            [
                "x1": decimal(x1, places: 1), "y1": decimal(y1, places: 1), "x2": decimal(x2, places: 1),
                "y2": decimal(y2, places: 1), "stroke": "var(--line)",
            ])
    }

    private func text(_ text: String, _ x: Double, _ y: Double, anchor: String = "middle") -> HTML {
        .element(
            "text", ["x": decimal(x, places: 1), "y": decimal(y, places: 1), "text-anchor": anchor], text)
    }
}
