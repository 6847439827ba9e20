import PixelPreflight
import Pixelwright
package import ServiceCatalog

extension Sandbox {
    /// Answers a request.
    ///
    /// - Parameters:
    ///   - request: What came over the wire.
    ///   - origin: The scheme, host and port that the client reached, for addresses in answers.
    public func respond(to request: SandboxRequest, origin: String = "http://127.0.0.1") async -> SandboxResponse {
        // Any request may have ended a job, or turned the clock to where one is due.
        defer { webhooks.wake() }
        let (time, start) = (clock.now, ContinuousClock.now)
        let response = await answer(to: request, origin: origin)
        if !request.target.hasPrefix("/__sandbox") {
            recorder.add(
                Exchange(
                    time: time, duration: start.duration(to: .now).microseconds, origin: origin, request: request,
                    response: response))
        }
        return response
    }

    private func answer(to request: SandboxRequest, origin: String) async -> SandboxResponse {
        let path = String(request.target.prefix { $0 != "?" })
        if path == "/__sandbox" || path.hasPrefix("/__sandbox/") {
            return await control(request, path: path, origin: origin)
        }
        if path.hasPrefix(ResultLinks.prefix) { return result(at: path) }
        guard let route = ServiceRoute(target: request.target, host: request.host, origin: origin) else {
            return .json(
                .object(["error": .string("no service is here; the services are below \(ServiceID.prefixes)")]),
                status: 404)
        }
        if gateway == nil, let page = ProgressiveRobotWebsite.answer(request, route, self) { return page }
        let service = Service.named(route.service)
        guard let match = EndpointMatch(service, method: request.method, path: route.path) else {
            return Self.noEndpoint(service, request, route).response(of: route.service)
        }
        if let gateway { return await gateway.respond(to: request, match, route, origin: origin, self) }
        return await respond(to: request, match, route, origin: origin)
    }

    private static func noEndpoint(_ service: Service, _ request: SandboxRequest, _ route: ServiceRoute)
        -> ServiceFailure
    {
        let others = [Endpoint.Method.get, .post, .put, .delete].filter {
            EndpointMatch(service, method: $0.rawValue, path: route.path) != nil
        }
        if service.id == .pixelEngine, !others.isEmpty {
            let names = others.map(\.rawValue).joined(separator: " or ")
            return ServiceFailure(405, "method_not_allowed", "This is asked for by \(names)")
        }
        return service.id == .pixelEngine
            ? ServiceFailure(404, "invalid_request", "The document describes no such endpoint") : .notFound(service.id)
    }

    /// Answers a call of a documented endpoint by itself.
    func respond(
        to request: SandboxRequest, _ match: EndpointMatch, _ route: ServiceRoute, origin: String
    ) async -> SandboxResponse {
        let endpoint = match.endpoint
        let kinds = faults.faults(for: route.service.rawValue, endpoint.name)
        if let early = await meet(kinds, endpoint, key: request.bearerKey) { return early }
        let answer: SandboxResponse
        do throws(ServiceFailure) {
            let call = try await call(request, match, route, origin: origin)
            answer = try await CallAnswers.answer(call, faults: kinds)
        } catch {
            note(error, key: request.bearerKey)
            answer = error.response(of: route.service)
        }
        return Self.delivered(answer, kinds)
    }

    /// What happens before anything is done; an answer where that is all.
    private func meet(_ kinds: [Fault.Kind], _ endpoint: Endpoint, key: String?) async -> SandboxResponse? {
        for kind in kinds {
            switch kind {
            case .latency(let milliseconds): try? await Task.sleep(for: .milliseconds(milliseconds))
            case .status(let status, let retryAfter):
                var failure = ServiceFailure.broken(endpoint.service, "The sandbox was told to fail")
                if status == 429 { failure = .rateLimited(endpoint.service, retryAfter: retryAfter ?? 1) }
                note(failure, key: key)
                var response = failure.response(of: endpoint.service)
                response.status = status
                return response
            case .cutBefore:
                var response = SandboxResponse(status: 503)
                response.delivery = .cut
                return response
            default: break
            }
        }
        return nil
    }

    /// How an answer reaches the client.
    private static func delivered(_ answer: SandboxResponse, _ kinds: [Fault.Kind]) -> SandboxResponse {
        var answer = answer
        for kind in kinds {
            switch kind {
            case .cutAfter: answer.delivery = .cut
            case .truncated: answer.delivery = .truncated(answer.body.count / 2)
            case .slow(let rate): answer.delivery = .slow(bytesPerSecond: rate)
            case .malformed: answer.body = Array("{\"status\": \"succ".utf8)
            default: break
            }
        }
        return answer
    }

    private func note(_ failure: ServiceFailure, key: String?) {
        guard let key, let seconds = failure.retryAfter else { return }
        judge.toldToWait(key, seconds: seconds, at: clock.now)
    }
}

extension ServiceID {
    /// Where the services are, for those who ask elsewhere.
    static var prefixes: String { allCases.map { $0.sandboxURL(origin: "") }.joined(separator: ", ") }

    /// Where a sandbox has the service that the client reaches as `origin`: its base URL.
    package func sandboxURL(origin: String) -> String {
        "\(origin)/\(rawValue)\(BaseURL(Service.named(self).baseURL).path)"
    }
}

extension Duration {
    /// Whole microseconds.
    fileprivate var microseconds: Int {
        Int(components.seconds) * 1_000_000 + Int(components.attoseconds / 1_000_000_000_000)
    }
}
