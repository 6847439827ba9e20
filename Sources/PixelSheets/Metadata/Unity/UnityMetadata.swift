import PixelCore

/// Unity's settings beside a texture, with the sprites on it: one file a page, named after its image.
///
/// Rows count from the bottom. Sprites cannot be turned, and how large they were before they were trimmed is not told:
/// a pivot is moved so that it stays where it was in the untrimmed sprite. Fields as Unity 2021 and later write them.
enum UnityMetadata {
    /// - Parameter existing: Files of these names that were there before, of which identifiers are kept.
    static func files(
        _ layout: SheetLayout, replacing existing: [MetadataFile]
    ) throws(SheetError) -> [MetadataFile] {
        var files: [MetadataFile] = []
        for (number, page) in layout.pages.enumerated() {
            let name = "\(page.imageName).meta"
            let sprites = layout.sprites.filter { $0.page == number }
            var kept = UnityKept()
            for file in existing where file.name == name { kept = try UnityKept(file) }
            files.append(MetadataFile(name: name, text: text(page, sprites, kept)))
        }
        return files
    }

    private static func text(_ page: SheetPage, _ sprites: [SheetSprite], _ kept: UnityKept) -> String {
        let ids = sprites.map { (name: quoted($0.name), id: kept.internalID(of: $0.name)) }
        let table = ids.map { "  - first:\n      213: \($0.id)\n    second: \($0.name)\n" }.joined()
        let fileTable = ids.map { "      \($0.name): \($0.id)\n" }.joined()
        let empty = sprites.isEmpty
        return """
            fileFormatVersion: 2
            guid: \(kept.guid ?? UnityIdentifiers.digits(of: page.imageName, kind: "texture"))
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
            \(sprites.map { entry($0, page, kept) }.joined())    outline: []
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

    private static func entry(_ sprite: SheetSprite, _ page: SheetPage, _ kept: UnityKept) -> String {
        let (region, pivot) = (sprite.region, kept.pivot(of: sprite) ?? pivotOfRegion(sprite))
        let border = sprite.storedBorder ?? kept.border(of: sprite)
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
                  border: {x: \(border.left), y: \(border.bottom), z: \(border.right), w: \(border.top)}
                  customData: 
                  outline: []
                  physicsShape: []
                  tessellationDetail: 0
                  bones: []
                  spriteID: \(kept.spriteID(of: sprite.name))
                  internalID: \(kept.internalID(of: sprite.name))
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
