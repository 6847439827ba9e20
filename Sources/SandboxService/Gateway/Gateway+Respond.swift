import PixelPreflight
import Pixelwright
import ServiceCatalog

extension Gateway {
    /// Answers a call of a documented endpoint, or has its service answer it.
    func respond(
        to request: SandboxRequest, _ match: EndpointMatch, _ route: ServiceRoute, origin: String, _ sandbox: Sandbox
    ) async -> SandboxResponse {
        let start = ContinuousClock.now
        let (response, party, cost) = await answer(to: request, match, route, origin: origin, sandbox)
        note(
            GatewayExchange(
                method: request.method, target: match.endpoint.target, answeredBy: party, status: response.status,
                cost: cost, duration: ContinuousClock.now - start))
        return response
    }

    private typealias Answer = (response: SandboxResponse, party: GatewayExchange.Party, cost: Amount)

    private func answer(
        to request: SandboxRequest, _ match: EndpointMatch, _ route: ServiceRoute, origin: String, _ sandbox: Sandbox
    ) async -> Answer {
        let service = match.endpoint.service
        do throws(ServiceFailure) {
            if try isAnsweredHere(request, match, sandbox) {
                return (await sandbox.respond(to: request, match, route, origin: origin), .gateway, .zero)
            }
            let call = try await sandbox.call(request, match, route, origin: origin)
            let price = GatewayPrice.quote(call.sent)
            try budget.reserve(price.amount, at: service, price.explanation)
            return try await passOn(request, route.path, match.endpoint, reserved: price.amount ?? .zero)
        } catch {
            return (error.response(of: service), .refusal, .zero)
        }
    }

    private func isAnsweredHere(_ request: SandboxRequest, _ match: EndpointMatch, _ sandbox: Sandbox)
        throws(ServiceFailure) -> Bool
    {
        if Self.isLocal(match.endpoint) { return true }
        guard let key = request.bearerKey else { return false }
        let account = try account(of: key, match.endpoint.service, sandbox)
        return try Self.isAboutLocalWork(match, account: account, sandbox)
    }
}

// Passing on
extension Gateway {
    /// The most bytes of an answer: more than any video that is described.
    private static let mostBytes = 256 << 20
    /// The longest that a service may take to answer; some make pictures within an answer.
    private static let patience = Duration.seconds(180)

    private func passOn(_ request: SandboxRequest, _ path: String, _ endpoint: Endpoint, reserved: Amount)
        async throws(ServiceFailure) -> Answer
    {
        let service = endpoint.service
        let exchange = WebExchange(
            method: request.method, url: upstream.baseURL(of: service) + path,
            headers: request.headers.passedOn(without: ["host", "content-length", "accept-encoding", "expect"]),
            body: request.body, limit: Self.mostBytes)
        let answer: WebExchange.Answer
        do throws(OutboundRefusal) {
            answer = try await withDeadline(Self.patience) { () async throws(OutboundRefusal) -> WebExchange.Answer in
                try await exchange.run()
            }
        } catch {
            if !error.mayHaveBeenReceived { try budget.settle(reserved, at: service, actual: .zero) }
            let failure = ServiceFailure.unanswered(service, error, reserved: reserved)
            return (failure.response(of: service), .refusal, error.mayHaveBeenReceived ? reserved : .zero)
        }
        let cost = Self.cost(of: answer, endpoint, reserved: reserved)
        try budget.settle(reserved, at: service, actual: cost)
        let headers = Dictionary(answer.headers.map { ($0.name.lowercased(), $0.value) }) { first, _ in first }
        let kept = Set(headers.passedOn(without: ["content-length"]).map(\.name))
        let response = SandboxResponse(
            status: answer.status, headers: answer.headers.filter { kept.contains($0.name.lowercased()) },
            body: answer.body)
        return (response, .service, cost)
    }

    /// What a call has cost: nothing where the service refused it; else what the answer says, or what was expected.
    private static func cost(of answer: WebExchange.Answer, _ endpoint: Endpoint, reserved: Amount) -> Amount {
        // 408 may come from something on the way that grew tired of waiting for the service.
        if 400...499 ~= answer.status && answer.status != 408 { return .zero }
        guard 200...299 ~= answer.status else { return reserved }
        return GatewayPrice.charged(by: answer.body, endpoint) ?? reserved
    }
}

extension ServiceFailure {
    /// A service that gave no answer.
    fileprivate static func unanswered(_ service: ServiceID, _ refusal: OutboundRefusal, reserved: Amount)
        -> ServiceFailure
    {
        let name = Service.named(service).name
        guard refusal.mayHaveBeenReceived else {
            return ServiceFailure(
                502, "upstream_unreachable", "\(name) was not reached: \(refusal). It received nothing.")
        }
        let money = reserved > .zero ? " \(reserved) are counted as spent." : ""
        return ServiceFailure(
            502, "upstream_unanswered",
            "\(name) gave no answer: \(refusal). It may have received the request: look before sending it again.\(money)"
        )
    }
}

extension [String: String] {
    /// The headers that go further than to the next machine, by their names in lower case.
    ///
    /// Source: RFC 9110, section 7.6.1.
    fileprivate func passedOn(without others: Set<String>) -> [(name: String, value: String)] {
        let named = (self["connection"] ?? "").split(separator: ",").map { $0.trimmingBlanks.lowercased() }
        let hopByHop: Set<String> = [
            "connection", "keep-alive", "proxy-connection", "proxy-authenticate", "proxy-authorization", "te",
            "trailer",
            "transfer-encoding", "upgrade",
        ]
        let left = hopByHop.union(named).union(others)
        return filter { !left.contains($0.key) }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
