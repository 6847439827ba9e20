import ServiceHTTP

/// A transport that changes what is sent, or what comes back.
struct AlteredTransport: ServiceTransport {
    private let transport: any ServiceTransport
    private let alter: @Sendable (inout TransportRequest) -> Void
    private let answer: @Sendable (TransportRequest, inout TransportResponse) -> Void

    init(
        _ transport: any ServiceTransport, _ alter: @escaping @Sendable (inout TransportRequest) -> Void = { _ in },
        answer: @escaping @Sendable (TransportRequest, inout TransportResponse) -> Void = { _, _ in }
    ) {
        self.transport = transport
        self.alter = alter
        self.answer = answer
    }

    func send(_ request: TransportRequest, deadline: ContinuousClock.Instant) async throws(TransportFailure)
        -> TransportResponse
    {
        var request = request
        alter(&request)
        var response = try await transport.send(request, deadline: deadline)
        answer(request, &response)
        return response
    }

    func download(
        _ request: TransportRequest, to path: String, limit: DownloadLimit, deadline: ContinuousClock.Instant
    ) async throws(TransportFailure) -> DownloadedFile {
        try await transport.download(request, to: path, limit: limit, deadline: deadline)
    }
}
