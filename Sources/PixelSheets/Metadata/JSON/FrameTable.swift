import PixelCore

/// The frames and the `meta` that TexturePacker, Aseprite, PixiJS and Phaser share.
///
/// `frame` has the sprite's own width and height even where it is stored turned, by 90° clockwise. Of a frame that is
/// not `trimmed`, `sourceSize` says nothing. Fields as in TexturePacker's and Aseprite's exporters.
enum FrameTable {
    /// What a whole document says: one page.
    static func draft(of root: JSONNode) throws(SheetError) -> SheetDraft {
        var draft = SheetDraft()
        let meta = try root.member("meta")
        let image = FileEnding.lastPart(of: try meta.member("image").string())
        draft.pages = [SheetDraft.Page(imageName: image, size: try meta.optional("size")?.size())]
        draft.scale = try meta.optional("scale").map(scale)
        draft.sprites = try sprites(of: root.member("frames"), page: 0)
        try AsepriteMetadata.readTags(meta, into: &draft)
        try PixiMetadata.readAnimations(root, into: &draft)
        return draft
    }

    /// The frames of an object, by name, or of an array, each with its `filename`.
    static func sprites(of frames: JSONNode, page: Int) throws(SheetError) -> [SheetSprite] {
        var sprites: [SheetSprite] = []
        if frames.isArray {
            for node in try frames.elements() {
                sprites.append(try sprite(node, name: node.member("filename").string(), page: page))
            }
        } else {
            for (name, node) in try frames.members() { sprites.append(try sprite(node, name: name, page: page)) }
        }
        return sprites
    }

    private static func sprite(_ node: JSONNode, name: String, page: Int) throws(SheetError) -> SheetSprite {
        let frame = try node.member("frame").rectangle()
        let isRotated = try node.optional("rotated")?.bool() ?? false
        let region = Rectangle(
            origin: frame.origin, size: isRotated ? Size(frame.height, frame.width) : frame.size)
        var (sourceSize, offset) = (frame.size, Point.zero)
        if try node.optional("trimmed")?.bool() ?? true {
            sourceSize = try node.optional("sourceSize")?.size() ?? sourceSize
            offset = try node.optional("spriteSourceSize")?.point() ?? offset
        }
        var pivot = try node.optional("pivot")
        if pivot == nil { pivot = try node.optional("anchor") }
        var sprite = SheetSprite(
            name: name, page: page, region: region, isRotated: isRotated, sourceSize: sourceSize, trimOffset: offset,
            duration: try node.optional("duration")?.milliseconds(),
            pivot: try pivot?.pivot())
        if let center = try node.optional("scale9Borders")?.rectangle() {
            sprite.border = SpriteBorder(around: center, in: sourceSize)
        } else {
            sprite.border = try node.optional("borders")?.border()
        }
        return sprite
    }

    /// A number, or as TexturePacker writes it, one in a string.
    static func scale(_ node: JSONNode) throws(SheetError) -> Double {
        var scale: Double?
        if case .string(let text) = node.value { scale = Double(text) } else { scale = try node.number() }
        guard let scale, scale > 0, scale.isFinite else {
            throw node.malformed("a scale greater than zero is expected here")
        }
        return scale
    }

    /// What all formats say of a frame.
    static func frame(_ sprite: SheetSprite) -> JSONObject {
        [
            "frame": .rectangle(Rectangle(origin: sprite.region.origin, size: sprite.trimmedSize)),
            "rotated": .bool(sprite.isRotated),
            "trimmed": .bool(sprite.isTrimmed),
            "spriteSourceSize": .rectangle(sprite.trimmedBounds),
            "sourceSize": .size(sprite.sourceSize),
        ]
    }

    /// What TexturePacker says of a frame, and Phaser reads: borders by the part that they leave.
    static func texturePackerFrame(_ sprite: SheetSprite) -> JSONObject {
        var frame = frame(sprite)
        if let pivot = sprite.pivot { frame.append("pivot", .pivot(pivot)) }
        if let center = sprite.border?.center(in: sprite.sourceSize) {
            frame.append("scale9Borders", .rectangle(center))
        }
        return frame
    }

    /// Frames by name, or in a list.
    static func frames(_ frames: [(name: String, object: JSONObject)], isHash: Bool) -> JSONValue {
        guard isHash else {
            return .array(
                frames.map { frame in
                    var object: JSONObject = ["filename": .string(frame.name)]
                    for member in frame.object.members { object.append(member.key, member.value) }
                    return .object(object)
                })
        }
        var object = JSONObject()
        for frame in frames { object.append(frame.name, .object(frame.object)) }
        return .object(object)
    }

    /// What all formats say of a page.
    static func meta(_ page: SheetPage, scale: Double) -> JSONObject {
        [
            "app": .string("Pixelwright"),
            "version": .string("1.0"),
            "image": .string(page.imageName),
            "format": .string("RGBA8888"),
            "size": .size(page.size),
            "scale": .string(MetadataNumber.text(scale)),
        ]
    }

    /// A document as these programs lay it out.
    static func text(_ document: JSONObject) -> String {
        JSONValue.object(document).text(inliningPlainObjects: true) + "\n"
    }
}
