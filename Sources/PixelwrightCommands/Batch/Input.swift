import Pixelwright

/// One image that a command is to read.
struct Input: Sendable {
    /// The name by which messages and reports call it; `-` for standard input.
    let path: String
    /// Where its result goes below an output folder: the name, and the folders below the one that was given.
    let relativePath: String
    /// What came out of a pipe, which can be read only once; nil for a file.
    private let contents: [UInt8]?

    /// A file.
    init(path: String, relativePath: String? = nil) {
        self.path = path
        self.relativePath = relativePath ?? FilePath(path).name
        contents = nil
    }

    /// What a word of the command line means that is no pattern and no folder: a file, a pipe, or `-`.
    init(naming word: String) throws(DecodeError) {
        if word == "-" || FileSystem.kind(of: word) == .stream {
            try self.init(streamAt: word)
        } else {
            self.init(path: word)
        }
    }

    /// What a pipe holds, read to its end here.
    init(streamAt path: String) throws(DecodeError) {
        self.path = path
        relativePath = path == "-" ? "stdin" : FilePath(path).name
        contents = path == "-" ? try readStandardInput() : try [UInt8](contentsOfFile: path)
    }

    /// The last part of its path.
    var name: String { FilePath(path).name }

    /// Whether it came out of a pipe, so that nobody can say how old it is.
    var isStream: Bool { contents != nil }

    /// Whether its result has no natural place but standard output.
    var isStandardInput: Bool { path == "-" }

    /// The whole file.
    func bytes() throws(DecodeError) -> [UInt8] {
        if let contents { contents } else { try [UInt8](contentsOfFile: path) }
    }

    /// What the headers say.
    func info() throws(DecodeError) -> ImageInfo {
        guard let contents else { return try ImageInfo(contentsOf: path, limits: .commandLine) }
        return try ImageInfo(contents, limits: .commandLine)
    }
}

extension DecodeLimits {
    /// As wide or high as a strip of frames may be; the area is limited as anywhere.
    static var commandLine: DecodeLimits {
        var limits = DecodeLimits.default
        limits.side = 65_535
        return limits
    }
}

extension DecodeOptions {
    /// Whole files only, within the limits of the command line.
    static var commandLine: DecodeOptions {
        var options = DecodeOptions()
        options.limits = .commandLine
        return options
    }
}
