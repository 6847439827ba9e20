import Pixelwright

/// Cuts a sheet as its metadata says, and writes its sprites by their names.
struct DescribedSlice: Sendable {
    /// The file that says where sprites lie.
    let metadata: String
    /// Whether sprites stay without their transparent borders.
    let trims: Bool
    /// The format of each file.
    let format: ImageFormat
    /// Writes the files.
    let writer: ResultWriter
    /// Whether the sheet is to be shown.
    let preview: PreviewOptions
    /// Where it says what is odd about the metadata.
    let console: Console
    /// What an earlier run has done, if this one goes on with it.
    let resumption: Resumption?

    /// Cuts the sheet, and returns the report on it. Nothing is written when a file is in the way.
    ///
    /// - Parameter pages: The pages' images, or some of them; the others lie beside the first or beside the metadata.
    func perform(on pages: [Input], into folder: String) throws -> JobReport {
        let name = pages[0].path
        let sheet = try VerifiedSheet(atlases: pages, metadata: metadata, format: nil)
        for warning in sheet.warnings { console.warn(warning, path: metadata) }
        let sprites = sheet.layout.sprites
        let bitmaps = try sheet.sprites()
        let paths = try sprites.map { try path(of: $0, in: folder) }
        if try resumption?.isDone(paths, madeOf: pages + [Input(path: metadata)]) == true {
            return .skipped(name, output: folder)
        }
        for path in paths { try writer.check(.file(path)) }
        for (index, path) in paths.enumerated() {
            let bitmap = trims ? bitmaps[index].cropped(to: sprites[index].trimmedBounds) : bitmaps[index]
            try writer.write(bitmap.encoded(as: format), to: .file(path))
        }
        let whence = sheet.images.count > 1 ? " of \(sheet.images.count) pages" : ""
        return JobReport(
            json: .object([
                "path": .string(name),
                "frames": .array(zip(sprites, paths).enumerated().map { $1.0.json(index: $0, path: $1.1) }),
                "grid": .null,
                "confidence": .number(1, places: 4),
                "found_by": .string("metadata"),
            ]),
            summary: "\(sprites.count.counted("sprite"))\(whence), as \(metadata) says",
            preview: try preview.sections { try PreviewSection(name, sheet.layout, images: sheet.images) })
    }

    /// A file in the folder or one below it, wherever the metadata would have it.
    private func path(of sprite: SheetSprite, in folder: String) throws(CommandFailure) -> String {
        let parts = sprite.name.split(separator: "/", omittingEmptySubsequences: false)
        guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else {
            throw CommandFailure(
                .inputWanting, path: metadata,
                "sprite \(sprite.name.onOneLine) would be written outside of \(folder); rename it in the metadata")
        }
        return FilePath.join(folder, "\(sprite.name).\(format.pathExtension)")
    }
}
