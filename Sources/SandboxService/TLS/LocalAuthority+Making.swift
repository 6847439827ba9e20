import Crypto
import Foundation
import SwiftASN1
import X509

extension LocalAuthority {
    /// What the authority can vouch for. Clients refuse a certificate of any other name that its key has signed.
    static var constraints: NameConstraints {
        NameConstraints(
            permittedDNSDomains: names,
            permittedIPRanges: addresses.map { address in
                ASN1OctetString(contentBytes: (address + Array(repeating: 0xFF, count: address.count))[...])
            })
    }

    /// How long the authority is valid.
    private static let lifetime = 10 * 365 * 86_400.0

    /// Makes a key and its certificate, and puts both there at once: whoever is late finds those of who was first.
    static func make(in folder: String, now: Date) throws(AuthorityError) {
        let key = P256.Signing.PrivateKey()
        let texts: (certificate: String, key: String)
        do {
            texts = (
                try certificate(of: key, now: now).serializeAsPEM().pemString + "\n", key.pemRepresentation + "\n"
            )
        } catch { throw AuthorityError(.unwritable, folder, "cannot be made (\(error))") }
        let parent = URL(filePath: folder).deletingLastPathComponent()
        let temporary = parent.appending(path: ".sandbox-authority-\(UUID().uuidString)").path
        let manager = FileManager.default
        defer { try? manager.removeItem(atPath: temporary) }
        do {
            try manager.createDirectory(at: parent, withIntermediateDirectories: true)
            try manager.createDirectory(
                atPath: temporary, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
            for (path, text) in [
                (keyPath(in: temporary), texts.key), (certificatePath(in: temporary), texts.certificate),
            ] {
                try Data(text.utf8).write(to: URL(filePath: path), options: .withoutOverwriting)
                try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
            }
        } catch { throw AuthorityError(.unwritable, folder, "cannot be made (\(error.localizedDescription))") }
        // A folder that is empty gives way, one that is not does not.
        guard unsafe rename(temporary, folder) != 0, !manager.fileExists(atPath: certificatePath(in: folder)) else {
            return
        }
        throw AuthorityError(.unwritable, folder, "is no folder, or holds other files")
    }

    private static func certificate(of key: P256.Signing.PrivateKey, now: Date) throws -> Certificate {
        // Names tell authorities of several machines apart for who lists those he trusts.
        let name = try DistinguishedName {
            OrganizationName("Pixelwright")
            CommonName("Pixelwright sandbox authority on \(ProcessInfo.processInfo.hostName.prefix(30))")
        }
        let publicKey = Certificate.PublicKey(key.publicKey)
        return try Certificate(
            version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: publicKey,
            notValidBefore: now - Identity.allowedSkew, notValidAfter: now + lifetime, issuer: name, subject: name,
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: try Certificate.Extensions {
                Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
                Critical(KeyUsage(keyCertSign: true))
                try ExtendedKeyUsage([.serverAuth])
                Critical(constraints)
                SubjectKeyIdentifier(hash: publicKey)
            },
            issuerPrivateKey: Certificate.PrivateKey(key))
    }
}
