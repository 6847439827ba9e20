#if Services
import AsyncHTTPClient
import NIOCore

/// A body as it comes.
struct BodyChunks {
    private var iterator: HTTPClientResponse.Body.AsyncIterator
    private let proxy: ProxySettings?

    /// - Parameter proxy: Who hands it on; nil for nobody.
    init(_ response: HTTPClientResponse, by proxy: ProxySettings?) {
        iterator = response.body.makeAsyncIterator()
        self.proxy = proxy
    }

    /// The next bytes; nil after the last.
    ///
    /// - Throws: Why the rest does not come.
    mutating func next() async throws(TransportFailure) -> [UInt8]? {
        do { return try await iterator.next().map { Array($0.readableBytesView) } } catch {
            throw TransportFailure(error, mayHaveBeenReceived: true, by: proxy)
        }
    }
}
#endif
