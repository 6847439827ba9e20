/// The parts of a path: `folder/`, `stem` and `ending`.
package struct FilePath: Sendable {
    /// Everything up to the last slash and with it; empty for a plain name.
    package let folder: String
    /// What follows the last slash.
    package let name: String

    package init(_ path: String) {
        let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        folder = String(path[..<cut])
        name = String(path[cut...])
    }

    /// The name without its ending.
    package var stem: String { dot.map { String(name[..<$0]) } ?? name }

    /// What follows the name's last dot; nil when it has none but perhaps its first character.
    package var ending: String? { dot.map { String(name[name.index(after: $0)...]) } }

    private var dot: String.Index? {
        name.lastIndex(of: ".").flatMap { $0 == name.startIndex ? nil : $0 }
    }

    /// `name` in the folder at `folder`.
    package static func join(_ folder: String, _ name: String) -> String {
        folder.isEmpty || folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }
}
