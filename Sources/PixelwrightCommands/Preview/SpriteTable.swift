import Pixelwright

/// All that is known of the sprites of a sheet, one a row.
struct SpriteTable {
    private let layout: SheetLayout

    init(_ layout: SheetLayout) { self.layout = layout }

    var html: HTML {
        let titles = columns.map { HTML.element("th", ["scope": "col"], $0.title) }
        let rows = layout.sprites.enumerated().map { index, sprite in
            HTML.element(
                "tr", ["data-frames": "\(index)"],
                [.element("td", [:], "\(index + 1)"), .element("th", ["scope": "row"], [Self.button(sprite.name)])]
                    + columns.dropFirst(2).map { .element("td", [:], $0.text(sprite)) })
        }
        return .element(
            "table", [:], [.element("thead", [:], [.element("tr", [:], titles)]), .element("tbody", [:], rows)])
    }

    /// What is known of a sprite, for a person who points at it.
    static func description(of sprite: SheetSprite) -> String {
        var parts = ["\(sprite.name): \(sprite.region.size) px at \(place(sprite.region.origin))"]
        if sprite.isTrimmed { parts.append("trimmed from \(sprite.sourceSize) px by \(place(sprite.trimOffset))") }
        if sprite.isRotated { parts.append("turned \(turn(sprite))") }
        if let duration = sprite.duration { parts.append(durationText(duration)) }
        return parts.joined(separator: ", ")
    }

    /// The columns, of which those that would say the same of every sprite are left out but for the first.
    private var columns: [(title: String, text: (SheetSprite) -> String)] {
        var columns: [(title: String, text: (SheetSprite) -> String)] = [
            ("#", { _ in "" }), ("name", \.name), ("place", { Self.place($0.region.origin) }),
            ("stored", { "\($0.region.size)" }), ("source", { "\($0.sourceSize)" }),
            ("offset", { Self.place($0.trimOffset) }),
        ]
        if layout.pages.count > 1 { columns.insert(("page", { "\($0.page + 1)" }), at: 2) }
        if layout.sprites.contains(where: \.isRotated) { columns.append(("turned", Self.turn)) }
        if layout.sprites.contains(where: { $0.duration != nil }) {
            columns.append(("shown for", { $0.duration.map(durationText) ?? "" }))
        }
        return columns
    }

    private static func button(_ name: String) -> HTML {
        .element("button", ["type": "button"], [.bidirectional(name)])
    }

    private static func place(_ point: Point) -> String { "\(point.x), \(point.y)" }

    private static func turn(_ sprite: SheetSprite) -> String {
        switch sprite.rotation {
        case .none: ""
        case .clockwise: "90° clockwise"
        case .counterclockwise: "90° counter-clockwise"
        }
    }
}
