/// A page on how results came about: one file that needs nothing else.
struct ReportPage {
    /// One for each input.
    let sections: [ReportSection]

    /// The file.
    var text: String {
        let heading = HTML.element("h1", [:], "How this pixel art came about")
        return HTMLPage(title: title, styles: [Self.style], body: [heading] + sections.map(\.html)).text
    }

    private var title: String {
        sections.count == 1 ? "\(sections[0].name) – pixelwright" : "\(sections.count) pictures – pixelwright"
    }

    private static let style: StaticString = """
        svg { width: 100%; height: auto; display: block; } svg text { fill: var(--faint); font-size: 11px; }
        .thumbnails figure { width: 160px; }

        """
}
