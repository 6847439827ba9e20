import Pixelwright

extension PreviewSection {
    /// A sheet: its pages with rectangles where sprites lie, its tags to play, and a table of its sprites.
    ///
    /// - Parameters:
    ///   - images: One a page.
    ///   - loopCount: How often runs of frames are played that no tag says it of.
    init(_ name: String, _ layout: SheetLayout, images: [Bitmap]) throws {
        let tags = layout.tags.isEmpty ? AnimationTag.runs(in: layout.sprites.map(\.name)) : layout.tags
        let all = AnimationTag(name: "all sprites", frames: 0..<layout.sprites.count)
        let sequences = tags.contains { $0.frames == all.frames } ? tags : tags + [all]
        let player = PreviewPlayer(
            name: name, sprites: layout.sprites, sequences: sequences, isPlaying: !tags.isEmpty)
        let table = SpriteTable(layout)
        var pages: [HTML] = []
        for (index, image) in images.enumerated() {
            pages.append(try PageFigure(layout, page: index).html(image))
        }
        self.init(
            name, summary: Self.summary(of: layout), player: player,
            content: [
                .element("div", ["class": "pages"], pages), .element("div", ["class": "scroll sprites"], [table.html]),
            ])
    }

    private static func summary(of layout: SheetLayout) -> String {
        let (sprites, pages) = (layout.sprites.count, layout.pages.count)
        let sizes = layout.pages.prefix(4).map { "\($0.size) px" }.joined(separator: ", ") + (pages > 4 ? " …" : "")
        let tags = layout.tags.isEmpty ? "" : "; tags: " + layout.tags.map(\.name).joined(separator: ", ")
        return "\(sprites) sprite\(sprites == 1 ? "" : "s") on \(pages) page\(pages == 1 ? "" : "s") of \(sizes)\(tags)"
    }
}

/// A page of a sheet, with a rectangle wherever sprites lie.
private struct PageFigure {
    private let page: SheetPage
    /// The sprites of each place, which are many where equal ones share it.
    private let places: [(region: Rectangle, sprites: [(index: Int, sprite: SheetSprite)])]

    /// The longer side of a page that is small, in pixels of the preview: at most, and about.
    private static let side = 512
    /// Pages up to this width are never shrunk, larger ones never to less than this height.
    private static let widthKept = 1024
    private static let heightKept = 64

    init(_ layout: SheetLayout, page index: Int) {
        page = layout.pages[index]
        var order: [Rectangle] = []
        var sprites: [Rectangle: [(index: Int, sprite: SheetSprite)]] = [:]
        for (number, sprite) in layout.sprites.enumerated() where sprite.page == index {
            if sprites[sprite.region] == nil { order.append(sprite.region) }
            sprites[sprite.region, default: []].append((number, sprite))
        }
        places = order.map { ($0, sprites[$0] ?? []) }
    }

    func html(_ image: Bitmap) throws(EncodeError) -> HTML {
        let factor = max(1, Self.side / max(image.width, image.height))
        let least =
            image.width <= Self.widthKept ? image.width : min(image.width, image.width * Self.heightKept / image.height)
        let picture = try HTML.picture(image, page.imageName, width: image.width * factor)
        let overlay = HTML.element(
            "svg",
            [
                "viewBox": "0 0 \(image.width) \(image.height)", "preserveAspectRatio": "none", "role": "img",
                "aria-label": "where the sprites lie on \(page.imageName)",
            ], places.map { Self.rectangle($0.region, $0.sprites) })
        return .element(
            "figure", [:],
            [
                .element(
                    "div", ["class": "scroll"],
                    [.element("div", ["class": "page", "style": "--least: \(least)px"], [picture, overlay])]),
                .element("figcaption", [:], [.bidirectional(page.imageName), HTML(", \(image.size) px")]),
            ])
    }

    private static func rectangle(_ region: Rectangle, _ sprites: [(index: Int, sprite: SheetSprite)]) -> HTML {
        let words = sprites.map { SpriteTable.description(of: $0.sprite) }.joined(separator: "\n")
        return .element(
            "rect",
            [
                "x": "\(region.minX)", "y": "\(region.minY)", "width": "\(region.width)",
                "height": "\(region.height)", "data-frames": sprites.map { "\($0.index)" }.joined(separator: " "),
            ], [.element("title", [:], words)])
    }
}
