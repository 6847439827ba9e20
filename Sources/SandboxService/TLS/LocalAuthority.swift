import Crypto
public import Foundation
import ServiceCatalog
import SwiftASN1
import X509

/// A certificate authority of this machine's own, so that clients reach the sandbox under the services' real names.
///
/// It is made when it is first asked for, and kept: whoever trusts it once trusts every later start. It can vouch for
/// the services' hosts and this machine alone, so that who steals its key can pose as nobody else.
public struct LocalAuthority: Sendable {
    /// The folder that keeps it.
    public let folder: String
    let certificate: Certificate
    let key: P256.Signing.PrivateKey

    /// The hosts that the sandbox stands in for.
    public static let serviceHosts: [String] = Service.all.map { BaseURL($0.baseURL).host }
    /// The names that it can vouch for.
    static let names = serviceHosts + ["localhost"]
    /// The addresses that it can vouch for: 127.0.0.1 and ::1.
    static let addresses: [[UInt8]] = [[127, 0, 0, 1], Array(repeating: 0, count: 15) + [1]]

    /// Where it is kept when nothing else is said: `sandbox-authority` in the user's configuration of Pixelwright.
    public static var usualFolder: String {
        let environment = ProcessInfo.processInfo.environment
        let configuration =
            environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
            ?? environment["HOME", default: NSHomeDirectory()] + "/.config"
        return configuration + "/pixelwright/sandbox-authority"
    }

    /// The file that clients are told to trust.
    public var certificatePath: String { Self.certificatePath(in: folder) }

    static func certificatePath(in folder: String) -> String { folder + "/authority.pem" }

    static func keyPath(in folder: String) -> String { folder + "/authority.key" }

    /// Opens the authority in a folder; makes it where there is none.
    ///
    /// - Throws: Where what is there is broken, has expired, belongs to somebody else, or lies open to others.
    public init(folder: String = LocalAuthority.usualFolder, now: Date = Date()) throws(AuthorityError) {
        let paths = [Self.certificatePath(in: folder), Self.keyPath(in: folder)]
        if !paths.contains(where: FileManager.default.fileExists) { try Self.make(in: folder, now: now) }
        self.folder = folder
        (certificate, key) = try Self.read(from: folder)
        try check(at: now)
    }
}

// Reading
extension LocalAuthority {
    private static func read(
        from folder: String
    ) throws(AuthorityError) -> (certificate: Certificate, key: P256.Signing.PrivateKey) {
        let (certificatePath, keyPath) = (certificatePath(in: folder), keyPath(in: folder))
        let (certificateText, keyText) = (try text(at: certificatePath), try text(at: keyPath))
        let certificate: Certificate
        do { certificate = try Certificate(pemEncoded: certificateText) } catch {
            throw AuthorityError(.broken, certificatePath, "is no certificate in PEM")
        }
        do { return (certificate, try P256.Signing.PrivateKey(pemRepresentation: keyText)) } catch {
            throw AuthorityError(.broken, keyPath, "is no P-256 key in PEM")
        }
    }

    private static func text(at path: String) throws(AuthorityError) -> String {
        guard FileManager.default.fileExists(atPath: path) else {
            throw AuthorityError(.broken, path, "is missing, though the file that belongs to it is there")
        }
        do { return try String(contentsOfFile: path, encoding: .utf8) } catch {
            throw AuthorityError(.broken, path, "cannot be read as text")
        }
    }

    /// Refuses what no client would trust, and what nobody should.
    private func check(at now: Date) throws(AuthorityError) {
        let keyPath = Self.keyPath(in: folder)
        guard certificate.publicKey == Certificate.PublicKey(key.publicKey) else {
            throw AuthorityError(.foreign, certificatePath, "is not the certificate of the key beside it")
        }
        guard certificate.publicKey.isValidSignature(certificate.signature, for: certificate),
            (try? certificate.extensions.basicConstraints) == .isCertificateAuthority(maxPathLength: 0),
            (try? certificate.extensions.nameConstraints) == Self.constraints
        else {
            throw AuthorityError(.foreign, certificatePath, "was not made by this version for these hosts")
        }
        guard certificate.notValidBefore <= now, now < certificate.notValidAfter else {
            throw AuthorityError(.expired, certificatePath, "is not valid at this time")
        }
        let permissions = (try? FileManager.default.attributesOfItem(atPath: keyPath))?[.posixPermissions] as? NSNumber
        guard let permissions, permissions.intValue & 0o077 == 0 else {
            throw AuthorityError(.exposed, keyPath, "can be read by other users")
        }
    }
}
