import PixelCore
import PixelSheets
import TestSupport

extension RandomSource {
    /// A random layout that `format` can hold, and pages with random pixels.
    mutating func layout(for format: MetadataFormat) -> (layout: SheetLayout, images: [Bitmap]) {
        let capabilities = format.capabilities
        let pageCount = capabilities.pages == .one ? 1 : next(in: 1...3)
        let images = (0..<pageCount).map { _ in bitmap(.hiddenColors, size: size(in: 24...40)) }
        let pages = images.enumerated().map { SheetPage(imageName: "page \($0).png", size: $1.size) }
        let words = [
            "walk_0", "walk_1", "walk_02", "hero/idle", "a b", "Ünïcode 🎨", "<&\">", "1", "true", "x.y", "-z", "k'{}%",
        ]
        let names = words + (0..<next(in: 0...8)).map { "more_\($0)" }
        let hasTags = capabilities.tags != .none && chance(3, in: 4)
        let firstPage = next(in: 0...pageCount - 1)
        let sprites = names.map { name in
            let page = format == .pixi && hasTags ? firstPage : next(in: 0...pageCount - 1)
            return sprite(name, page, pages[page].size, capabilities.rotation, hasTags || chance(1, in: 2))
        }
        var layout = SheetLayout(pages: pages, sprites: sprites, scale: pick([1, 2, 0.5]))
        if hasTags { layout.tags = tags(over: sprites.count) }
        if capabilities.hasSlices, chance(1, in: 2) { layout.slices = [slice(), slice()] }
        return (layout, images)
    }

    private mutating func sprite(
        _ name: String, _ page: Int, _ size: Size, _ rotation: SheetSprite.Rotation, _ isTimed: Bool
    ) -> SheetSprite {
        let (x, y) = (next(in: 0...size.width - 8), next(in: 0...size.height - 8))
        let region = Rectangle(x: x, y: y, width: next(in: 1...8), height: next(in: 1...8))
        var sprite = SheetSprite(name: name, page: page, region: region)
        sprite.rotation = chance(1, in: 2) ? rotation : .none
        sprite.sourceSize = sprite.trimmedSize
        if chance(2, in: 3) {
            sprite.trimOffset = Point(x: next(in: 0...5), y: next(in: 0...5))
            sprite.sourceSize = Size(
                sprite.trimmedBounds.maxX + next(in: 0...5), sprite.trimmedBounds.maxY + next(in: 0...5))
        }
        if chance(1, in: 3) { sprite.pivot = Pivot(x: Double(next(in: 0...16)) / 16, y: Double(next(in: -2...9)) / 8) }
        if chance(1, in: 3) { sprite.border = border(of: sprite) }
        if isTimed { sprite.duration = .milliseconds(next(in: 1...400)) }
        return sprite
    }

    /// A border that leaves a middle and holds all that is trimmed, so that formats that count from what is stored can
    /// tell it.
    private mutating func border(of sprite: SheetSprite) -> SpriteBorder {
        let (bounds, source) = (sprite.trimmedBounds, sprite.sourceSize)
        let (left, top) = (next(in: bounds.minX...bounds.maxX - 1), next(in: bounds.minY...bounds.maxY - 1))
        return SpriteBorder(
            left: left, top: top, right: source.width - next(in: left + 1...bounds.maxX),
            bottom: source.height - next(in: top + 1...bounds.maxY))
    }

    /// Runs that do not overlap, with some between that belong to none.
    private mutating func tags(over count: Int) -> [AnimationTag] {
        var (tags, start): ([AnimationTag], Int) = ([], next(in: 0...2))
        while start < count {
            let end = min(count, start + next(in: 1...5))
            tags.append(
                AnimationTag(
                    name: pick(["walk", "idle \"x\"", "Läufe", "default"]) + "\(tags.count)", frames: start..<end,
                    direction: pick(AnimationTag.Direction.allCases), loopCount: pick([0, 0, 1, 3])))
            start = end + next(in: 0...2)
        }
        return tags
    }

    private mutating func slice() -> SheetSlice {
        let keys = (0...next(in: 0...2)).map { frame in
            SheetSlice.Key(
                frame: frame,
                bounds: chance(1, in: 4)
                    ? Rectangle(x: 0, y: 0, width: 20, height: 20)
                    : Rectangle(x: next(in: -2...5), y: 1, width: 3, height: next(in: 1...9)),
                center: chance(1, in: 2) ? Rectangle(x: 1, y: 1, width: 1, height: 2) : nil,
                pivot: chance(1, in: 2) ? Point(x: -1, y: next(in: 0...4)) : nil)
        }
        return SheetSlice(name: "slice \(next(in: 0...99))", keys: keys)
    }
}
