/// A page that shows what became of transparency: one file that needs nothing else.
struct MattePage {
    /// One for each input, one or more.
    let sections: [MatteSection]

    /// The file.
    var text: String {
        let heading = HTML.element("h1", [:], "Before and after")
        return HTMLPage(title: title, styles: [Self.style], body: [heading] + sections.map(\.html)).text
    }

    private var title: String {
        sections.count == 1 ? "\(sections[0].name) – pixelwright" : "\(sections.count) pictures – pixelwright"
    }

    /// Each picture is in the page once: its row has it, without showing it, and what is on the grounds inherits it.
    private static let style: StaticString = """
        .grounds { display: flex; flex-wrap: wrap; gap: 1rem; background-size: 0 0; margin-bottom: 1rem; }
        .ground { position: relative; background-image: inherit; background-size: 0 0; border: 1px solid var(--line); }
        .ground::before { content: ""; position: absolute; inset: 0; }
        .checkerboard::before { background: repeating-conic-gradient(#999 0% 25%, #666 0% 50%) 0 0 / 16px 16px; }
        .light::before { background: #fff; } .dark::before { background: #111; }
        .picture { position: relative; display: block; margin: 8px; background-image: inherit;
                   background-size: 100% 100%; image-rendering: pixelated; }

        """
}
