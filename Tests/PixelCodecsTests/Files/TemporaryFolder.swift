#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A folder of its own for one test, removed with what is in it.
final class TemporaryFolder {
    let path: String

    init() {
        var template = Array("/tmp/pixelwright-tests.XXXXXX".utf8CString)
        path = unsafe template.withUnsafeMutableBufferPointer { buffer in
            unsafe buffer.baseAddress.flatMap { unsafe mkdtemp($0) }.map { unsafe String(cString: $0) } ?? ""
        }
        precondition(!path.isEmpty, "a folder can be created in /tmp")
    }

    deinit {
        for name in names { unsafe _ = unlink(self / name) }
        unsafe _ = rmdir(path)
    }

    /// The path of `name` in this folder.
    static func / (folder: TemporaryFolder, name: String) -> String { folder.path + "/" + name }

    /// The names of what is in the folder, in order.
    var names: [String] {
        guard let directory = unsafe opendir(path) else { return [] }
        defer { unsafe _ = closedir(directory) }
        var names: [String] = []
        while let entry = unsafe readdir(directory) {
            let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { raw in
                unsafe String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// The permission bits of the file called `name`, with its type.
    func mode(of name: String) -> mode_t {
        var status = stat()
        unsafe _ = lstat(self / name, &status)
        return status.st_mode
    }
}
