import Pixelwright
import ServiceCatalog

extension PixelDojoSandbox {
    /// How long jobs are kept after they have ended, in milliseconds.
    static let retention = (Service.named(.pixelDojo).retentionHours ?? 24) * 3_600_000
    /// How many jobs are listed when nothing is said, and the most.
    private static let (usualPage, largestPage) = (20, 100)

    static func job(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> JSONValue {
        let job = try keptJob(call, isPoll: true)
        return .object(try jobAnswer(job, call, faults))
    }

    /// The caller's jobs, the newest first; those that have expired are gone.
    static func jobs(_ call: Call) throws(ServiceFailure) -> JSONValue {
        let limit = call.integer("limit") ?? usualPage
        guard limit >= 1 else { throw ServiceFailure(400, "validation_error", "limit: it is at least 1") }
        let id = try call.settledAccount().id
        let all = try call.sandbox.transact { state throws(ServiceFailure) in state.jobs(of: id) }
        let kept = all.lazy.filter { job in job.dojoExpiry.map { call.now < $0 } ?? true }
        return ["jobs": .array(kept.prefix(min(limit, largestPage)).map { .object(summary(of: $0)) })]
    }

    /// The job that the path names, unless it has expired.
    static func keptJob(_ call: Call, isPoll: Bool) throws(ServiceFailure) -> SandboxJob {
        let job = try call.job(call.text("jobId") ?? "", isPoll: isPoll)
        if let expiry = job.dojoExpiry, call.now >= expiry {
            call.sandbox.judge.charge(
                .missedExpiry, call.endpoint.target, "job \(job.id) was asked for after it had expired", at: call.now)
            throw ServiceFailure(410, "expired", "Job has expired")
        }
        return job
    }

    fileprivate static func summary(of job: SandboxJob) -> JSONObject {
        [
            "jobId": .string(job.id), "status": .string(job.dojoStatus), "model": .string(job.dojoModel),
            "creditCost": Amount(thousandths: job.cost).json, "createdAt": .string(Timestamp.iso(job.createdAt)),
            "expiresAt": .string(job.dojoExpiry.map(Timestamp.iso)),
        ]
    }

    /// What the service answers of a job: how it stands, what it made, and what became of its webhook.
    static func jobAnswer(_ job: SandboxJob, _ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> JSONObject
    {
        let expiry = faults.contains(.expiredURL) ? ResultLinks.never : nil
        var answer = call.sandbox.dojoDescription(of: job, origin: call.origin, linkExpiry: expiry)
        answer.append("webhook", webhook(of: job, try call.sandbox.deliveries(of: job)))
        return answer
    }
}

extension Sandbox {
    /// What PixelDojo says of a job.
    ///
    /// - Parameters:
    ///   - origin: Where the addresses of results are to lead.
    ///   - linkExpiry: When these lapse, in milliseconds since 1970; nil for when the job does.
    func dojoDescription(of job: SandboxJob, origin: String, linkExpiry: Int? = nil) -> JSONObject {
        var answer = PixelDojoSandbox.summary(of: job)
        switch job.status {
        case .succeeded:
            let expiry = linkExpiry ?? job.dojoExpiry ?? clock.now + PixelDojoSandbox.retention
            let url = JSONValue.string(origin + links.path(for: job.id, ending: job.result.format, expires: expiry))
            let output = PixelDojoOutput(job.result)
            answer.append("output", output.output(url))
            answer.append(
                "assets", [["type": .string(output.name), "url": url, "contentType": .string(output.mediaType)]])
        case .failed, .cancelled:
            answer.append(
                "error", ["code": .string(job.failure ?? "generation_failed"), "message": "Generation failed"])
        case .queued, .running: break
        }
        return answer
    }
}

extension SandboxJob {
    /// The word that PixelDojo has for how far a job is.
    var dojoStatus: String {
        switch status {
        case .queued: "pending"
        case .running: "processing"
        case .succeeded: "completed"
        case .failed, .cancelled: "failed"
        }
    }

    /// When an ended job is gone, in milliseconds since 1970; nil while it has not ended.
    ///
    /// A job that goes by the clock has ended when its time was up, even if nobody asked for it then.
    var dojoExpiry: Int? {
        guard let finishedAt else { return nil }
        let due = duration > 0 && !isStuck ? createdAt + duration : finishedAt
        return min(due, finishedAt) + PixelDojoSandbox.retention
    }

    private func memory(of name: String) -> String? {
        guard case .object(let object)? = try? JSONValue(parsing: Array(inputs.utf8)),
            case .string(let text)? = object[name]
        else { return nil }
        return text
    }

    /// Which model made it.
    var dojoModel: String? { memory(of: "apiId") }

    /// Where the caller wants to be told.
    var webhookURL: String? { memory(of: "webhook_url") }

    /// Where the caller reached the sandbox.
    var origin: String? { memory(of: "origin") }
}
