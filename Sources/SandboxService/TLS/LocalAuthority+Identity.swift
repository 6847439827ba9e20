import Crypto
public import Foundation
import NIOSSL
import SwiftASN1
import X509

extension LocalAuthority {
    /// What a server shows to its clients: a certificate for the services' hosts, and the key to it.
    public struct Identity: Sendable {
        /// The certificate, in PEM.
        package let certificate: String
        /// Its key, in PEM.
        let key: String

        /// Clients' clocks may be so many seconds behind.
        static let allowedSkew = 3600.0
        /// How long the certificate is valid, in seconds.
        static let lifetime = 30 * 86_400.0
    }

    /// A new identity for one run of the server, which nobody keeps.
    public func makeIdentity(now: Date = Date()) throws(AuthorityError) -> Identity {
        let leafKey = P256.Signing.PrivateKey()
        do {
            let leaf = try leaf(of: leafKey, now: now)
            return Identity(certificate: try leaf.serializeAsPEM().pemString, key: leafKey.pemRepresentation)
        } catch { throw AuthorityError(.broken, certificatePath, "cannot sign a certificate (\(error))") }
    }

    private func leaf(of leafKey: P256.Signing.PrivateKey, now: Date) throws -> Certificate {
        let publicKey = Certificate.PublicKey(leafKey.publicKey)
        return try Certificate(
            version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: publicKey,
            notValidBefore: now - Identity.allowedSkew,
            notValidAfter: min(now + Identity.lifetime, certificate.notValidAfter),
            issuer: certificate.subject, subject: try DistinguishedName { CommonName("Pixelwright sandbox") },
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: try Certificate.Extensions {
                Critical(BasicConstraints.notCertificateAuthority)
                Critical(KeyUsage(digitalSignature: true))
                try ExtendedKeyUsage([.serverAuth])
                SubjectAlternativeNames(
                    Self.names.map { .dnsName($0) }
                        + Self.addresses.map { .ipAddress(ASN1OctetString(contentBytes: $0[...])) })
                AuthorityKeyIdentifier(
                    keyIdentifier: SubjectKeyIdentifier(hash: certificate.publicKey).keyIdentifier)
                SubjectKeyIdentifier(hash: publicKey)
            },
            issuerPrivateKey: Certificate.PrivateKey(key))
    }
}

extension LocalAuthority.Identity {
    /// How a server uses it.
    var configuration: TLSConfiguration {
        get throws {
            var configuration = TLSConfiguration.makeServerConfiguration(
                certificateChain: try NIOSSLCertificate.fromPEMBytes(Array(certificate.utf8)).map { .certificate($0) },
                privateKey: .privateKey(try NIOSSLPrivateKey(bytes: Array(key.utf8), format: .pem)))
            configuration.minimumTLSVersion = .tlsv12
            configuration.applicationProtocols = ["http/1.1"]
            return configuration
        }
    }
}
