#if Services
import ServiceCatalog

extension ServiceConnection {
    /// Downloads a result, with the key only where it lies below the service's own address.
    ///
    /// - Parameters:
    ///   - url: Its address, which may be relative to that of the service.
    ///   - path: Where it is to lie. What lies there stays until the whole file has come.
    package func download(_ url: String, to path: String, limit: DownloadLimit) async throws(ServiceError)
        -> DownloadedFile
    {
        let request: TransportRequest
        do throws(TransportFailure) {
            let base = try ServiceAddress("\(baseURL)/")
            let address = try ServiceAddress(url, relativeTo: base)
            request = TransportRequest("GET", address.url, key: address.url.hasPrefix(base.url) ? key : nil)
        } catch { throw CallFailure(error, service, isRead: true, isFree: true).error }
        let deadline = policy.clock.now + policy.downloadTimeout
        return try await repeating("download", isRead: true, until: deadline) {
            () async throws(CallFailure) -> DownloadedFile in
            do throws(TransportFailure) {
                return try await transport.download(request, to: path, limit: limit, deadline: deadline)
            } catch { throw CallFailure(error, service, isRead: true, isFree: true) }
        }
    }
}
#endif
