import Pixelwright

/// The images in a folder and those below it, which sprites are looked for among by their names.
struct SourceFolder: Sendable {
    /// The folder's path.
    let path: String
    private var byPath: [String: Input] = [:]
    private var byStem: [String: Input] = [:]
    /// The paths without endings of images by the last part of their names, with and without its ending.
    private var stems: [String: [String]] = [:]

    init(_ path: String) throws(CommandFailure) {
        self.path = path
        let expansion = try InputExpansion([path], isRecursive: true)
        if let failure = expansion.failures.first { throw failure }
        for input in expansion.inputs.sorted(by: { Self.rank($0) < Self.rank($1) }) {
            byPath[input.relativePath] = input
            let stem = Self.stem(of: input)
            if byStem[stem] == nil { byStem[stem] = input }
            let name = FilePath(input.relativePath)
            for last in [name.name, name.stem] where stems[last]?.contains(stem) != true {
                stems[last, default: []].append(stem)
            }
        }
    }

    /// What a sprite may have been made of.
    enum Source {
        case image(Input)
        case none
        /// Images of this name in several folders.
        case several([Input])
    }

    /// The image that a sprite is called after: in the folder that its name says, with or without an ending, or else the
    /// only one of that name in any folder below.
    func source(of name: String) -> Source {
        if let input = byPath[name] ?? byStem[name] { return .image(input) }
        let found = (stems[name] ?? []).compactMap { byStem[$0] }
        return found.count > 1 ? .several(found) : found.first.map { .image($0) } ?? .none
    }

    /// The images that no sprite is called after, in the folders that hold one that is.
    func images(besides sprites: [String]) -> [Input] {
        var (used, folders): (Set<String>, Set<String>) = ([], [""])
        for name in sprites {
            guard case .image(let input) = source(of: name) else { continue }
            used.insert(Self.stem(of: input))
            folders.insert(FilePath(input.relativePath).folder)
        }
        return byStem.filter { !used.contains($0.key) && folders.contains(FilePath($0.key).folder) }
            .values.sorted { naturallyPrecedes($0.path, $1.path) }
    }

    private static func stem(of input: Input) -> String {
        let path = FilePath(input.relativePath)
        return path.folder + path.stem
    }

    /// Lossless formats go first where one name has several endings.
    private static func rank(_ input: Input) -> Int {
        let endings = ["png", "webp", "gif", "apng"]
        return endings.firstIndex(of: FilePath(input.path).ending?.lowercased() ?? "") ?? endings.count
    }
}
