import Pixelwright

/// The one place that -o names for all results.
enum Place {
    case standardOutput
    case file(String, ImageFormat)
    case folder(String)
    /// None was named: each result goes beside its input.
    case beside

    /// - Parameter joinsInputs: Whether several inputs may make one file.
    init(_ options: OutputOptions, inputCount: Int, joinsInputs: Bool = false) throws(CommandFailure) {
        guard let output = options.output else {
            self = .beside
            return
        }
        if output == "-" {
            guard inputCount < 2 || joinsInputs else {
                throw .usage("-o - takes one image; write \(inputCount) into a folder with -o DIR/")
            }
            self = .standardOutput
        } else if output.hasSuffix("/") || FileSystem.kind(of: output) == .folder {
            self = .folder(output)
        } else if inputCount > 1 && !(joinsInputs && Self.isImageName(output)) {
            guard !Self.isImageName(output), FileSystem.kind(of: output) == nil else {
                throw .usage("\(inputCount) inputs cannot be written to one file, \(output); give a folder: -o DIR/")
            }
            self = .folder(output)
        } else {
            let format: ImageFormat =
                if let format = options.format { format } else { try ImageFormat(endingOf: output) }
            self = .file(output, format)
        }
    }

    private static func isImageName(_ path: String) -> Bool {
        FilePath(path).ending.flatMap { ImageFormat(pathExtension: $0) } != nil
    }

    /// Whether all results go into one file or pipe.
    var isOneFile: Bool {
        switch self {
        case .standardOutput, .file: true
        case .folder, .beside: false
        }
    }

    /// The format that the file's name or --format asks for; nil where that is decided file by file.
    var format: ImageFormat? {
        if case .file(_, let format) = self { format } else { nil }
    }
}
