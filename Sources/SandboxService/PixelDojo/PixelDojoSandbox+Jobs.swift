import Pixelwright
import ServiceCatalog

extension PixelDojoSandbox {
    /// How long jobs are kept after they have ended, in milliseconds.
    static let retention = (Service.named(.pixelDojo).retentionHours ?? 24) * 3_600_000
    /// How many jobs are listed when nothing is said, and the most.
    private static let (usualPage, largestPage) = (20, 100)

    static func job(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> JSONValue {
        let job = try keptJob(call, isPoll: true)
        return .object(try description(of: job, call, urlIsDead: faults.contains(.expiredURL)))
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
    private static func keptJob(_ call: Call, isPoll: Bool) throws(ServiceFailure) -> SandboxJob {
        let job = try call.job(call.text("jobId") ?? "", isPoll: isPoll)
        if let expiry = job.dojoExpiry, call.now >= expiry {
            call.sandbox.judge.charge(
                .missedExpiry, call.endpoint.target, "job \(job.id) was asked for after it had expired", at: call.now)
            throw ServiceFailure(410, "expired", "Job has expired")
        }
        return job
    }

    private static func summary(of job: SandboxJob) -> JSONObject {
        [
            "jobId": .string(job.id), "status": .string(job.dojoStatus), "model": .string(job.dojoModel),
            "creditCost": Amount(thousandths: job.cost).json, "createdAt": .string(Timestamp.iso(job.createdAt)),
            "expiresAt": .string(job.dojoExpiry.map(Timestamp.iso)),
        ]
    }

    /// What the service says of a job.
    static func description(of job: SandboxJob, _ call: Call, urlIsDead: Bool) throws(ServiceFailure) -> JSONObject {
        var answer = summary(of: job)
        switch job.status {
        case .succeeded:
            let path = call.sandbox.links.path(
                for: job.id, ending: job.result.format,
                expires: urlIsDead ? call.now : job.dojoExpiry ?? call.now + retention)
            let url = JSONValue.string(call.origin + path)
            let output = PixelDojoOutput(job.result)
            answer.append("output", output.output(url))
            answer.append(
                "assets", [["type": .string(output.name), "url": url, "contentType": .string(output.mediaType)]])
        case .failed, .cancelled:
            answer.append(
                "error", ["code": .string(job.failure ?? "generation_failed"), "message": "Generation failed"])
        case .queued, .running: break
        }
        answer.append("webhook", webhook(of: job, deliveries: try deliveries(of: job, call)))
        return answer
    }
}

// Webhooks
extension PixelDojoSandbox {
    /// Records that a webhook was sent again. The sandbox calls nobody: what it would have sent is in the job.
    static func replayWebhook(_ call: Call) throws(ServiceFailure) -> JSONValue {
        let job = try keptJob(call, isPoll: false)
        guard job.status.isFinal else {
            throw ServiceFailure(
                400, "validation_error", "The job is \(job.dojoStatus); only an ended job has a webhook")
        }
        guard job.webhookURL != nil else {
            throw ServiceFailure(400, "validation_error", "The job was run without a webhook_url")
        }
        _ = try call.sandbox.transact { state throws(ServiceFailure) in
            state.add(JSONObject(), to: replays(of: job.id), account: job.account, at: call.now)
        }
        return [
            "jobId": .string(job.id), "status": .string(job.dojoStatus),
            "webhook": webhook(of: job, deliveries: try deliveries(of: job, call)),
        ]
    }

    private static func replays(of job: String) -> String { "pixeldojo/webhooks/\(job)" }

    /// When a job's webhook was sent: once when it ended, and whenever that was asked for again.
    private static func deliveries(of job: SandboxJob, _ call: Call) throws(ServiceFailure) -> [Int] {
        guard job.webhookURL != nil, let end = job.finishedAt else { return [] }
        let collection = replays(of: job.id)
        let again = try call.sandbox.transact { state throws(ServiceFailure) -> [Record] in
            state.records(in: collection, of: job.account)
        }
        return [end] + again.map(\.createdAt)
    }

    private static func webhook(of job: SandboxJob, deliveries: [Int]) -> JSONValue {
        guard let url = job.webhookURL else { return .null }
        return [
            "url": .string(url), "status": deliveries.isEmpty ? "waiting" : "sent",
            "deliveries": .array(
                deliveries.enumerated().map { index, time in
                    [
                        "event": .string("job.\(job.dojoStatus)"), "sentAt": .string(Timestamp.iso(time)),
                        "isReplay": .bool(index > 0),
                    ]
                }),
        ]
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
}
