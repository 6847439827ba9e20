public import PixelCore

extension SheetLayout {
    /// Reads what a metadata file says.
    ///
    /// - Parameters:
    ///   - metadata: The file's bytes.
    ///   - name: Its name; of Unity's files it names the image.
    ///   - format: Its kind; nil to know it by what it holds.
    ///   - imageSizes: Sizes of images by name, for formats that do not tell them: Unity cannot do without, of others
    ///     a page becomes as large as its sprites need.
    /// - Throws: ``SheetError`` that says what is malformed and where: a line, or a path of JSON members.
    /// - Complexity: O(bytes)
    public init(
        metadata: [UInt8], name: String = "", format: MetadataFormat? = nil, imageSizes: [String: Size] = [:]
    ) throws(SheetError) {
        try self.init(
            metadata: [MetadataFile(name: name, bytes: metadata)], format: format, imageSizes: imageSizes)
    }

    /// Reads what metadata files say together: the pages of one sheet, or a sheet and its animations.
    ///
    /// - Parameters:
    ///   - files: One or more, of one format; ``SheetMetadata/companions(of:)`` says what else may belong to one.
    ///   - format: Their kind; nil to know it by what the first holds.
    ///   - imageSizes: Sizes of images by name, for formats that do not tell them.
    /// - Throws: ``SheetError``
    /// - Complexity: O(bytes)
    public init(
        metadata files: [MetadataFile], format: MetadataFormat? = nil, imageSizes: [String: Size] = [:]
    ) throws(SheetError) {
        guard let main = files.first else { throw SheetError(.options, detail: "there is no metadata file") }
        guard let format = format ?? MetadataFormat(sniffing: main.bytes) else {
            throw SheetError(
                .malformedMetadata,
                detail: "this is no metadata of a sheet; known are "
                    + MetadataFormat.allCases.map(\.rawValue).joined(separator: ", "))
        }
        var draft = SheetDraft()
        for file in files {
            do {
                try draft.add(try SheetDraft(file, format, imageSizes))
            } catch {
                throw files.count == 1 ? error : SheetError(error.code, detail: "\(file.name): \(error.detail)")
            }
        }
        self = try draft.layout(format, imageSizes)
    }
}

extension SheetDraft {
    fileprivate init(
        _ file: MetadataFile, _ format: MetadataFormat, _ imageSizes: [String: Size]
    ) throws(SheetError) {
        switch format {
        case .texturePackerHash, .texturePackerArray, .asepriteHash, .asepriteArray, .pixi:
            self = try FrameTable.draft(of: JSONNode(file))
        case .phaser: self = try PhaserMetadata.draft(of: JSONNode(file))
        case .godot: self = try GodotMetadata.draft(of: file)
        case .unity: self = try UnityMetadata.draft(of: file, imageSizes)
        case .libGDX: self = try LibGDXMetadata.draft(of: file)
        case .starling: self = try StarlingMetadata.draft(of: file)
        case .css: self = try CSSMetadata.draft(of: file)
        case .json: self = try OwnMetadata.draft(of: JSONNode(file))
        }
    }
}
