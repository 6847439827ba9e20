import Pixelwright

/// A stage that frames are played on, and what it is controlled with; hidden until the script takes it over.
struct PreviewPlayer {
    /// What is played.
    let name: String
    /// The frames: where each lies on the pictures of the section, of which its page is one.
    let sprites: [SheetSprite]
    /// The orders that frames are played in, one or more; of them one has all frames.
    let sequences: [AnimationTag]
    /// Whether it plays from the beginning on.
    let isPlaying: Bool

    var html: HTML {
        .element(
            "div", ["class": "player", "data-scripted": "", "hidden": ""],
            [
                .element(
                    "div", ["class": "stage", "tabindex": "0", "role": "group", "aria-label": "\(name), played"],
                    [.element("canvas", ["role": "img", "aria-label": name])]),
                .void(
                    "input", ["type": "range", "data-control": "seek", "min": "0", "value": "0", "aria-label": "frame"]),
                .element("p", ["class": "status", "data-view": "status"]),
                playback, view, .data(json),
            ])
    }

    private var playback: HTML {
        let speeds = ["0.1", "0.25", "0.5", "1", "1.5", "2", "4"].map { ($0, "\($0)×") }
        let buttons = [
            Self.button("previous", "‹", "Previous frame"), Self.button("play", "Play", "Play"),
            Self.button("next", "›", "Next frame"),
        ]
        let pace = [Self.choice("speed", "Speed", speeds, chosen: "1"), Self.toggle("forever", "For ever")]
        let names = sequences.enumerated().map { ("\($0)", "\($1.name) (\($1.frames.count))") }
        let picker = names.count > 1 ? [Self.choice("sequence", "Sequence", names, chosen: "0")] : []
        return .element(
            "div", ["class": "controls", "role": "group", "aria-label": "Playback"],
            picker + [.element("div", ["class": "buttons"], buttons)] + pace)
    }

    private var view: HTML {
        let zooms = [("fit", "fit")] + [1, 2, 3, 4, 6, 8, 12, 16].map { ("\($0)", "\($0)×") }
        let grounds = [
            ("checkerboard", "checkerboard"), ("light", "light"), ("dark", "dark"), ("color", "colour …"),
        ]
        return .element(
            "div", ["class": "controls", "role": "group", "aria-label": "View"],
            [
                Self.choice("zoom", "Zoom", zooms, chosen: "1"),
                Self.choice("ground", "Background", grounds, chosen: "checkerboard"),
                .void(
                    "input",
                    [
                        "type": "color", "data-control": "color", "value": "#ff00ff", "aria-label": "background colour",
                        "hidden": "",
                    ]),
                Self.toggle("onion", "Onion skin"),
            ])
    }

    private static func button(_ control: String, _ text: String, _ title: String) -> HTML {
        .element(
            "button", ["type": "button", "data-control": control, "title": title, "aria-label": title], text)
    }

    private static func toggle(_ control: String, _ label: String) -> HTML {
        .element("label", [:], [.void("input", ["type": "checkbox", "data-control": control]), HTML(" \(label)")])
    }

    private static func choice(
        _ control: String, _ label: String, _ options: [(value: String, text: String)], chosen: String
    ) -> HTML {
        let options = options.map { value, text in
            value == chosen
                ? HTML.element("option", ["value": value, "selected": ""], text)
                : HTML.element("option", ["value": value], text)
        }
        return .element(
            "label", [:], [HTML("\(label) "), .element("select", ["data-control": control], options)])
    }
}

extension PreviewPlayer {
    /// What the script knows.
    private var json: JSONValue {
        .object([
            "playing": .bool(isPlaying),
            "frames": .array(sprites.map(\.previewJSON)),
            "sequences": .array(
                sequences.map {
                    .object([
                        "name": .string($0.name), "first": .integer($0.frames.lowerBound),
                        "count": .integer($0.frames.count), "direction": .string($0.direction.rawValue),
                        "loop": .integer($0.loopCount),
                    ])
                }),
        ])
    }
}

extension SheetSprite {
    fileprivate var previewJSON: JSONValue {
        .object([
            "name": .string(name), "picture": .integer(page), "x": .integer(region.minX), "y": .integer(region.minY),
            "w": .integer(region.width), "h": .integer(region.height), "turn": .string(rotation.rawValue),
            "width": .integer(sourceSize.width), "height": .integer(sourceSize.height),
            "dx": .integer(trimOffset.x), "dy": .integer(trimOffset.y),
            "ms": duration.map { .number($0.milliseconds, places: 3) } ?? .null,
        ])
    }
}
