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
    ///   - begun: What an earlier process began to put where: that gives way.
    /// - Returns: Where it lies; nil where the folder does not take it.
    func take(_ path: String, sha256: String, begun: BegunResult? = nil) -> String? {
        if replaces { return unsafe rename(path, name(1)) == 0 ? name(1) : nil }
        for number in 1..<10_000 {
            let target = name(number)
            if move(path, to: target) { return target }
            guard errno == EEXIST else { return nil }
            if isOwn(target, sha256: sha256, begun) { return unsafe rename(path, target) == 0 ? target : nil }
        }
        return nil
    }

    /// The name that it would take now.
    func next(sha256: String, begun: BegunResult?) -> String {
        if replaces { return name(1) }
        for number in 1..<10_000 {
            let target = name(number)
            let isFree = unsafe access(target, F_OK) != 0
            if isFree || isOwn(target, sha256: sha256, begun) { return target }
        }
        return name(1)
    }

    /// Whether what lies at a name is this very result, or what an earlier process put there of it.
    private func isOwn(_ target: String, sha256: String, _ begun: BegunResult?) -> Bool {
        guard let digest = Self.digest(of: target) else { return false }
        if digest == sha256 { return true }
        guard let begun, begun.path == target else { return false }
        // What holds the name on a file system without links is empty.
        return begun.sha256s.contains(digest) || digest == SHA256.hash(data: Data()).hexadecimalDigits
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

    /// SHA-256 of a file in hexadecimal digits; nil where it cannot be read.
    static func digest(of path: String) -> String? {
        guard let data = try? Data(contentsOf: URL(filePath: path), options: .mappedIfSafe) else { return nil }
        return SHA256.hash(data: data).hexadecimalDigits
    }
}
#endif
