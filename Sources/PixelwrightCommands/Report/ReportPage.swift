/// A page on how results came about: one file that needs nothing else.
struct ReportPage {
    /// One for each input.
    let sections: [ReportSection]

    /// The file.
    var text: String {
        let head = HTML.element(
            "head", [:],
            [
                .void("meta", ["charset": "utf-8"]),
                .void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
                .element("title", [:], title),
                .style(Self.style),
            ])
        let heading = HTML.element("h1", [:], "How this pixel art came about")
        let body = HTML.element("body", [:], [heading] + sections.map(\.html))
        return "<!DOCTYPE html>\n" + HTML.element("html", ["lang": "en"], [head, body]).markup + "\n"
    }

    private var title: String {
        sections.count == 1 ? "\(sections[0].name) – pixelwright" : "\(sections.count) pictures – pixelwright"
    }

    private static let style: StaticString = """
        :root { color-scheme: light dark; --ink: #24262e; --paper: #fafafa; --faint: #8a8d98; --line: #d9dae0;
                --columns: #2a6fdb; --rows: #d9541e; --cut: #e0218a; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e6e7ec; --paper: #1c1e24; --faint: #9a9da8; --line: #3a3d47;
                  --columns: #6ea6ff; --rows: #ff9a66; --cut: #ff5cb3; } }
        body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
               max-width: 1100px; margin: 2rem auto; padding: 0 1rem; }
        h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 3rem; border-top: 1px solid var(--line);
             padding-top: 1rem; overflow-wrap: anywhere; } h3 { font-size: 1rem; margin: 2rem 0 .5rem; }
        p, figcaption { max-width: 70ch; } figcaption, .faint { color: var(--faint); font-size: .87rem; }
        figure { margin: 0; } .row { display: flex; flex-wrap: wrap; gap: 1.25rem; align-items: flex-start; }
        img { image-rendering: pixelated; display: block;
              background: repeating-conic-gradient(#8883 0% 25%, transparent 0% 50%) 0 0 / 16px 16px; }
        .scroll { overflow: auto; max-height: 720px; border: 1px solid var(--line); }
        svg { width: 100%; height: auto; display: block; } svg text { fill: var(--faint); font-size: 11px; }
        .thumbnails figure { width: 160px; }
        .swatches { display: flex; flex-wrap: wrap; gap: .5rem; }
        .swatch { width: 6.4rem; font-size: .78rem; } .swatch i { display: block; height: 2rem;
             border: 1px solid var(--line); }
        meter { width: 16rem; height: 1rem; }

        """
}
