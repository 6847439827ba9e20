/// A path cut at its last slash, and the name at its last dot.
struct FilePathParts {
    /// Everything up to the last slash and with it; empty for a plain name.
    let folderPrefix: String
    /// What follows the last slash.
    let name: String

    init(_ path: String) {
        let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        folderPrefix = String(path[..<cut])
        name = String(path[cut...])
    }

    /// What follows the name's last dot; nil when it has none but perhaps its first character.
    var pathExtension: Substring? {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
        return name[name.index(after: dot)...]
    }
}
