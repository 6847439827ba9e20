import Pixelwright

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// What the system says of files and folders.
enum FileSystem {
    /// What is found at a path.
    enum Kind {
        /// A file that can be read from anywhere.
        case file
        /// A folder.
        case folder
        /// A pipe or device, which can be read once.
        case stream
    }

    /// What is at `path`, symbolic links followed; nil when there is nothing.
    static func kind(of path: String) -> Kind? {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .stream
        }
    }

    /// When the file at `path` was last written, as the time since 1970; nil when there is none, or an empty one, which
    /// an interruption may have left where a file system knows no links.
    static func timeOfCompletion(_ path: String) -> Duration? {
        var status = stat()
        guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
            return nil
        }
        #if canImport(Darwin)
        let time = status.st_mtimespec
        #else
        let time = status.st_mtim
        #endif
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    /// Why nothing is found at `path`.
    static func absence(of path: String) -> String {
        var status = stat()
        if unsafe stat(path, &status) == 0 || errno == ENOENT || errno == ENOTDIR { return "no such file or folder" }
        return "cannot be looked at: " + (unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "error \(errno)")
    }

    /// What tells the file at `path` from every other, there or yet to be written, however its folder is spelt.
    static func key(of path: String) -> String {
        let parts = FilePath(path)
        var status = stat()
        guard unsafe stat(parts.folder.isEmpty ? "." : parts.folder, &status) == 0 else { return path }
        return "\(status.st_dev):\(status.st_ino)/\(parts.name)"
    }

    /// What is in the folder at `path`, hidden names left out, `frame2` before `frame10`; nil when it cannot be read.
    ///
    /// The kind of each is told where the folder itself knows it, so that nobody need ask again: not of links.
    static func entries(inFolder path: String) -> [(name: String, kind: Kind?)]? {
        guard let folder = unsafe opendir(path) else { return nil }
        defer { unsafe closedir(folder) }
        var entries: [(name: String, kind: Kind?)] = []
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard !name.hasPrefix(".") else { continue }
            switch unsafe Int32(entry.pointee.d_type) {
            case Int32(DT_REG): entries.append((name, .file))
            case Int32(DT_DIR): entries.append((name, .folder))
            default: entries.append((name, nil))
            }
        }
        return entries.sorted { naturallyPrecedes($0.name, $1.name) }
    }

    /// Creates the folder at `path` and those above it, where they are not there yet.
    static func createFolder(_ path: String) throws(CommandFailure) {
        guard !path.isEmpty, kind(of: path) != .folder else { return }
        let trimmed = path.hasSuffix("/") ? String(path.dropLast()) : path
        let parent = FilePath(trimmed).folder
        try createFolder(parent)
        if unsafe mkdir(trimmed, 0o777) == 0 { return }
        let number = errno
        if kind(of: trimmed) == .folder { return }
        let reason = unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
        throw CommandFailure(.usage, path: path, "cannot create this folder: \(reason)")
    }

    /// Whether a name is one that `pattern` means, read as a shell does but for slashes, which `*` goes over.
    static func isMatch(_ name: String, of pattern: String) -> Bool { unsafe fnmatch(pattern, name, 0) == 0 }

    /// The paths that match a pattern as a shell reads it, `frame2` before `frame10`.
    static func paths(matching pattern: String) -> [String] {
        var result = unsafe glob_t()
        defer { unsafe globfree(&result) }
        guard unsafe glob(pattern, 0, nil, &result) == 0 else { return [] }
        let paths = unsafe (0..<Int(result.gl_pathc)).compactMap { index in
            unsafe result.gl_pathv[index].map { unsafe String(cString: $0) }
        }
        return paths.sorted(by: naturallyPrecedes)
    }
}
