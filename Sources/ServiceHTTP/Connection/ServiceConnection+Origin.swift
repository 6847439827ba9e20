#if Services
import Crypto
import PixelCore
import ServiceCatalog

extension ServiceConnection {
    /// Whether the service is reached where its document says.
    package var isAtDocumentedAddress: Bool {
        let documented = Service.named(service).baseURL
        return baseURL == (documented.hasSuffix("/") ? String(documented.dropLast()) : documented)
    }

    /// What tells the key from others, and from which nobody learns it: 32 bits of a digest; nil without a key.
    package var keyPrint: String? {
        key?.withBytes { bytes in
            let digest = SHA256.hash(data: Array("pixelwright: which key of \(service.rawValue) ".utf8) + bytes)
            return digest.prefix(4).hexadecimalDigits
        }
    }
}
#endif
