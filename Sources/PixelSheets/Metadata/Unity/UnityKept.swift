import PixelCore

/// What is kept of a `.meta` file that another one replaces: what scenes refer to, and what was set in Unity's editor
/// and the layout does not tell.
struct UnityKept {
    /// The texture's `guid`; nil where there was no file.
    private(set) var guid: String?
    private var sprites: [String: Sprite] = [:]

    private struct Sprite {
        var spriteID: String?
        var internalID: Int64?
        /// As it was on a page of unknown size: of use are its pivot and border.
        var settings: SheetSprite
    }

    /// Keeps nothing.
    init() {}

    init(_ file: MetadataFile) throws(SheetError) {
        do { try read(YAMLReader.value(of: file.bytes)) } catch {
            throw SheetError(
                error.code,
                detail:
                    "\(file.name) is there already, and what scenes refer to in it cannot be kept: \(error.detail); "
                    + "remove it for a new one")
        }
    }

    private mutating func read(_ root: YAMLValue) throws(SheetError) {
        guard let guid = root["guid"]?.text, Self.isIdentifier(guid) else {
            throw .malformed("line \(root["guid"]?.line ?? 1)", "a guid of 32 hexadecimal digits is expected")
        }
        self.guid = guid
        var tables: [String: Int64] = [:]
        for entry in root["TextureImporter"]?["internalIDToNameTable"]?.elements ?? [] {
            guard let name = entry["second"]?.text else { continue }
            tables[name] = entry["first"]?["213"]?.text.flatMap { Int64($0) }
        }
        for node in try UnityMetadata.sprites(in: root) {
            let settings = try UnityMetadata.sprite(node, pageHeight: 0)
            let own = node["internalID"]?.text.flatMap { Int64($0) }
            sprites[settings.name] = Sprite(
                spriteID: node["spriteID"]?.text.flatMap { Self.isIdentifier($0) ? $0 : nil },
                internalID: own == 0 ? tables[settings.name] : own ?? tables[settings.name], settings: settings)
        }
    }

    private static func isIdentifier(_ text: String) -> Bool {
        text.utf8.count == 32 && text.unicodeScalars.allSatisfy(\.isHexDigit)
    }

    func spriteID(of name: String) -> String {
        sprites[name]?.spriteID ?? UnityIdentifiers.digits(of: name, kind: "sprite")
    }

    func internalID(of name: String) -> Int64 {
        sprites[name]?.internalID ?? UnityIdentifiers.internalID(of: name)
    }

    /// The pivot that the sprite had; nil where the layout says it, as it also does of what is trimmed: there the old
    /// share would be another place as soon as something else is trimmed.
    func pivot(of sprite: SheetSprite) -> Pivot? {
        sprite.pivot == nil && !sprite.isTrimmed ? sprites[sprite.name]?.settings.pivot : nil
    }

    /// The border that the sprite had; none where it has no room for it.
    func border(of sprite: SheetSprite) -> SpriteBorder {
        let known = sprites[sprite.name]?.settings.border
        return known.flatMap { $0.fits(sprite.trimmedSize) ? $0 : nil }
            ?? SpriteBorder(left: 0, top: 0, right: 0, bottom: 0)
    }
}
