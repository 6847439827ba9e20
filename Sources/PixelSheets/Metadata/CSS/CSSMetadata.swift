import PixelCore

/// A style sheet: a class for the sheet, one more for each sprite, and one for each animation.
///
/// `<i class="hero hero-walk_0"></i>` shows a sprite of hero.png, `<i class="hero hero-play-walk"></i>` plays a tag. What
/// was trimmed is a margin, a pivot is the transform's origin. Frames step (`step-end`) at shares of the whole time, and
/// say in `--sprite` which sprite they show.
enum CSSMetadata {
    static func files(_ layout: SheetLayout, _ stem: String) throws(SheetError) -> [MetadataFile] {
        try layout.checkTagNamesDiffer(for: .css)
        let base = CSSValue.identifier(stem)
        var text = """
            .\(base) {
              display: inline-block;
              \(page(layout.pages[0]));
              background-repeat: no-repeat;
              image-rendering: pixelated;
            }

            """
        for sprite in layout.sprites {
            let name = CSSValue.identifier("\(stem)-\(sprite.name)")
            let isElsewhere = sprite.page > 0
            text += ".\(name) { \(declarations(sprite))"
            if isElsewhere { text += "; \(page(layout.pages[sprite.page]))" }
            text += " }\n"
        }
        for tag in layout.tags { text += animation(tag, layout, stem) }
        return [MetadataFile(name: "\(stem).css", text: text)]
    }

    private static func page(_ page: SheetPage) -> String {
        "background-image: url(\(CSSValue.string(page.imageName))); "
            + "background-size: \(page.size.width)px \(page.size.height)px"
    }

    private static func declarations(_ sprite: SheetSprite) -> String {
        let (region, bounds, source) = (sprite.region, sprite.trimmedBounds, sprite.sourceSize)
        var text = "width: \(region.width)px; height: \(region.height)px; "
        text += "margin: \(bounds.minY)px \(source.width - bounds.maxX)px "
        text += "\(source.height - bounds.maxY)px \(bounds.minX)px; "
        text += "background-position: \(-region.minX)px \(-region.minY)px"
        if let pivot = sprite.pivot {
            let x = pivot.x * Double(source.width) - Double(bounds.minX)
            let y = pivot.y * Double(source.height) - Double(bounds.minY)
            text += "; transform-origin: \(MetadataNumber.text(x))px \(MetadataNumber.text(y))px"
        }
        return text
    }

    private static func animation(_ tag: AnimationTag, _ layout: SheetLayout, _ stem: String) -> String {
        let sprites = AnimationOrder.shown(tag).map { layout.sprites[$0] }
        let durations = sprites.map { ($0.duration ?? MetadataNumber.usualDuration).inMilliseconds }
        let total = durations.reduce(0, +)
        let isOnSeveralPages = layout.pages.count > 1
        let name = CSSValue.identifier("\(stem)-play-\(tag.name)")
        var text = "@keyframes \(name) {\n"
        var elapsed = 0.0
        for (index, sprite) in sprites.enumerated() {
            let share = total > 0 ? elapsed / total : Double(index) / Double(sprites.count)
            text += "  \(MetadataNumber.text(share * 100, places: 9))% "
            text += "{ --sprite: \(CSSValue.string(sprite.name)); \(declarations(sprite))"
            if isOnSeveralPages { text += "; \(page(layout.pages[sprite.page]))" }
            text += " }\n"
            elapsed += durations[index]
        }
        let rounds = tag.loopCount == 0 ? "infinite" : String(tag.loopCount)
        text += "}\n.\(name) { animation: \(name) \(MetadataNumber.text(total))ms step-end \(rounds) }\n"
        return text
    }
}
