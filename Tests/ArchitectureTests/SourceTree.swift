import Foundation

/// The package's own Swift sources, as text.
enum SourceTree {
    /// One file under Sources.
    struct File {
        let path: String
        let module: String
        let lines: [Substring]

        /// The modules it imports.
        var imports: [String] {
            lines.compactMap { $0.firstMatch(of: /^(?:(?:public|package|internal|@\w+) +)*import +(?:\w+ +)?(\w+)/) }
                .map { String($0.1) }
        }

        /// The types it declares.
        var declaredTypes: [String] {
            lines.compactMap { $0.firstMatch(of: /\b(?:struct|class|enum|actor|protocol) +([A-Z]\w*)/) }
                .map { String($0.1) }
        }
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func swiftFiles() throws -> [File] {
        let sources = root.appending(path: "Sources")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: sources.path())
        return try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
            let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
            return File(
                path: path, module: String(path.prefix { $0 != "/" }),
                lines: text.split(separator: "\n", omittingEmptySubsequences: false))
        }
    }
}
