#if Services
import ServiceHTTP
import ServiceCatalog

/// Where calls are made, and with which key: what one place knows of a call, another does not.
struct CallOrigin: Hashable, Sendable {
    /// nil for where the service's document says.
    let baseURL: String?
    /// nil where there is no key.
    let keyPrint: String?

    init(_ connection: ServiceConnection) {
        baseURL = connection.place
        keyPrint = connection.keyPrint
    }
}

extension LedgerEntry {
    /// Whether what `origin` knows, and does not know, says something of this call.
    func isKnown(to origin: CallOrigin) -> Bool {
        baseURL == origin.baseURL && (keyPrint == nil || keyPrint == origin.keyPrint)
    }
}
#endif
