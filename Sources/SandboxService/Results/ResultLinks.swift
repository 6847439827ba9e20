import Crypto
import Foundation
import Pixelwright
import Synchronization

/// The addresses under which results can be fetched, each for a time. An address says itself which job and until when,
/// and carries a code (HMAC-SHA256) that only the sandbox can make: nothing is to be remembered of it.
final class ResultLinks: Sendable {
    /// Where they are.
    static let prefix = "/__results/"

    private let key: Mutex<SymmetricKey>

    /// - Parameter secret: What the codes are made with; addresses hold for as long as it is the same.
    init(secret: [UInt8]) { key = Mutex(SymmetricKey(data: secret)) }

    /// A new secret.
    static func newSecret() -> [UInt8] {
        var random = SystemRandomNumberGenerator()
        return (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    }

    /// Makes all addresses void that were given out.
    func replaceSecret(by secret: [UInt8]) { key.withLock { $0 = SymmetricKey(data: secret) } }

    /// A path for a job's result that works until `expires`, in milliseconds since 1970. Nobody can guess it.
    func path(for job: String, ending: String, expires: Int) -> String {
        let time = String(max(0, expires), radix: 36)
        return "\(Self.prefix)\(job)~\(time)~\(code(of: job, time)).\(ending)"
    }

    /// When the address lapses that never works: the client that uses it could not know.
    static let never = 0

    /// The job that a path leads to, and until when; nil for a path that never led anywhere.
    func job(at path: String) -> (job: String, expires: Int)? {
        let parts = path.dropFirst(Self.prefix.count).prefix { $0 != "." }
            .split(separator: "~", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let expires = Int(parts[1], radix: 36),
            parts[2].isEqualInConstantTime(code(of: parts[0], parts[1]))
        else { return nil }
        return (parts[0], expires)
    }

    private func code(of job: String, _ time: String) -> String {
        let key = key.withLock { $0 }
        let code = HMAC<SHA256>.authenticationCode(for: Data("\(job)~\(time)".utf8), using: key)
        return code.prefix(16).hexadecimalDigits
    }
}
