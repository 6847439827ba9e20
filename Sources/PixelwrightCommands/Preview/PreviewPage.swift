import Pixelwright

/// A page that plays animations and shows where the sprites of sheets lie: one file that needs nothing else.
struct PreviewPage {
    /// One for each animation or sheet, one or more.
    let sections: [PreviewSection]

    /// The file.
    var text: String {
        HTMLPage(
            title: title, styles: [PreviewStyle.layout, PreviewStyle.player],
            body: [.element("h1", [:], "Preview"), help] + sections.map(\.html),
            scripts: [PreviewScript.timing, PreviewScript.drawing, PreviewScript.player]
        ).text
    }

    private var title: String {
        sections.count == 1 ? "\(sections[0].name) – pixelwright" : "\(sections.count) previews – pixelwright"
    }

    private var help: HTML {
        let target = sections.count == 1 ? "" : ", where it was clicked last"
        return HTML([
            .element(
                "p", ["class": "faint", "data-scripted": "", "hidden": ""],
                "Space plays and pauses, ← and → step, + and − zoom\(target)."),
            .element(
                "noscript", [:],
                [
                    .element(
                        "p", ["class": "faint"], "Without JavaScript nothing plays; all frames and sprites are here.")
                ]),
        ])
    }
}
