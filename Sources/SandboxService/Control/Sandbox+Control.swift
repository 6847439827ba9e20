import Pixelwright
import ServiceCatalog

extension Sandbox {
    /// The sandbox's own controls, below `/__sandbox`: for tests that turn its clock, break it, and ask what it saw.
    func control(_ request: SandboxRequest, path: String, origin: String) async -> SandboxResponse {
        if let refusal = controlRefusal(request) { return .json(["error": .string(refusal)], status: 403) }
        var words = path.split(separator: "/").dropFirst().map(String.init)[...]
        let verb = words.popFirst() ?? ""
        do {
            let body = try ControlBody(request.body)
            switch (request.method, verb) {
            case ("GET", "") where StatusPage.isWanted(by: request): return StatusPage.response
            case ("GET", "status"): return .json(try status())
            case ("GET", "jobs") where words.dropFirst() == ["picture"]: return try picture(of: words[words.startIndex])
            case ("GET", ""): return .json(try overview())
            case ("GET", "state"): return .json(try stateDocument())
            case ("GET", "verdict"): return .json(try verdict().json)
            case ("GET", "recording"): return .json(HARDocument.document(of: recorder.exchanges))
            case ("GET", "faults"): return .json(.array(faults.all.map(\.json)))
            case ("GET", "openapi"): return try openAPI(words.first ?? "", origin: origin)
            case ("POST", "reset"):
                try reset(seed: body.integer("seed").map { UInt64(bitPattern: Int64($0)) })
                return .json(["ok": true])
            case ("POST", "clock"): return .json(try turnClock(body))
            case ("POST", "accounts"): return .json(try changeAccount(words.first ?? "", body))
            case ("POST", "faults"): return .json(try addFault(body))
            case ("DELETE", "faults"):
                faults.reset(seed: options.seed)
                return .json(["ok": true])
            case ("POST", "jobs"): return .json(try endJob(Array(words), body))
            default:
                throw ControlError(
                    "\(request.method) \(path) is none of the controls: GET /__sandbox, state, status, verdict, "
                        + "recording, faults, openapi/SERVICE.json, jobs/ID/picture; POST reset, clock, "
                        + "accounts/SERVICE, faults, jobs/ID/finish, jobs/ID/fail; DELETE faults")
            }
        } catch {
            return .json(["error": .string("\(error)")], status: 400)
        }
    }

    /// Why a request may not use the controls; nil where it may: with the sandbox's own key, or where there is none,
    /// when it names this machine by a loopback name and comes from no page of another site.
    private func controlRefusal(_ request: SandboxRequest) -> String? {
        if let key = options.key {
            if request.bearerKey?.isEqualInConstantTime(key) == true { return nil }
            return "the controls need the sandbox's key: Authorization: Bearer KEY"
        }
        let origin = request.headers["origin"]?.split(separator: "/").last.map { $0.split(separator: ":").first ?? $0 }
        let names = [request.host, origin.map(String.init)].compactMap(\.self)
        return names.allSatisfy(Loopback.contains)
            ? nil : "the controls answer to this machine alone, by a loopback name"
    }
}

// What there is
extension Sandbox {
    private func overview() throws -> JSONValue {
        let counts = try transact { state in (state.jobs.count, state.jobs.values.count { !$0.status.isFinal }) }
        return [
            "services": .array(
                ServiceID.allCases.map { id in
                    [
                        "service": .string(id.rawValue),
                        "path": .string("/\(id.rawValue)\(BaseURL(Service.named(id).baseURL).path)"),
                        "key": .string(TestAccount.key(of: id)),
                        "openapi": .string(Self.openAPIPath(of: id)),
                    ]
                }),
            "now": .string(Timestamp.iso(clock.now)), "turned_ms": .integer(clock.turned),
            "jobs": .integer(counts.0), "unfinished_jobs": .integer(counts.1),
        ]
    }

    private func stateDocument() throws -> JSONValue {
        let now = clock.now
        return try transact { state in
            for account in state.accounts.keys { state.settleAll(of: account, now: now, pace: options.pace) }
            let accounts = state.accounts.values.sorted { $0.id < $1.id }.map { account -> JSONValue in
                [
                    "service": .string(account.service), "plan": .string(account.plan),
                    "monthly": Amount(thousandths: account.monthly).json,
                    "purchased": Amount(thousandths: account.purchased).json,
                    "reserved": Amount(thousandths: account.reserved).json,
                    "available": Amount(thousandths: account.available).json,
                ]
            }
            let jobs = state.jobs.values.sorted { ($0.createdAt, $0.id) < ($1.createdAt, $1.id) }.map {
                job -> JSONValue in
                [
                    "id": .string(job.id), "service": .string(job.service), "endpoint": .string(job.endpoint),
                    "status": .string(job.status.rawValue), "hold": .string(job.hold.rawValue),
                    "cost": Amount(thousandths: job.cost).json, "polls": .integer(job.pollCount),
                    "fetched": .bool(job.fetchedAt != nil), "created_at": .string(Timestamp.iso(job.createdAt)),
                ]
            }
            return ["accounts": .array(accounts), "jobs": .array(jobs), "records": .integer(state.records.count)]
        }
    }
}

// What can be changed
extension Sandbox {
    private func turnClock(_ body: ControlBody) throws -> JSONValue {
        guard let milliseconds = body.duration("advance"), milliseconds >= 0 else {
            throw ControlError("say how far: {\"advance\": \"90s\"}, or s, m, h, d; or milliseconds as a number")
        }
        clock.advance(by: milliseconds)
        try store.set("turned", to: clock.turned)
        return ["now": .string(Timestamp.iso(clock.now)), "turned_ms": .integer(clock.turned)]
    }

    private func changeAccount(_ name: String, _ body: ControlBody) throws -> JSONValue {
        guard let service = ServiceID(rawValue: name) else {
            throw ControlError("“\(name)” is no service: \(ServiceID.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        let (monthly, purchased) = (try body.amount("monthly"), try body.amount("purchased"))
        let plan = body.text("plan")
        if let plan, !Service.named(service).plans.contains(where: { $0.name == plan }) {
            throw ControlError("“\(plan)” is no plan of \(service)")
        }
        return try transact { state throws(ServiceFailure) -> JSONValue in
            guard var account = state.testAccount(of: service) else {
                throw ServiceFailure(400, "account", "the test account is gone; reset the sandbox")
            }
            if let monthly { account.monthly = monthly.thousandths }
            if let purchased { account.purchased = purchased.thousandths }
            if let plan { account.plan = plan }
            if let isRevoked = body.bool("revoked") { account.isRevoked = isRevoked }
            state.set(account)
            return ["available": Amount(thousandths: account.available).json, "plan": .string(account.plan)]
        }
    }

    private func addFault(_ body: ControlBody) throws -> JSONValue {
        let fault = try Fault(body)
        faults.add(fault)
        return ["ok": true]
    }

    private func endJob(_ words: [String], _ body: ControlBody) throws -> JSONValue {
        guard words.count == 2, ["finish", "fail"].contains(words[1]) else {
            throw ControlError("say which job and how it ends: jobs/ID/finish or jobs/ID/fail")
        }
        let now = clock.now
        return try transact { state throws(ServiceFailure) -> JSONValue in
            guard var job = state.jobs[words[0]], !job.status.isFinal else {
                throw ServiceFailure(400, "job", "there is no job \(words[0]) under way")
            }
            if words[1] == "fail" { job.failure = body.text("code") ?? "generation_failed" }
            state.finish(&job, at: now)
            return ["id": .string(job.id), "status": .string(job.status.rawValue)]
        }
    }
}
