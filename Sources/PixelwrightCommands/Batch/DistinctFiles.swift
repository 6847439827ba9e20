import Pixelwright

/// Tells whether a file was named before, however its folder is spelt; each folder is looked at once.
struct DistinctFiles {
    private var folders: [String: String] = [:]
    private var names: [String: Set<String>] = [:]

    /// Remembers the file at `path`; false when it was named before.
    mutating func insert(_ path: String) -> Bool {
        let parts = FilePath(path)
        let folder: String
        if let known = folders[parts.folder] {
            folder = known
        } else {
            folder = FileSystem.key(of: parts.folder + "x")
            folders[parts.folder] = folder
        }
        return names[folder, default: []].insert(parts.name).inserted
    }
}
