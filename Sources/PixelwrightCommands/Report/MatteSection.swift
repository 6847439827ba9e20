import Pixelwright

/// What a page says of one input whose transparency changed.
struct MatteSection: Sendable {
    /// What the input is called.
    let name: String
    /// The section.
    let html: HTML

    /// A file, and the size of what it shows.
    struct Picture: Sendable {
        let bytes: [UInt8]
        let format: ImageFormat
        let size: Size
    }

    /// The longer side of a picture as it is shown, in pixels of the page: at most, and about.
    private static let side = 320
    private static let grounds = ["checkerboard", "light", "dark"]

    /// - Parameters:
    ///   - summary: What was done, in a few words.
    ///   - details: Why.
    ///   - before: What was read.
    ///   - after: What was written; an animation plays.
    init(_ name: String, summary: String, details: [HTML] = [], before: Picture, after: Picture) {
        self.name = name
        let scale = Self.scale(of: [before.size, after.size])
        html = .element(
            "section", [:],
            [
                .element("h2", [:], [.bidirectional(name)]), .element("p", ["class": "faint"], summary),
                Self.row("Before", before, scale), Self.row("After", after, scale),
            ] + details)
    }

    private static func row(_ title: String, _ picture: Picture, _ scale: Double) -> HTML {
        let source = DataURL(picture.bytes, format: picture.format).text
        let (width, height) = (shown(picture.size.width, scale), shown(picture.size.height, scale))
        let views = grounds.map { ground in
            HTML.element(
                "div", ["class": "ground \(ground)"],
                [
                    .element(
                        "span",
                        [
                            "class": "picture", "role": "img", "aria-label": "\(title), on \(ground)",
                            "style": "width: \(width)px; height: \(height)px"
                                + (scale < 1 ? "; image-rendering: auto" : ""),
                        ])
                ])
        }
        return HTML([
            .element("h3", [:], "\(title): \(picture.size) px"),
            .element("div", ["class": "grounds", "style": "background-image: url(\(source))"], views),
        ])
    }

    /// How many times as large all are shown: a whole number, lest some pixels be wider than others, unless they shrink.
    private static func scale(of sizes: [Size]) -> Double {
        let longest = sizes.map { max($0.width, $0.height) }.max() ?? side
        return longest <= side ? Double(side / longest) : Double(side) / Double(longest)
    }

    private static func shown(_ length: Int, _ scale: Double) -> Int { max(1, Int((Double(length) * scale).rounded())) }
}
