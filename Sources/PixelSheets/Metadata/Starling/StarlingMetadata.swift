import PixelCore

/// Starling's and Sparrow's XML; one file a page.
///
/// Of a sprite stored turned, by 90° clockwise, `width` and `height` are those of the region as it lies there;
/// `frameX` and `frameY` are the trim's offset, negated. Fields as in Starling's `TextureAtlas.as`.
enum StarlingMetadata {
    static func files(_ layout: SheetLayout, _ stem: String) throws(SheetError) -> [MetadataFile] {
        try layout.filesOfPages(stem, "xml") { number, _ throws(SheetError) in
            let page = layout.pages[number]
            let scale = layout.scale == 1 ? "" : " scale=\"\(MetadataNumber.text(layout.scale))\""
            let lines = layout.sprites.filter { $0.page == number }.map(line)
            return """
                <?xml version="1.0" encoding="UTF-8"?>
                <TextureAtlas imagePath="\(page.imageName.asMarkup)" width="\(page.size.width)" \
                height="\(page.size.height)"\(scale)>
                \(lines.joined())</TextureAtlas>

                """
        }
    }

    private static func line(_ sprite: SheetSprite) -> String {
        let region = sprite.region
        var line = "  <SubTexture name=\"\(sprite.name.asMarkup)\" x=\"\(region.minX)\" y=\"\(region.minY)\""
        line += " width=\"\(region.width)\" height=\"\(region.height)\""
        if sprite.isRotated { line += " rotated=\"true\"" }
        if sprite.isTrimmed {
            line += " frameX=\"\(-sprite.trimOffset.x)\" frameY=\"\(-sprite.trimOffset.y)\""
            line += " frameWidth=\"\(sprite.sourceSize.width)\" frameHeight=\"\(sprite.sourceSize.height)\""
        }
        if let pivot = sprite.pivot {
            line += " pivotX=\"\(MetadataNumber.text(pivot.x * Double(sprite.sourceSize.width)))\""
            line += " pivotY=\"\(MetadataNumber.text(pivot.y * Double(sprite.sourceSize.height)))\""
        }
        return line + "/>\n"
    }

    static func draft(of file: MetadataFile) throws(SheetError) -> SheetDraft {
        let root = try XMLReader.root(of: file.bytes)
        guard root.name == "TextureAtlas" else {
            throw .malformed("line \(root.line)", "<TextureAtlas> is expected here, not <\(root.name.prefix(40))>")
        }
        var draft = SheetDraft()
        var size: Size?
        if root.attributes["width"] != nil || root.attributes["height"] != nil {
            size = try root.size("width", "height")
        }
        let image = FileEnding.lastPart(of: try root.text("imagePath"))
        draft.pages = [SheetDraft.Page(imageName: image, size: size)]
        if root.attributes["scale"] != nil { draft.scale = try root.number("scale") }
        for element in root.children where element.name == "SubTexture" { draft.sprites.append(try sprite(element)) }
        return draft
    }

    private static func sprite(_ element: XMLElement) throws(SheetError) -> SheetSprite {
        let origin = Point(x: try element.pixels("x", 0), y: try element.pixels("y", 0))
        let region = Rectangle(origin: origin, size: try element.size("width", "height"))
        var sprite = SheetSprite(name: try element.text("name"), region: region)
        switch element.attributes["rotated"] {
        case "true": sprite.isRotated = true
        case "false", nil: break
        default: throw .malformed("line \(element.line)", "rotated is true or false")
        }
        sprite.sourceSize = sprite.trimmedSize
        if element.attributes["frameWidth"] != nil || element.attributes["frameHeight"] != nil {
            sprite.sourceSize = try element.size("frameWidth", "frameHeight")
            let least = -SheetLayout.maximumSide
            if element.attributes["frameX"] != nil { sprite.trimOffset.x = -(try element.pixels("frameX", least)) }
            if element.attributes["frameY"] != nil { sprite.trimOffset.y = -(try element.pixels("frameY", least)) }
        }
        if element.attributes["pivotX"] != nil || element.attributes["pivotY"] != nil {
            sprite.pivot = Pivot(
                x: try element.number("pivotX") / Double(sprite.sourceSize.width),
                y: try element.number("pivotY") / Double(sprite.sourceSize.height))
        }
        return sprite
    }
}

extension XMLElement {
    fileprivate func text(_ key: String) throws(SheetError) -> String {
        guard let text = attributes[key] else {
            throw .malformed("line \(line)", "<\(name)> lacks the attribute \(key)")
        }
        return text
    }

    fileprivate func number(_ key: String) throws(SheetError) -> Double {
        let text = try text(key)
        guard let number = Double(text), number.isFinite else {
            throw .malformed("line \(line)", "\(key) is a number, not “\(text.prefix(40))”")
        }
        return number
    }

    fileprivate func pixels(_ key: String, _ minimum: Int) throws(SheetError) -> Int {
        guard let pixels = MetadataNumber.pixels(try number(key)), pixels >= minimum else {
            throw .malformed(
                "line \(line)",
                "\(key) is a whole number of pixels from \(minimum) on, not “\(try text(key).prefix(40))”")
        }
        return pixels
    }

    fileprivate func size(_ width: String, _ height: String) throws(SheetError) -> Size {
        Size(try pixels(width, 1), try pixels(height, 1))
    }
}
