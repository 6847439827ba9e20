import PixelCore
import PixelSheets

/// What a format holds of a layout, in a form in which what it does not hold makes no difference.
struct HeldLayout: Equatable {
    struct Sprite: Equatable {
        var image: String
        var region: Rectangle
        var rotation: SheetSprite.Rotation
        var sourceSize: Size
        var trimOffset: Point
        var duration: Duration?
        var pivot: [Int]?
        var border: SpriteBorder?
    }

    struct Tag: Equatable {
        var name: String
        var frames: [String]
        var direction: AnimationTag.Direction?
        var loopCount: Int?
    }

    var pageSizes: [String: Size]
    var sprites: [String: Sprite]
    var tags: [Tag]
    var slices: [SheetSlice]
    var scale: Double

    init(_ layout: SheetLayout, by capabilities: MetadataCapabilities) {
        let tagged = Set(layout.tags.flatMap(\.frames))
        pageSizes = Dictionary(uniqueKeysWithValues: layout.pages.map { ($0.imageName, $0.size) })
        sprites = [:]
        for (index, sprite) in layout.sprites.enumerated() {
            sprites[sprite.name] = Self.sprite(
                sprite, layout.pages[sprite.page].imageName, isTagged: tagged.contains(index), capabilities)
        }
        tags = capabilities.tags == .none ? [] : layout.tags.map { Self.tag($0, layout, capabilities) }
        tags.sort { $0.name < $1.name }
        // Where sprites have no borders of their own, a slice tells them.
        slices = capabilities.hasSlices ? layout.slices.filter { $0.name != "border" } : []
        scale = capabilities.hasScale ? layout.scale : 1
    }

    private static func sprite(
        _ sprite: SheetSprite, _ image: String, isTagged: Bool, _ capabilities: MetadataCapabilities
    ) -> Sprite {
        var held = Sprite(
            image: image, region: sprite.region, rotation: sprite.rotation, sourceSize: sprite.sourceSize,
            trimOffset: sprite.trimOffset)
        switch capabilities.durations {
        case .none: break
        case .ofTaggedSprites: held.duration = isTagged ? sprite.duration ?? .milliseconds(100) : nil
        case .optional: held.duration = sprite.duration
        case .ofAllSprites: held.duration = sprite.duration ?? .milliseconds(100)
        }
        if capabilities.hasBorders { held.border = border(of: sprite, capabilities) }
        guard capabilities.hasPivots else { return held }
        var pivot = sprite.pivot
        if !capabilities.keepsSourceSizes {
            if pivot == nil, sprite.isTrimmed { pivot = .center }
            (held.sourceSize, held.trimOffset) = (sprite.trimmedSize, .zero)
            pivot = pivot.map { place in
                Pivot(
                    x: (place.x * Double(sprite.sourceSize.width) - Double(sprite.trimOffset.x))
                        / Double(sprite.trimmedSize.width),
                    y: (place.y * Double(sprite.sourceSize.height) - Double(sprite.trimOffset.y))
                        / Double(sprite.trimmedSize.height))
            }
        }
        held.pivot = pivot.map { [Int(($0.x * 100_000).rounded()), Int(($0.y * 100_000).rounded())] }
        return held
    }

    private static func border(of sprite: SheetSprite, _ capabilities: MetadataCapabilities) -> SpriteBorder? {
        guard var border = sprite.border, !capabilities.keepsSourceSizes else { return sprite.border }
        border.left -= sprite.trimOffset.x
        border.top -= sprite.trimOffset.y
        border.right -= sprite.sourceSize.width - sprite.trimmedBounds.maxX
        border.bottom -= sprite.sourceSize.height - sprite.trimmedBounds.maxY
        return border == SpriteBorder(left: 0, top: 0, right: 0, bottom: 0) ? nil : border
    }

    private static func tag(
        _ tag: AnimationTag, _ layout: SheetLayout, _ capabilities: MetadataCapabilities
    ) -> Tag {
        let names = layout.sprites[tag.frames].map(\.name)
        let back = names.dropFirst().dropLast()
        let shown: [String] =
            switch tag.direction {
            case .forward: names
            case .reverse: names.reversed()
            case .pingpong: names + back.reversed()
            case .pingpongReverse: names.reversed() + back
            }
        let loopCount: Int? =
            switch capabilities.loopCounts {
            case .none: nil
            case .onceOrForever: min(tag.loopCount, 1)
            case .all: tag.loopCount
            }
        return Tag(
            name: tag.name, frames: shown, direction: capabilities.tags == .directions ? tag.direction : nil,
            loopCount: loopCount)
    }
}
