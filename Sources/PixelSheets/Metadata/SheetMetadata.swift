/// One metadata file, in memory.
public struct MetadataFile: Hashable, Sendable {
    /// Its name without folders.
    public var name: String
    /// What it holds.
    public var bytes: [UInt8]

    /// Creates a file of bytes.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// Creates a file of text.
    public init(name: String, text: String) { self.init(name: name, bytes: Array(text.utf8)) }

    /// What it holds as text; what is not UTF-8 is replaced.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Writes metadata files.
public enum SheetMetadata {
    /// The files that say in `format` what `layout` says. The first is the main one.
    ///
    /// - Parameters:
    ///   - layout: What is to be written.
    ///   - format: The kind of files.
    ///   - name: What the files are called, without endings; by default as the first page's image. Formats that make a
    ///     file a page call them as the pages' images when there are several, and Unity always.
    ///   - existing: Files that these replace, by their names. What other files refer to in them stays: of Unity's, the
    ///     `guid` and the ids of sprites by name, and pivots and borders where the layout has none.
    /// - Returns: One file; several of ``MetadataFormat/phaser`` with tags, and for several pages of formats that want
    ///   files of their own for them.
    /// - Throws: ``SheetError`` when the layout contradicts itself, or the format cannot hold it.
    /// - Complexity: O(sprites × length of names)
    public static func files(
        for layout: SheetLayout, format: MetadataFormat, name: String? = nil, replacing existing: [MetadataFile] = []
    ) throws(SheetError) -> [MetadataFile] {
        try layout.check(fits: format)
        let layout = format.capabilities.hasSlices ? layout : try layout.takingBordersFromSlices()
        let stem = name ?? FileEnding.removed(from: layout.pages[0].imageName)
        switch format {
        case .texturePackerHash: return try TexturePackerMetadata.files(layout, stem, isHash: true)
        case .texturePackerArray: return try TexturePackerMetadata.files(layout, stem, isHash: false)
        case .asepriteHash: return AsepriteMetadata.files(layout, stem, isHash: true)
        case .asepriteArray: return AsepriteMetadata.files(layout, stem, isHash: false)
        case .phaser: return try PhaserMetadata.files(layout, stem)
        case .pixi: return try PixiMetadata.files(layout, stem)
        case .godot: return try GodotMetadata.files(layout, stem)
        case .unity: return try UnityMetadata.files(layout, replacing: existing)
        case .libGDX: return try LibGDXMetadata.files(layout, stem)
        case .starling: return try StarlingMetadata.files(layout, stem)
        case .css: return try CSSMetadata.files(layout, stem)
        case .json: return OwnMetadata.files(layout, stem)
        }
    }

    /// The names of further files that belong to `file`, beside which they lie; not all need be there.
    public static func companions(of file: MetadataFile) -> [String] {
        guard let root = try? JSONNode(file) else { return [] }
        if (try? root.optional("textures")) != nil {
            return [PhaserMetadata.animationsName(FileEnding.removed(from: file.name))]
        }
        return filesOfOtherPages(root, besides: file.name)
    }

    /// Those of ``companions(of:)`` without which a sheet is not whole: they describe its other pages.
    package static func filesOfOtherPages(namedIn file: MetadataFile) -> [String] {
        (try? JSONNode(file)).map { filesOfOtherPages($0, besides: file.name) } ?? []
    }

    private static func filesOfOtherPages(_ root: JSONNode, besides name: String) -> [String] {
        guard let meta = try? root.optional("meta"), let packs = try? meta.optional("related_multi_packs"),
            let names = try? packs.elements()
        else { return [] }
        return names.compactMap { try? $0.string() }.filter { $0 != name }
    }
}

extension SheetLayout {
    /// One file a page: the sprites of each, and the names of the files of the others.
    func filesOfPages(
        _ stem: String, _ ending: String, text: (_ page: Int, _ others: [String]) throws(SheetError) -> String
    ) throws(SheetError) -> [MetadataFile] {
        let stems = pages.count == 1 ? [stem] : pages.map { FileEnding.removed(from: $0.imageName) }
        guard Set(stems).count == stems.count else {
            throw SheetError(
                .duplicateName, detail: "the images of two pages differ only in their endings; rename one")
        }
        let names = stems.map { "\($0).\(ending)" }
        var files: [MetadataFile] = []
        for (page, name) in names.enumerated() {
            files.append(MetadataFile(name: name, text: try text(page, names.filter { $0 != name })))
        }
        return files
    }
}
