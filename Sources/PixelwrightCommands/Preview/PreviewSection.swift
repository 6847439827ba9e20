import Pixelwright

/// What a preview shows of one animation or one sheet.
struct PreviewSection: Sendable {
    /// What the animation or the sheet is called.
    let name: String
    /// The section.
    let html: HTML

    /// - Parameters:
    ///   - summary: What is seen, in a few words.
    ///   - content: Pictures and tables, which need no script. The pictures are those that the player's frames are cut
    ///     from, in order.
    init(_ name: String, summary: String, player: PreviewPlayer, content: [HTML]) {
        self.name = name
        html = .element(
            "section", ["class": "preview", "data-ground": "checkerboard"],
            [
                .element("h2", [:], [.bidirectional(name)]), .element("p", ["class": "faint"], summary),
                .element("div", ["class": "halves"], [player.html] + content),
            ])
    }
}

extension HTML {
    /// A name, which leaves what stands beside it as it is even if it is written from right to left.
    static func bidirectional(_ name: String) -> HTML { element("bdi", [:], name) }
}

/// How long something lasts, for people.
func durationText(_ duration: Duration) -> String { "\(shortDecimal(duration.milliseconds)) ms" }

/// How often something is played, for people.
func loopText(_ count: Int) -> String {
    switch count {
    case 0: "for ever"
    case 1: "once"
    case 2: "twice"
    default: "\(count) times"
    }
}
