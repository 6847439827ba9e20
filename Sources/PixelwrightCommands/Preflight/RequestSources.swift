import Pixelwright

/// The files that hold requests, read as far as is needed: one request a file, or one a line.
struct RequestSources {
    /// So many requests are handed over at once, or fewer where they are long.
    private static let chunkCount = 256
    private static let chunkByteCount = 1 << 25

    /// The files, patterns among them resolved.
    private var sources: [Source] = []

    private enum Source {
        case file(String)
        case lines(String)
        case standardInput
        case failure(CommandFailure)
    }

    /// - Parameter words: What the command line names: files, patterns, or `-`.
    init(_ words: [String]) throws(CommandFailure) {
        guard words.count(where: { $0 == "-" }) < 2 else {
            throw .usage("- stands for standard input, which can be read only once")
        }
        for word in words {
            if word == "-" {
                sources.append(.standardInput)
            } else if FileSystem.kind(of: word) != nil || !word.contains(where: { "*?[".contains($0) }) {
                sources.append(Self.source(word))
            } else {
                let paths = FileSystem.paths(matching: word)
                if paths.isEmpty { sources.append(Self.failure(word, "no file matches this pattern")) }
                sources += paths.map(Self.source)
            }
        }
    }

    private static func source(_ path: String) -> Source {
        switch FileSystem.kind(of: path) {
        case nil: failure(path, FileSystem.absence(of: path))
        case .folder: failure(path, "this is a folder; name the requests in it, or a pattern such as '\(path)/*.json'")
        case .file, .stream:
            ["ndjson", "jsonl"].contains(FilePath(path).ending?.lowercased()) ? .lines(path) : .file(path)
        }
    }

    private static func failure(_ path: String, _ message: String) -> Source {
        .failure(CommandFailure(.inputWanting, path: path, message))
    }
}

extension RequestSources {
    /// Hands all requests to `take`, in order, some at a time.
    func forEachChunk(_ take: ([RequestText]) throws -> Void) throws {
        var chunk: [RequestText] = []
        var byteCount = 0
        func add(_ text: RequestText) throws {
            chunk.append(text)
            if case .bytes(let bytes) = text.contents { byteCount += bytes.count }
            guard chunk.count >= Self.chunkCount || byteCount >= Self.chunkByteCount else { return }
            try take(chunk)
            (chunk, byteCount) = ([], 0)
        }
        for source in sources {
            switch source {
            case .file(let path): try add(RequestText(place: SourcePlace(path: path), contents: .file))
            case .lines(let path): try Self.forEachLine(of: path, add)
            case .standardInput: try Self.standardInput().forEach(add)
            case .failure(let failure): try add(.failing(failure))
            }
        }
        if !chunk.isEmpty { try take(chunk) }
    }

    private static func forEachLine(of path: String, _ add: (RequestText) throws -> Void) throws {
        var lines: LineReader
        do throws(CommandFailure) { lines = try LineReader(path: path) } catch { return try add(.failing(error)) }
        var number = 0
        while true {
            let line: [UInt8]?
            do throws(CommandFailure) { line = try lines.next() } catch { return try add(.failing(error)) }
            guard let line else { return }
            number += 1
            if line.isBlank { continue }
            try add(RequestText(place: SourcePlace(path: path, line: number), contents: .bytes(line)))
        }
    }

    /// What standard input holds: one request, or one a line where its first line is one already.
    private static func standardInput() -> [RequestText] {
        let bytes: [UInt8]
        do { bytes = try readStandardInput() } catch { return [.failing(CommandFailure(error, path: "-"))] }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
        let first = lines.first { !$0.isBlank } ?? []
        guard lines.count(where: { !$0.isBlank }) > 1, (try? JSONValue(parsing: first)) != nil else {
            return [RequestText(place: SourcePlace(path: "-"), contents: .bytes(bytes))]
        }
        return lines.enumerated().compactMap { index, line in
            line.isBlank ? nil : RequestText(place: SourcePlace(path: "-", line: index + 1), contents: .bytes(line))
        }
    }
}

extension RequestText {
    /// What stands for a file that cannot be read.
    fileprivate static func failing(_ failure: CommandFailure) -> RequestText {
        RequestText(place: SourcePlace(path: failure.path ?? "-"), contents: .failure(failure))
    }
}

extension [UInt8] {
    /// Whether it is nothing but JSON's white space.
    fileprivate var isBlank: Bool { allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A } }
}
