import PixelCore

extension UnityMetadata {
    /// The entries of a document's sprites.
    static func sprites(in root: YAMLValue) throws(SheetError) -> [YAMLValue] {
        guard let sprites = root["TextureImporter"]?["spriteSheet"]?["sprites"] else {
            throw .malformed(
                "the document", "TextureImporter.spriteSheet.sprites is missing; is this a texture's .meta?")
        }
        return sprites.elements ?? []
    }

    static func draft(of file: MetadataFile, _ imageSizes: [String: Size]) throws(SheetError) -> SheetDraft {
        let sprites = try sprites(in: YAMLReader.value(of: file.bytes))
        var name = file.name.hasSuffix(".meta") ? FileEnding.removed(from: file.name) : ""
        if imageSizes[name] == nil, imageSizes.count == 1, let only = imageSizes.keys.first { name = only }
        guard let size = imageSizes[name] else {
            throw SheetError(
                .options,
                detail: "Unity counts rows from the bottom and does not tell the image's height: give the size of "
                    + (name.isEmpty ? "the image" : name))
        }
        var draft = SheetDraft()
        draft.pages = [SheetDraft.Page(imageName: name, size: size)]
        for node in sprites { draft.sprites.append(try sprite(node, pageHeight: size.height)) }
        return draft
    }

    static func sprite(_ node: YAMLValue, pageHeight: Int) throws(SheetError) -> SheetSprite {
        guard let name = node["name"]?.text, let rect = node["rect"] else {
            throw .malformed("line \(node.line)", "a sprite has a name and a rect")
        }
        let (width, height) = (try pixels(rect, "width"), try pixels(rect, "height"))
        guard let size = Size(validating: width, height) else {
            throw .malformed("line \(rect.line)", "sprite \(name.prefix(60)) is a pixel or more in width and height")
        }
        let y = pageHeight - (try pixels(rect, "y")) - height
        var sprite = SheetSprite(
            name: name, region: Rectangle(origin: Point(x: try pixels(rect, "x"), y: y), size: size))
        sprite.pivot = try pivot(node)
        sprite.border = try node["border"].map(border) ?? nil
        return sprite
    }

    /// Nil where nothing is kept from stretching; Unity counts from the left and the bottom.
    private static func border(_ node: YAMLValue) throws(SheetError) -> SpriteBorder? {
        let border = SpriteBorder(
            left: try pixels(node, "x"), top: try pixels(node, "w"), right: try pixels(node, "z"),
            bottom: try pixels(node, "y"))
        return border == SpriteBorder(left: 0, top: 0, right: 0, bottom: 0) ? nil : border
    }

    /// Nil for the middle; 1 through 8 are the corners and edges from the top left on.
    private static func pivot(_ node: YAMLValue) throws(SheetError) -> Pivot? {
        let alignment = node["alignment"]?.text ?? "0"
        switch alignment {
        case "0", "": return nil
        case "9":
            guard let pivot = node["pivot"] else {
                throw .malformed("line \(node.line)", "a sprite of alignment 9 has a pivot")
            }
            return Pivot(x: try number(pivot, "x"), y: 1 - (try number(pivot, "y")))
        default:
            guard let number = Int(alignment), (1...8).contains(number) else {
                throw .malformed("line \(node.line)", "an alignment is 0 through 9, not \(alignment.prefix(20))")
            }
            let column = [0, 0.5, 1, 0, 1, 0, 0.5, 1][number - 1]
            return Pivot(x: column, y: number < 4 ? 0 : number < 6 ? 0.5 : 1)
        }
    }

    private static func number(_ node: YAMLValue, _ key: String) throws(SheetError) -> Double {
        guard let text = node[key]?.text, let number = Double(text), number.isFinite else {
            throw .malformed("line \(node.line)", "a number \(key) is expected here")
        }
        return number
    }

    private static func pixels(_ node: YAMLValue, _ key: String) throws(SheetError) -> Int {
        guard let pixels = MetadataNumber.pixels(try number(node, key)) else {
            throw .malformed(
                "line \(node.line)", "\(key) is a whole number of pixels, up to \(SheetLayout.maximumSide)")
        }
        return pixels
    }
}
