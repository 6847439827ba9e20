import PixelCore

/// Unity's settings beside a texture, with the sprites on it: one file a page, named after its image.
///
/// Rows count from the bottom. Sprites cannot be turned, and how large they were before they were trimmed is not told:
/// a pivot is moved so that it stays where it was in the untrimmed sprite. Fields as Unity 2021 and later write them.
enum UnityMetadata {
    static func files(_ layout: SheetLayout) -> [MetadataFile] {
        layout.pages.enumerated().map { number, page in
            let sprites = layout.sprites.filter { $0.page == number }
            return MetadataFile(name: "\(page.imageName).meta", text: text(page, sprites))
        }
    }

    private static func text(_ page: SheetPage, _ sprites: [SheetSprite]) -> String {
        let ids = sprites.map { (name: quoted($0.name), id: UnityIdentifiers.internalID(of: $0.name)) }
        let table = ids.map { "  - first:\n      213: \($0.id)\n    second: \($0.name)\n" }.joined()
        let fileTable = ids.map { "      \($0.name): \($0.id)\n" }.joined()
        let empty = sprites.isEmpty
        return """
            fileFormatVersion: 2
            guid: \(UnityIdentifiers.digits(of: page.imageName, kind: "texture"))
            TextureImporter:
              internalIDToNameTable:\(empty ? " []" : "")
            \(table)  externalObjects: {}
              serializedVersion: 13
              mipmaps:
                mipMapMode: 0
                enableMipMap: 0
                sRGBTexture: 1
                linearTexture: 0
              isReadable: 0
              textureFormat: 1
              maxTextureSize: \(max(2048, powerOfTwo(max(page.size.width, page.size.height))))
              textureSettings:
                serializedVersion: 2
                filterMode: 0
                aniso: 1
                mipBias: 0
                wrapU: 1
                wrapV: 1
                wrapW: 1
              nPOTScale: 0
              compressionQuality: 50
              spriteMode: 2
              spriteExtrude: 1
              spriteMeshType: 0
              alignment: 0
              spritePivot: {x: 0.5, y: 0.5}
              spritePixelsToUnits: 100
              spriteBorder: {x: 0, y: 0, z: 0, w: 0}
              alphaUsage: 1
              alphaIsTransparency: 1
              textureType: 8
              textureShape: 1
              textureCompression: 0
              spriteSheet:
                serializedVersion: 2
                sprites:\(empty ? " []" : "")
            \(sprites.map { entry($0, page) }.joined())    outline: []
                customData: 
                physicsShape: []
                bones: []
                spriteID: 
                internalID: 0
                vertices: []
                indices: 
                edges: []
                weights: []
                secondaryTextures: []
                nameFileIdTable:\(empty ? " {}" : "")
            \(fileTable)  userData: 
              assetBundleName: 
              assetBundleVariant: 

            """
    }

    private static func entry(_ sprite: SheetSprite, _ page: SheetPage) -> String {
        let (region, pivot) = (sprite.region, pivotOfRegion(sprite))
        return """
                - serializedVersion: 2
                  name: \(quoted(sprite.name))
                  rect:
                    serializedVersion: 2
                    x: \(region.minX)
                    y: \(page.size.height - region.maxY)
                    width: \(region.width)
                    height: \(region.height)
                  alignment: \(pivot == nil ? 0 : 9)
                  pivot: {x: \(MetadataNumber.text(pivot?.x ?? 0.5, places: 9)), \
            y: \(MetadataNumber.text(1 - (pivot?.y ?? 0.5), places: 9))}
                  border: {x: 0, y: 0, z: 0, w: 0}
                  customData: 
                  outline: []
                  physicsShape: []
                  tessellationDetail: 0
                  bones: []
                  spriteID: \(UnityIdentifiers.digits(of: sprite.name, kind: "sprite"))
                  internalID: \(UnityIdentifiers.internalID(of: sprite.name))
                  vertices: []
                  indices: 
                  edges: []
                  weights: []

            """
    }

    /// The pivot in shares of what is stored; nil for its middle.
    static func pivotOfRegion(_ sprite: SheetSprite) -> Pivot? {
        guard sprite.pivot != nil || sprite.isTrimmed else { return nil }
        let pivot = sprite.pivot ?? .center
        let (bounds, source) = (sprite.trimmedBounds, sprite.sourceSize)
        return Pivot(
            x: (pivot.x * Double(source.width) - Double(bounds.minX)) / Double(bounds.width),
            y: (pivot.y * Double(source.height) - Double(bounds.minY)) / Double(bounds.height))
    }

    private static func powerOfTwo(_ side: Int) -> Int {
        var power = 1
        while power < side { power *= 2 }
        return power
    }

    /// `name` as YAML: plain where nothing can be taken for anything else.
    private static func quoted(_ name: String) -> String {
        let scalars = name.unicodeScalars
        let reserved: Set<String> = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
        let isPlain =
            scalars.first?.isASCIILetter == true && !reserved.contains(name.lowercased())
            && scalars.allSatisfy { $0.isLetterOrDigit || "_-./".unicodeScalars.contains($0) }
        guard !isPlain else { return name }
        var text = "\""
        for scalar in scalars {
            if scalar == "\"" || scalar == "\\" { text += "\\" }
            text.unicodeScalars.append(scalar)
        }
        return text + "\""
    }
}

extension UnityMetadata {
    static func draft(of file: MetadataFile, _ imageSizes: [String: Size]) throws(SheetError) -> SheetDraft {
        let root = try YAMLReader.value(of: file.bytes)
        guard let sprites = root["TextureImporter"]?["spriteSheet"]?["sprites"] else {
            throw .malformed(
                "the document", "TextureImporter.spriteSheet.sprites is missing; is this a texture's .meta?")
        }
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
        for node in sprites.elements ?? [] { draft.sprites.append(try sprite(node, pageHeight: size.height)) }
        return draft
    }

    private static func sprite(_ node: YAMLValue, pageHeight: Int) throws(SheetError) -> SheetSprite {
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
        return sprite
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
