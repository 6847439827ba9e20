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
    /// - Parameters:
    ///   - sha256: The file's own, in hexadecimal digits.
    ///   - begun: Where an earlier process began to put it: what lies there gives way.
    /// - Returns: Where it lies; nil where the folder does not take it.
    func take(_ path: String, sha256: String, begun: String? = nil) -> String? {
        if replaces { return unsafe rename(path, name(1)) == 0 ? name(1) : nil }
        for number in 1..<10_000 {
            let target = name(number)
            if target == begun { return unsafe rename(path, target) == 0 ? target : nil }
            if move(path, to: target) { return target }
            guard errno == EEXIST else { return nil }
            if Self.digest(of: target) == sha256 {
                _ = unsafe unlink(path)
                return target
            }
        }
        return nil
    }

    /// The name that it would take now.
    func next(begun: String?) -> String {
        if replaces { return name(1) }
        for number in 1..<10_000 {
            let target = name(number)
            let isFree = unsafe access(target, F_OK) != 0
            if isFree || target == begun { return target }
        }
        return name(1)
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
