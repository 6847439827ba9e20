import ServiceHTTP

/// A transport that changes what is sent.
struct AlteredTransport: ServiceTransport {
    private let transport: any ServiceTransport
    private let alter: @Sendable (inout TransportRequest) -> Void

    init(_ transport: any ServiceTransport, _ alter: @escaping @Sendable (inout TransportRequest) -> Void) {
        self.transport = transport
        self.alter = alter
    }

    func send(_ request: TransportRequest, deadline: ContinuousClock.Instant) async throws(TransportFailure)
        -> TransportResponse
    {
        var request = request
        alter(&request)
        return try await transport.send(request, deadline: deadline)
    }

    func download(
        _ request: TransportRequest, to path: String, limit: DownloadLimit, deadline: ContinuousClock.Instant
    ) async throws(TransportFailure) -> DownloadedFile {
        try await transport.download(request, to: path, limit: limit, deadline: deadline)
    }
}
