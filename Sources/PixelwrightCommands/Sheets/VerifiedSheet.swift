import Pixelwright

/// A sheet with its metadata, as they lie in files.
struct VerifiedSheet {
    let layout: SheetLayout
    /// The path of the file that says it.
    private let metadata: String
    let format: MetadataFormat
    /// One a page.
    let images: [Bitmap]
    /// What is odd but not wrong, in sentences.
    private(set) var warnings: [String] = []

    /// - Parameters:
    ///   - atlases: The images, or some of them: further pages are looked for beside the first and beside
    ///     `metadata`.
    ///   - format: What the metadata is; nil to know it by what it holds.
    init(atlases: [Input], metadata: String, format: MetadataFormat?) throws {
        let main = try Self.file(metadata, besides: atlases)
        guard let format = format ?? MetadataFormat(sniffing: main.bytes) else {
            let known = MetadataFormat.allCases.map(\.rawValue).joined(separator: ", ")
            throw CommandFailure(
                .inputWanting, path: metadata, "this is no metadata of a sheet that is known here: \(known)")
        }
        self.format = format
        self.metadata = metadata
        let files = try Self.files(of: main, beside: metadata)
        var pictures: [String: Bitmap] = [:]
        for atlas in atlases { pictures[atlas.name] = try Self.image(atlas) }
        let pages = try Self.explaining(metadata) { () throws(SheetError) in
            try SheetLayout(metadata: files, format: format, imageSizes: pictures.mapValues(\.size)).pages
        }.map(\.imageName)
        if pages.count == 1, pictures.count == 1, let (name, picture) = pictures.first, name != pages[0] {
            if !atlases[0].isStandardInput { warnings.append("the metadata names \(pages[0]), not \(name)") }
            pictures = [pages[0]: picture]
        }
        for atlas in atlases where pages.count > 1 && !pages.contains(atlas.name) {
            throw CommandFailure(
                .usage, path: atlas.path, "\(metadata) names \(pages.joined(separator: ", ")), and this is none of them"
            )
        }
        let folders = (atlases.prefix(1).map(\.path) + [metadata]).map { FilePath($0).folder }
        for name in pages where pictures[name] == nil {
            let paths = folders.map { FilePath.join($0, name) }
            guard let path = paths.first(where: { FileSystem.kind(of: $0) == .file }) else {
                throw CommandFailure(.inputWanting, path: paths[0], "\(metadata) names this page, and it is not there")
            }
            pictures[name] = try Self.image(Input(path: path))
        }
        layout = try Self.explaining(metadata) { () throws(SheetError) in
            try SheetLayout(metadata: files, format: format, imageSizes: pictures.mapValues(\.size))
        }
        images = layout.pages.compactMap { pictures[$0.imageName] }
    }

    /// The file and those that belong to it.
    private static func files(of main: MetadataFile, beside path: String) throws -> [MetadataFile] {
        var files = [main]
        var waiting = [main]
        while !waiting.isEmpty {
            let file = waiting.removeFirst()
            let pages = Set(SheetMetadata.filesOfOtherPages(namedIn: file))
            for name in SheetMetadata.companions(of: file)
            where !name.contains("/") && !files.contains(where: { $0.name == name }) {
                let other = FilePath.join(FilePath(path).folder, name)
                guard FileSystem.kind(of: other) == .file else {
                    guard pages.contains(name) else { continue }
                    throw CommandFailure(
                        .inputWanting, path: other, "\(file.name) names this file of further pages, and it is not there"
                    )
                }
                files.append(MetadataFile(name: name, bytes: try Input(path: other).bytes()))
                waiting.append(files[files.count - 1])
            }
        }
        return files
    }

    private static func image(_ input: Input) throws(CommandFailure) -> Bitmap {
        do { return try Bitmap(decoding: input.bytes(), options: .commandLine) } catch {
            throw CommandFailure(error, path: input.path)
        }
    }

    /// The file of metadata at `path`, or what comes out of a pipe.
    private static func file(_ path: String, besides atlases: [Input]) throws(CommandFailure) -> MetadataFile {
        if path == "-" && atlases.contains(where: \.isStandardInput) {
            throw .usage("- stands for standard input, which can be read only once")
        }
        do { return MetadataFile(name: FilePath(path).name, bytes: try Input(naming: path).bytes()) } catch {
            throw CommandFailure(error, path: path)
        }
    }

    /// What is wrong with metadata is wrong with an input, whatever it would be in a call of the library.
    private static func explaining<Result>(
        _ metadata: String, _ work: () throws(SheetError) -> Result
    ) throws(CommandFailure) -> Result {
        do { return try work() } catch { throw CommandFailure(.inputWanting, path: metadata, error.description) }
    }
}

extension VerifiedSheet {
    /// All sprites, untrimmed.
    func sprites() throws(CommandFailure) -> [Bitmap] {
        try Self.explaining(metadata) { () throws(SheetError) in try layout.sprites(cutFrom: images) }
    }

    /// Cuts all sprites, and compares them with the images of their names in `folder`, if one is given.
    func verification(against folder: String?, threadCount: Int) throws -> SheetVerification {
        let sprites = try sprites()
        var result = SheetVerification(
            format: format, pageCount: layout.pages.count, spriteCount: sprites.count, warnings: warnings)
        guard let folder else { return result }
        let comparer = SourceComparer(
            folder: try SourceFolder(folder), keepsSourceSizes: format.capabilities.keepsSourceSizes)
        let pairs = Array(zip(layout.sprites.map(\.name), sprites))
        let problems = Parallelism.limited(to: threadCount) {
            pairs.map { name, bitmap in comparer.problem(with: bitmap, name) }
        }
        for (pair, problem) in zip(pairs, problems) {
            if let problem { result.problems.append((pair.0, problem)) }
        }
        result.comparedCount = sprites.count
        for image in comparer.folder.images(besides: layout.sprites.map(\.name)) {
            result.warnings.append("\(image.path) is not on the sheet")
        }
        return result
    }
}
