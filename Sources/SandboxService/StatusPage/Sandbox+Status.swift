import Pixelwright
import ServiceCatalog

extension Sandbox {
    /// How many jobs are shown: the newest.
    private static let mostJobs = 100
    /// How many wallets of a service are shown, and how many findings.
    private static let (mostWallets, mostFindings) = (20, 20)

    /// What the status page shows.
    func status() throws -> JSONValue {
        let verdict = try verdict()
        let now = clock.now
        let (accounts, jobs, count) = try transact { state in
            (state.accounts.values.sorted { $0.id < $1.id }, state.newestJobs(Self.mostJobs), state.jobs.count)
        }
        return [
            "now": .string(Timestamp.iso(now)), "turned_ms": .integer(clock.turned),
            "services": .array(
                Service.all.map { service in
                    let wallets = accounts.filter { $0.service == service.id.rawValue }.prefix(Self.mostWallets)
                    return [
                        "service": .string(service.id.rawValue), "name": .string(service.name),
                        "path": .string("/\(service.id.rawValue)\(BaseURL(service.baseURL).path)"),
                        "wallets": .array(wallets.map { $0.status(unit: service.unit) }),
                    ]
                }),
            "jobs": .array(jobs.map { $0.status(at: now) }), "job_count": .integer(count),
            "faults": .array(faults.all.map { .string($0.sentence) }),
            "verdict": [
                "clean": .bool(verdict.isClean), "summary": .string(verdict.lines.first),
                "findings": .array(
                    verdict.charges.suffix(Self.mostFindings).reversed().map {
                        .string("\($0.kind.rawValue): \($0.target): \($0.detail)")
                    }),
            ],
        ]
    }

    /// The picture that a job has made, for the status page. That somebody looks at it there does not mean that the
    /// client has fetched it.
    func picture(of id: String) throws -> SandboxResponse {
        let job = try transact { state in state.jobs[id] }
        guard let job, job.hasPicture else { return Self.noPicture }
        let made = try results.make(job)
        guard SandboxJob.pictureTypes.contains(made.mediaType) else { return Self.noPicture }
        var response = SandboxResponse.file(made.bytes, mediaType: made.mediaType)
        // Other sites may not show it, and after a reset another job may have its name.
        response.headers += [("Cross-Origin-Resource-Policy", "same-origin"), ("Cache-Control", "no-store")]
        return response
    }

    private static let noPicture = SandboxResponse.json(["error": "the job has made no picture"], status: 404)
}

extension SandboxState {
    /// The newest jobs of all accounts, the newest first.
    fileprivate func newestJobs(_ count: Int) -> [SandboxJob] {
        let newest = jobOrder.values.flatMap { $0.suffix(count) }.compactMap { jobs[$0] }
        return Array(newest.sorted { ($0.createdAt, $0.id) > ($1.createdAt, $1.id) }.prefix(count))
    }
}

extension Account {
    fileprivate func status(unit: Service.Unit) -> JSONValue {
        [
            "account": .integer(id), "key": .string(key), "plan": .string(plan), "unit": .string(unit.rawValue),
            "available": Amount(thousandths: available).json, "held": Amount(thousandths: reserved).json,
            "monthly": Amount(thousandths: monthly).json, "allotment": Amount(thousandths: allotment).json,
            "purchased": Amount(thousandths: purchased).json, "revoked": .bool(isRevoked),
        ]
    }
}

extension SandboxJob {
    /// What a browser shows as a picture, and runs nothing of.
    static let pictureTypes: Set<String> = ["image/png", "image/webp", "image/gif", "image/jpeg"]
    /// The longest beginning of a prompt that is shown.
    private static let mostLetters = 300

    /// Whether it has ended with a picture.
    fileprivate var hasPicture: Bool {
        status == .succeeded && ["png", "webp", "gif", "jpg", "jpeg"].contains(result.format)
    }

    fileprivate func status(at now: Int) -> JSONValue {
        [
            "id": .string(id), "service": .string(service), "endpoint": .string(endpoint),
            "prompt": .string(String(prompt.prefix(Self.mostLetters))), "status": .string(status.rawValue),
            "progress": .number((progress(at: now) * 100).rounded() / 100), "cost": Amount(thousandths: cost).json,
            "hold": .string(hold.rawValue), "age_ms": .integer(now - createdAt), "polls": .integer(pollCount),
            "fetched": .bool(fetchedAt != nil), "failure": .string(failure.flatMap { status == .failed ? $0 : nil }),
            "has_picture": .bool(hasPicture), "is_strip": .bool(result.kind == .strip),
        ]
    }

    /// What it was asked to show; empty where nothing was said.
    private var prompt: String {
        guard case .object(let inputs)? = try? JSONValue(parsing: Array(inputs.utf8)) else { return "" }
        return inputs["prompt"]?.string ?? ""
    }
}
