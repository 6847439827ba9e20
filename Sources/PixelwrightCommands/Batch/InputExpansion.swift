import Pixelwright

/// Turns the words of a command line into the images they mean.
struct InputExpansion {
    /// Whether the folders in a folder are searched too.
    let isRecursive: Bool
    /// The images, in the order they were named.
    private(set) var inputs: [Input] = []
    /// The words that mean no image, and why.
    private(set) var failures: [CommandFailure] = []
    private let words: [String]

    /// The images, each once however often it was named.
    var distinctInputs: [Input] {
        var files = DistinctFiles()
        return inputs.filter { files.insert($0.path) }
    }

    /// How many images are meant, those that are missing included.
    var count: Int { max(words.count, inputs.count) }

    init(_ words: [String], isRecursive: Bool) throws(CommandFailure) {
        self.words = words
        self.isRecursive = isRecursive
        guard words.count(where: { $0 == "-" }) < 2 else {
            throw .usage("- stands for standard input, which can be read only once")
        }
        for word in words { add(word) }
    }

    private mutating func add(_ word: String) {
        if word == "-" { return addStream(word) }
        if let kind = FileSystem.kind(of: word) { return add(word, kind) }
        guard word.contains(where: { "*?[".contains($0) }) else {
            return fail(word, FileSystem.absence(of: word))
        }
        let matches = FileSystem.paths(matching: word)
        if matches.isEmpty { fail(word, "no file matches this pattern") }
        for path in matches {
            if let kind = FileSystem.kind(of: path) { add(path, kind) }
        }
    }

    private mutating func add(_ path: String, _ kind: FileSystem.Kind) {
        switch kind {
        case .file: inputs.append(Input(path: path))
        case .stream: addStream(path)
        case .folder:
            let (count, failureCount) = (inputs.count, failures.count)
            addImages(inFolder: path, relativePath: "")
            if inputs.count == count && failures.count == failureCount {
                fail(path, "no image is in this folder" + (isRecursive ? "" : "; --recursive looks in those below"))
            }
        }
    }

    private mutating func addStream(_ path: String) {
        do { inputs.append(try Input(streamAt: path)) } catch {
            failures.append(CommandFailure(error, path: path))
        }
    }

    /// Adds the files in a folder whose names end as images do.
    private mutating func addImages(inFolder folder: String, relativePath: String) {
        guard let entries = FileSystem.entries(inFolder: folder) else {
            return fail(folder, "this folder cannot be read")
        }
        for (name, kind) in entries {
            let path = FilePath.join(folder, name)
            let relativeName = FilePath.join(relativePath, name)
            let isImage = FilePath(name).ending.flatMap { ImageFormat(pathExtension: $0) } != nil
            switch kind ?? FileSystem.kind(of: path) {
            case .file where isImage:
                inputs.append(Input(path: path, relativePath: relativeName))
            case .folder where isRecursive:
                addImages(inFolder: path, relativePath: relativeName)
            case nil where isImage:
                // Links to nowhere; and names in no Unicode, which no path here can say.
                fail(
                    path,
                    name.contains("\u{FFFD}") ? "its name is not in UTF-8; rename it" : FileSystem.absence(of: path))
            default: break
            }
        }
    }

    private mutating func fail(_ word: String, _ message: String) {
        failures.append(CommandFailure(.inputWanting, path: word, message))
    }
}
