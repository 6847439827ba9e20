import Pixelwright

/// Where a result goes.
enum Destination: Hashable, Sendable {
    /// Into a pipe, say.
    case standardOutput
    /// Into the file at this path.
    case file(String)

    /// The name by which reports call it.
    var path: String {
        switch self {
        case .standardOutput: "-"
        case .file(let path): path
        }
    }

    /// The file, if it is one.
    var files: [String] {
        switch self {
        case .standardOutput: []
        case .file(let path): [path]
        }
    }
}

/// Writes results: whole or not at all, and never over a file unless told to.
struct ResultWriter: Sendable {
    /// Whether files that are there already are replaced.
    let isForced: Bool
    /// Whether results of an earlier run are replaced where they are out of date.
    var isResuming = false

    private var replaces: Bool { isForced || isResuming }

    /// Refuses a destination that would be refused once the work is done, before it begins.
    func check(_ destination: Destination) throws(CommandFailure) {
        guard case .file(let path) = destination, let kind = FileSystem.kind(of: path) else { return }
        if kind == .folder {
            throw CommandFailure(.usage, path: path, "a folder is here; end the path with / to write into it")
        }
        if kind == .file && !replaces { throw .exists(path) }
    }

    /// Refuses a page on what one run makes that would be refused once the work is done, or would lack half of it.
    ///
    /// - Parameter others: The inputs and results, none of which it may replace.
    func checkPage(_ path: String, of option: String, besides others: [String] = []) throws(CommandFailure) {
        let key = FileSystem.key(of: path)
        if let other = others.first(where: { FileSystem.key(of: $0) == key }) {
            throw .usage("\(option) would replace \(other); give another file")
        }
        guard !isResuming else {
            throw .usage("\(option) shows what one run makes; with --resume it would lack what is there: leave it out")
        }
        try check(.file(path))
    }

    /// Writes `bytes` to `destination`; folders on the way there are created.
    func write(_ bytes: [UInt8], to destination: Destination) throws(CommandFailure) {
        switch destination {
        case .standardOutput: try StandardOutput.write(bytes)
        case .file(let path):
            try FileSystem.createFolder(FilePath(path).folder)
            do { try AtomicFile.write(bytes, to: path, replacing: replaces) } catch {
                throw error.fileExists ? .exists(path) : CommandFailure(.usage, path: path, error.description)
            }
        }
    }
}

extension CommandFailure {
    /// A file is where the result should go.
    fileprivate static func exists(_ path: String) -> CommandFailure {
        CommandFailure(.usage, path: path, "this file exists; --force replaces it")
    }
}
