#if Services
import Crypto
import Foundation
import Pixelwright

/// Where a result is to lie, and what becomes of a file that lies there already.
struct FinalPlace: Sendable {
    /// The path without number and ending.
    let stem: String
    let ending: String
    let replaces: Bool

    /// Moves a file there in one step, or to the next name that is free: nothing that somebody else has made is lost.
    ///
    /// A file that is this very result counts as placed: the process ended between placing it and writing that down.
    ///
    /// - Parameter sha256: The file's own, in hexadecimal digits.
    /// - Returns: Where it lies; nil where the folder does not take it.
    func take(_ path: String, sha256: String) -> String? {
        if replaces { return unsafe rename(path, name(1)) == 0 ? name(1) : nil }
        for number in 1..<10_000 {
            let target = name(number)
            if move(path, to: target) { return target }
            guard errno == EEXIST else { return nil }
            if Self.digest(of: target) == sha256 {
                _ = unsafe unlink(path)
                return target
            }
        }
        return nil
    }

    private func name(_ number: Int) -> String { "\(stem)\(number > 1 ? "-\(number)" : "").\(ending)" }

    /// Moves a file to a name that no file has; `errno` says why not.
    private func move(_ path: String, to target: String) -> Bool {
        if unsafe link(path, target) == 0 {
            _ = unsafe unlink(path)
            return true
        }
        guard [EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS, EMLINK].contains(errno) else { return false }
        // A file system without links: an empty file holds the name until the result takes it.
        let descriptor = unsafe open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { return false }
        close(descriptor)
        return unsafe rename(path, target) == 0
    }

    private static func digest(of path: String) -> String? {
        guard let data = try? Data(contentsOf: URL(filePath: path), options: .mappedIfSafe) else { return nil }
        return SHA256.hash(data: data).hexadecimalDigits
    }
}
#endif
