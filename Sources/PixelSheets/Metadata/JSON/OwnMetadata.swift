import PixelCore

/// Pixelwright's own JSON, which holds a whole layout; docs/schemas/sheet.schema.json describes it.
enum OwnMetadata {
    /// What the member `format` says.
    static let name = "pixelwright-sheet"

    static func files(_ layout: SheetLayout, _ stem: String) -> [MetadataFile] {
        let pages = layout.pages.map { page in
            JSONValue.object([
                "image": .string(page.imageName), "width": .integer(page.size.width),
                "height": .integer(page.size.height),
            ])
        }
        let document: JSONObject = [
            "format": .string(name), "version": .integer(1), "scale": .number(layout.scale), "pages": .array(pages),
            "sprites": .array(layout.sprites.map(json)), "tags": .array(layout.tags.map(json)),
            "slices": .array(layout.slices.map(json)),
        ]
        return [MetadataFile(name: "\(stem).json", text: FrameTable.text(document))]
    }

    private static func json(_ sprite: SheetSprite) -> JSONValue {
        var object: JSONObject = ["name": .string(sprite.name), "page": .integer(sprite.page)]
        append(sprite.region, to: &object)
        if sprite.isRotated { object.append("rotation", .string(sprite.rotation.rawValue)) }
        if sprite.isTrimmed {
            object.append(
                "source",
                .object([
                    "x": .integer(sprite.trimOffset.x), "y": .integer(sprite.trimOffset.y),
                    "width": .integer(sprite.sourceSize.width), "height": .integer(sprite.sourceSize.height),
                ]))
        }
        if let duration = sprite.duration { object.append("duration_ms", .number(duration.inMilliseconds, places: 6)) }
        if let pivot = sprite.pivot { object.append("pivot", .pivot(pivot)) }
        if let border = sprite.border { object.append("border", .border(border)) }
        return .object(object)
    }

    private static func json(_ tag: AnimationTag) -> JSONValue {
        .object([
            "name": .string(tag.name), "first": .integer(tag.frames.lowerBound), "count": .integer(tag.frames.count),
            "direction": .string(tag.direction.rawValue), "loop_count": .integer(tag.loopCount),
        ])
    }

    private static func json(_ slice: SheetSlice) -> JSONValue {
        let keys = slice.keys.map { key in
            var object: JSONObject = ["sprite": .integer(key.frame)]
            append(key.bounds, to: &object)
            if let center = key.center {
                var inner = JSONObject()
                append(center, to: &inner)
                object.append("center", .object(inner))
            }
            if let pivot = key.pivot { object.append("pivot", .point(pivot)) }
            return JSONValue.object(object)
        }
        return .object(["name": .string(slice.name), "keys": .array(keys)])
    }

    private static func append(_ rectangle: Rectangle, to object: inout JSONObject) {
        object.append("x", .integer(rectangle.minX))
        object.append("y", .integer(rectangle.minY))
        object.append("width", .integer(rectangle.width))
        object.append("height", .integer(rectangle.height))
    }
}

extension OwnMetadata {
    static func draft(of root: JSONNode) throws(SheetError) -> SheetDraft {
        let format = try root.member("format")
        guard try format.string() == name else { throw format.malformed("“\(name)” is expected here") }
        _ = try root.member("version").integer(in: 1...1)
        var draft = SheetDraft()
        draft.scale = try root.optional("scale")?.number()
        for node in try root.member("pages").elements() {
            let image = try node.member("image").string()
            draft.pages.append(SheetDraft.Page(imageName: image, size: try node.size("width", "height")))
        }
        for node in try root.member("sprites").elements() { draft.sprites.append(try sprite(node)) }
        let count = draft.sprites.count
        for node in try root.optional("tags")?.elements() ?? [] { draft.tags.append(try tag(node, count)) }
        for node in try root.optional("slices")?.elements() ?? [] { draft.slices.append(try slice(node, count)) }
        return draft
    }

    private static func sprite(_ node: JSONNode) throws(SheetError) -> SheetSprite {
        var sprite = SheetSprite(
            name: try node.member("name").string(), page: try node.optional("page")?.integer(in: 0...65_535) ?? 0,
            region: try node.rectangle("width", "height"))
        if let rotation = try node.optional("rotation") {
            guard let value = SheetSprite.Rotation(rawValue: try rotation.string()) else {
                throw rotation.malformed("none, clockwise or counterclockwise is expected here")
            }
            sprite.rotation = value
        }
        sprite.sourceSize = sprite.trimmedSize
        if let source = try node.optional("source") {
            sprite.trimOffset = try source.point()
            sprite.sourceSize = try source.size("width", "height")
        }
        if let duration = try node.optional("duration_ms") {
            let number = try duration.number()
            guard number >= 0, number <= 1e9 else {
                throw duration.malformed("a number of milliseconds from 0 through 1,000,000,000 is expected here")
            }
            sprite.duration = .nanoseconds(Int64((number * 1_000_000).rounded()))
        }
        sprite.pivot = try node.optional("pivot")?.pivot()
        sprite.border = try node.optional("border")?.border()
        return sprite
    }

    private static func tag(_ node: JSONNode, _ count: Int) throws(SheetError) -> AnimationTag {
        let first = try node.member("first").integer(in: 0...max(0, count - 1))
        let length = try node.member("count").integer(in: 1...max(1, count - first))
        return AnimationTag(
            name: try node.member("name").string(), frames: first..<first + length,
            direction: try node.optional("direction").map(AsepriteMetadata.direction) ?? .forward,
            loopCount: try node.optional("loop_count")?.integer(in: 0...Int(Int32.max)) ?? 0)
    }

    private static func slice(_ node: JSONNode, _ count: Int) throws(SheetError) -> SheetSlice {
        var keys: [SheetSlice.Key] = []
        for key in try node.member("keys").elements() {
            keys.append(
                SheetSlice.Key(
                    frame: try key.member("sprite").integer(in: 0...max(0, count - 1)),
                    bounds: try key.rectangle("width", "height"),
                    center: try key.optional("center")?.rectangle("width", "height"),
                    pivot: try key.optional("pivot")?.point()))
        }
        return SheetSlice(name: try node.member("name").string(), keys: keys)
    }
}
