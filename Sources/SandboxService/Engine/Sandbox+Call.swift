import PixelPreflight
import Pixelwright
import ServiceCatalog

extension Sandbox {
    /// Reads a request as a call: who asks, whether they may, and whether what they ask is valid.
    ///
    /// - Throws: What the service would answer.
    func call(
        _ request: SandboxRequest, _ match: EndpointMatch, _ route: ServiceRoute, origin: String
    ) async throws(ServiceFailure) -> Call {
        let endpoint = match.endpoint
        let now = clock.now
        checkKeys(in: match.query, endpoint, at: now)
        let caller = try caller(of: request, endpoint)
        let serviceRequest = try serviceRequest(request, match)
        var call = Call(
            sandbox: self, request: serviceRequest, sent: serviceRequest, caller: caller, key: request.bearerKey,
            now: now, base: route.base, origin: origin)
        try limitRate(call)
        try validate(call, isWhole: !serviceRequest.namesPictures)
        if serviceRequest.namesPictures {
            call.request = try await fetchingPictures(of: serviceRequest)
            try validate(call, isWhole: true)
        }
        return call
    }

    private func caller(of request: SandboxRequest, _ endpoint: Endpoint) throws(ServiceFailure) -> Account? {
        guard let key = request.bearerKey else {
            if endpoint.isPublic { return nil }
            throw .unauthorized(endpoint.service)
        }
        if let gateway { return try gateway.account(of: key, endpoint.service, self) }
        let account = try transact { state in state.account(service: endpoint.service, key: key) }
        guard let account else {
            if endpoint.isPublic { return nil }
            throw .unauthorized(endpoint.service)
        }
        if account.isRevoked { throw .unauthorized(endpoint.service, isRevoked: true) }
        judge.called(key, target: endpoint.target, at: clock.now)
        return account
    }

    /// A key in an address ends up in every log on the way.
    private func checkKeys(in query: [String: String], _ endpoint: Endpoint, at now: Int) {
        let names = ["key", "api_key", "apikey", "token", "access_token"]
        for (name, value) in query
        where names.contains(name.lowercased()) && endpoint.field(name)?.place != .query
            || value.hasSuffix("_test_key")
        {
            judge.charge(.keyInQuery, endpoint.target, "the address has a “\(name)”; keys belong in a header", at: now)
        }
    }

    /// The request in the terms of the catalog.
    private func serviceRequest(_ request: SandboxRequest, _ match: EndpointMatch) throws(ServiceFailure)
        -> ServiceRequest
    {
        let endpoint = match.endpoint
        var result = ServiceRequest(
            endpoint, query: JSONObject(texts: match.query), parameters: JSONObject(texts: match.parameters))
        let invalid = Self.invalidBody(endpoint)
        switch endpoint.body {
        case .none: break
        case .json:
            guard !request.body.isEmpty else { break }
            do {
                guard case .object(let object) = try JSONValue(parsing: request.body) else {
                    throw invalid("a JSON object")
                }
                result.body = object
            } catch let failure as ServiceFailure {
                throw failure
            } catch {
                throw invalid("JSON (\(error))")
            }
        case .multipart:
            guard let form = FormData(request.body, contentType: request.headers["content-type"] ?? "") else {
                throw invalid("multipart/form-data")
            }
            for (name, text) in form.texts { result.body.set(name, .string(text)) }
            result.files = form.files
        }
        return result
    }

    private static func invalidBody(_ endpoint: Endpoint) -> (String) -> ServiceFailure {
        { expected in
            switch endpoint.service {
            case .pixelEngine, .spriteAI: ServiceFailure(400, "invalid_request", "The body is no \(expected)")
            case .pixelDojo: ServiceFailure(400, "invalid_json", "Invalid JSON in request body: it is no \(expected)")
            case .progressiveRobot: ServiceFailure(400, "Bad request", "The body is no \(expected)")
            }
        }
    }

    /// Keeps to the documented number of calls in each window.
    private func limitRate(_ call: Call) throws(ServiceFailure) {
        // Behind a gateway the service counts for itself.
        guard options.keepsRateLimits, gateway == nil, let caller = call.caller else { return }
        let path = call.endpoint.path
        for limit in Service.named(call.service).rateLimits where limit.path == nil || limit.path == path {
            let name = "\(caller.id) \(limit.path ?? "*") \(limit.seconds)"
            if let wait = limiter.count(name, limit: limit.count, seconds: limit.seconds, now: call.now) {
                throw .rateLimited(call.service, retryAfter: wait)
            }
        }
        // Sprite AI tells each key its own limit.
        if call.service == .spriteAI,
            let wait = limiter.count("\(caller.id)", limit: SpriteAISandbox.callsPerMinute, seconds: 60, now: call.now)
        {
            throw .rateLimited(call.service, retryAfter: wait)
        }
    }

    /// Refuses what the service would refuse, in its own words.
    ///
    /// - Parameter isWhole: Whether all pictures are there that the request names.
    private func validate(_ call: Call, isWhole: Bool) throws(ServiceFailure) {
        var preflight = Preflight(Target(call.endpoint))
        preflight.depth = .deep
        preflight.today = CivilDate(day: call.now / 86_400_000)
        preflight.plan = call.caller.flatMap { caller in
            Service.named(call.service).plans.first { $0.name == caller.plan }
        }
        let findings = preflight.check(call.request).findings.filter { !WebhookAddress.permits($0, call.request) }
        for finding in findings
        where isWhole && (finding.rule.hasSuffix("flattened-edges") || finding.rule.hasSuffix("flattening")) {
            judge.charge(.unflattenedAlpha, call.endpoint.target, finding.message, at: call.now)
        }
        guard let first = findings.first(where: { $0.severity == .error }) else { return }
        // What an address will serve, no check before it could know.
        let isAvoidable = call.request == call.sent
        if isAvoidable {
            judge.charge(
                .avoidableRefusal, call.endpoint.target,
                "\(first.field.isEmpty ? "" : "\(first.field): ")\(first.message) (rule \(first.rule))",
                at: call.now)
        }
        throw ServiceFailure(
            first.status, first.code, first.field.isEmpty ? first.message : "\(first.field): \(first.message)")
    }
}

extension JSONObject {
    /// Texts by their names, in order of these.
    init(texts: [String: String]) {
        self.init()
        for (name, text) in texts.sorted(by: { $0.key < $1.key }) { append(name, .string(text)) }
    }
}
