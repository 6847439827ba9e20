import Crypto
public import Foundation
import NIOCore
import NIOSSL
import SwiftASN1
import X509

extension LocalAuthority {
    /// What a server shows to its clients: certificates for the services' hosts, and the key to them.
    public struct Identity: Sendable {
        /// The certificate for all names and addresses, in PEM.
        package let certificate: String
        /// The one for names alone, in PEM. Who calls the server by a name is shown this: BoringSSL cannot tell which
        /// addresses an authority may vouch for, and takes a certificate that holds any for a forged one.
        let nameCertificate: String
        /// Their key, in PEM.
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
            let names = Self.names.map { GeneralName.dnsName($0) }
            let addresses = Self.addresses.map { GeneralName.ipAddress(ASN1OctetString(contentBytes: $0[...])) }
            return Identity(
                certificate: try leaf(of: leafKey, for: names + addresses, now: now).serializeAsPEM().pemString,
                nameCertificate: try leaf(of: leafKey, for: names, now: now).serializeAsPEM().pemString,
                key: leafKey.pemRepresentation)
        } catch { throw AuthorityError(.broken, certificatePath, "cannot sign a certificate (\(error))") }
    }

    private func leaf(
        of leafKey: P256.Signing.PrivateKey, for hosts: [GeneralName], now: Date
    ) throws -> Certificate {
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
                SubjectAlternativeNames(hosts)
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
            let privateKey = NIOSSLPrivateKeySource.privateKey(
                try NIOSSLPrivateKey(bytes: Array(key.utf8), format: .pem))
            var configuration = TLSConfiguration.makeServerConfiguration(
                certificateChain: try Self.chain(certificate), privateKey: privateKey)
            var naming = NIOSSLContextConfigurationOverride()
            naming.certificateChain = try Self.chain(nameCertificate)
            naming.privateKey = privateKey
            configuration.sslContextCallback = { [naming] client, promise in
                promise.succeed(client.serverHostname == nil ? .noChanges : naming)
            }
            configuration.minimumTLSVersion = .tlsv12
            configuration.applicationProtocols = ["http/1.1"]
            return configuration
        }
    }

    private static func chain(_ certificate: String) throws -> [NIOSSLCertificateSource] {
        try NIOSSLCertificate.fromPEMBytes(Array(certificate.utf8)).map { .certificate($0) }
    }
}
