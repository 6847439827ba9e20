import Foundation

/// A key of a service. It cannot be printed, described, dumped, encoded or reflected.
public struct Secret: Sendable {
    private let bytes: [UInt8]

    /// Takes a key; white space at its ends is none of it.
    public init(_ text: String) { bytes = Array(text.trimmingCharacters(in: .whitespacesAndNewlines).utf8) }

    /// Takes the key from a variable of the environment; nil where that is missing or empty.
    public init?(environment name: String) {
        guard let text = ProcessInfo.processInfo.environment[name] else { return nil }
        self.init(text)
        guard !bytes.isEmpty else { return nil }
    }

    /// Reads the key from a file that its owner alone may read.
    ///
    /// - Throws: `SecretError` when the file is missing, open to others, or empty.
    public init(contentsOf file: String) throws(SecretError) {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: file),
            let mode = attributes[.posixPermissions] as? NSNumber
        else { throw SecretError(file: file, problem: "it cannot be read", fix: "write the key into it") }
        guard mode.intValue & 0o077 == 0 else {
            throw SecretError(file: file, problem: "others may read it", fix: "run chmod 600 on it")
        }
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
            throw SecretError(file: file, problem: "it cannot be read as text", fix: "write the key alone into it")
        }
        self.init(text)
        guard !bytes.isEmpty else {
            throw SecretError(file: file, problem: "it is empty", fix: "write the key into it")
        }
    }
}

/// Why a file gives no key.
public struct SecretError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file.
    public let file: String
    /// What is wrong with it.
    public let problem: String
    /// What to do.
    public let fix: String

    /// What is wrong, and what to do.
    public var description: String { "\(file): no key can be read from it: \(problem); \(fix)" }
}

extension Secret: Equatable {
    /// Compares in a time that tells nothing of where two keys of one length differ.
    public static func == (one: Secret, other: Secret) -> Bool {
        guard one.bytes.count == other.bytes.count else { return false }
        return zip(one.bytes, other.bytes).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Words in place of the key.
    public var description: String { "[secret]" }
    /// Words in place of the key.
    public var debugDescription: String { "[secret]" }
    /// A mirror that shows nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Secret {
    /// The value of the header `Authorization`; nil for a key that no header can hold.
    package var authorization: String? {
        guard !bytes.isEmpty, bytes.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
        return "Bearer \(String(decoding: bytes, as: UTF8.self))"
    }

    /// `text` without the key, where a service repeats it.
    package func redacted(from text: String) -> String {
        bytes.isEmpty ? text : text.replacing(String(decoding: bytes, as: UTF8.self), with: description)
    }

    /// Gives the bytes to what makes something else of them, such as a checksum.
    func withBytes<Result>(_ body: ([UInt8]) -> Result) -> Result { body(bytes) }
}
