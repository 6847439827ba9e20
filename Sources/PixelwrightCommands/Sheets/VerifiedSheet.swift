import Pixelwright

/// A sheet with its metadata, as they lie in files.
struct VerifiedSheet {
    let layout: SheetLayout
    let format: MetadataFormat
    /// One a page.
    let images: [Bitmap]
    /// What is odd but not wrong, in sentences.
    private(set) var warnings: [String] = []

    init(atlas: String, metadata: String, format: MetadataFormat?) throws {
        let main = MetadataFile(name: FilePath(metadata).name, bytes: try Input(path: metadata).bytes())
        guard let format = format ?? MetadataFormat(sniffing: main.bytes) else {
            let known = MetadataFormat.allCases.map(\.rawValue).joined(separator: ", ")
            throw CommandFailure(
                .inputWanting, path: metadata, "this is no metadata of a sheet that is known here: \(known)")
        }
        self.format = format
        let files = try Self.files(of: main, in: FilePath(metadata).folder)
        let picture = try Self.image(atlas)
        let atlasName = FilePath(atlas).name
        let first = try SheetLayout(metadata: files, format: format, imageSizes: [atlasName: picture.size])
        let atlasPage = first.pages.firstIndex { $0.imageName == atlasName }
        if atlasPage == nil {
            warnings.append("the metadata names \(first.pages[0].imageName), not \(atlasName)")
        }
        var images: [Bitmap] = []
        var sizes: [String: Size] = [:]
        for (number, page) in first.pages.enumerated() {
            let isAtlas = number == atlasPage ?? 0
            let path = isAtlas ? atlas : FilePath.join(FilePath(atlas).folder, page.imageName)
            images.append(isAtlas ? picture : try Self.image(path))
            sizes[page.imageName] = images[number].size
        }
        layout = try SheetLayout(metadata: files, format: format, imageSizes: sizes)
        self.images = images
    }

    /// The file and those that belong to it and are there.
    private static func files(of main: MetadataFile, in folder: String) throws -> [MetadataFile] {
        var files = [main]
        var waiting = SheetMetadata.companions(of: main)
        while let name = waiting.popLast() {
            let path = FilePath.join(folder, name)
            guard !name.contains("/"), !files.contains(where: { $0.name == name }),
                FileSystem.kind(of: path) == .file
            else { continue }
            let file = MetadataFile(name: name, bytes: try Input(path: path).bytes())
            files.append(file)
            waiting += SheetMetadata.companions(of: file)
        }
        return files
    }

    private static func image(_ path: String) throws -> Bitmap {
        do { return try Bitmap(decoding: Input(path: path).bytes(), options: .commandLine) } catch {
            throw CommandFailure(error, path: path)
        }
    }
}

extension VerifiedSheet {
    /// Cuts all sprites, and compares them with the images of their names in `folder`, if one is given.
    func verification(against folder: String?, threadCount: Int) throws -> SheetVerification {
        let sprites = try layout.sprites(cutFrom: images)
        var result = SheetVerification(
            format: format, pageCount: layout.pages.count, spriteCount: sprites.count, warnings: warnings)
        guard let folder else { return result }
        let comparer = SourceComparer(folder: folder, keepsSourceSizes: format.capabilities.keepsSourceSizes)
        let pairs = Array(zip(layout.sprites.map(\.name), sprites))
        let problems = Parallelism.limited(to: threadCount) {
            pairs.map { name, bitmap in comparer.problem(with: bitmap, name) }
        }
        for (pair, problem) in zip(pairs, problems) {
            if let problem { result.problems.append((pair.0, problem)) }
        }
        result.comparedCount = sprites.count
        let names = Set(layout.sprites.map(\.name))
        for stem in comparer.stems where !names.contains(stem) {
            result.warnings.append("\(FilePath.join(folder, stem)) is not on the sheet")
        }
        return result
    }
}
