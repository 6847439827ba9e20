#if Services
import Crypto
import PixelCore
import ServiceCatalog

extension ServiceConnection {
    /// Where the service is reached, in one spelling; nil where that is where its document says.
    package var place: String? {
        baseURL == ServiceAddress.canonical(Service.named(service).baseURL) ? nil : baseURL
    }

    /// Why nothing can be sent where it is to be; nil where it can.
    package var addressFailure: TransportFailure? {
        do throws(TransportFailure) {
            _ = try ServiceAddress(baseURL)
            guard baseURL.contains(where: { $0 == "?" || $0 == "#" }) else { return nil }
            return TransportFailure(
                .badAddress, "nothing is sent to this address: paths cannot follow a query", mayHaveBeenReceived: false)
        } catch { return error }
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
