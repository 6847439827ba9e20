import Foundation
import PixelPreflight
import Pixelwright
import ServiceCatalog

/// PixelEngine's endpoints.
enum PixelEngineSandbox {
    static func answer(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> SandboxResponse {
        switch call.endpoint.name {
        case "balance": .json(balance(try call.settledAccount()))
        case "billing": .json(try billing(call))
        case "animate", "keyframes", "generate-image", "pixelate", "remove-background": try submit(call, faults)
        case "cancel": try cancel(call)
        case "enhance-prompt": .json(["enhanced_prompt": .string(PromptWriter.caption(call.text("prompt") ?? ""))])
        case "job": try job(call, faults)
        default: throw .broken(.pixelEngine, "The sandbox has no endpoint \(call.endpoint.name)")
        }
    }

    private static func balance(_ account: Account) -> JSONValue {
        [
            "monthly_balance": Amount(thousandths: account.monthly).json,
            "purchased_balance": Amount(thousandths: account.purchased).json,
            "total_balance": Amount(thousandths: account.total).json,
            "reserved": Amount(thousandths: account.reserved).json,
            "available": Amount(thousandths: account.available).json,
        ]
    }

    private static func submit(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> SandboxResponse {
        let id = UUID().uuidString.lowercased()
        let job = try call.submit(id, try PixelEngineResults.spec(for: call), faults)
        return .json(["api_job_id": .string(job.id), "status": "queued", "error": .null])
    }

    private static func cancel(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let job = try call.cancel(call.text("api_job_id") ?? "") { job in
            ServiceFailure(409, "invalid_request", "Job is already in a terminal state: \(job.pixelEngineStatus)")
        }
        return .json(["api_job_id": .string(job.id), "status": "cancelled"])
    }
}

// Billing
extension PixelEngineSandbox {
    /// Sums of the jobs that were charged in a period; what is not said ends today, thirty days after it began.
    private static func billing(_ call: Call) throws(ServiceFailure) -> JSONValue {
        let day = 86_400_000
        let end = call.text("end_date").flatMap { CivilDate($0)?.day } ?? call.now / day
        let start = call.text("start_date").flatMap { CivilDate($0)?.day } ?? end - 30
        let account = try call.settledAccount()
        let charged = try call.sandbox.transact { state throws(ServiceFailure) in
            state.jobs(of: account.id).filter { job in
                job.hold == .captured && (start * day)..<((end + 1) * day) ~= (job.finishedAt ?? 0)
            }
        }
        let used = charged.reduce(0) { (sum: Int, job: SandboxJob) in sum + job.cost }
        return [
            "period": [
                "start_date": .string(Timestamp.iso(start * day)),
                "end_date": .string(Timestamp.iso((end + 1) * day - 1)),
            ],
            "totals": [
                "credits_used": Amount(thousandths: used).json, "credits_added": 0, "refunds": 0,
                "net_change": Amount(thousandths: -used).json, "jobs_charged": .integer(charged.count),
            ],
            "balance": balance(account),
        ]
    }
}

// Jobs
extension PixelEngineSandbox {
    private static func job(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> SandboxResponse {
        let job = try call.job(call.text("id") ?? "", isPoll: true)
        let service = Service.pixelEngineLimits
        guard call.now < job.createdAt + service.retention else {
            call.sandbox.judge.charge(
                .missedExpiry, call.endpoint.target, "job \(job.id) was asked for after its output was deleted",
                at: call.now)
            throw ServiceFailure(410, "job_expired", "Job output has been deleted")
        }
        return .json(try description(of: job, call, urlIsDead: faults.contains(.expiredURL)))
    }

    private static func description(of job: SandboxJob, _ call: Call, urlIsDead: Bool) throws(ServiceFailure)
        -> JSONValue
    {
        var output = JSONValue.null
        if job.status == .succeeded { output = try self.output(of: job, call, urlIsDead: urlIsDead) }
        let inputs = (try? JSONValue(parsing: Array(job.inputs.utf8))) ?? .object(JSONObject())
        return [
            "api_job_id": .string(job.id),
            "status": .string(job.pixelEngineStatus),
            "progress": .number(job.progress(at: call.now), places: 2),
            "created_at": .string(Timestamp.iso(job.createdAt)),
            "finished_at": .string(job.finishedAt.map(Timestamp.iso)),
            "cancelled_at": .string(job.status == .cancelled ? job.finishedAt.map(Timestamp.iso) : nil),
            "billing": billing(of: job),
            "inputs": inputs,
            "output": output,
            "error": error(of: job),
        ]
    }

    private static func billing(of job: SandboxJob) -> JSONValue {
        guard job.hold != .none else { return .null }
        return [
            "credits_held": Amount(thousandths: job.cost).json,
            "credits_charged": Amount(thousandths: job.hold == .captured ? job.cost : 0).json,
            "hold_status": .string(job.hold.rawValue),
        ]
    }

    private static func error(of job: SandboxJob) -> JSONValue {
        switch job.status {
        case .failed: ["code": .string(job.failure ?? "generation_failed"), "message": "Generation failed"]
        case .cancelled: ["code": "job_cancelled", "message": "Job was cancelled"]
        default: .null
        }
    }

    private static func output(of job: SandboxJob, _ call: Call, urlIsDead: Bool) throws(ServiceFailure) -> JSONValue {
        let made = try call.sandbox.results.make(job)
        let limits = Service.pixelEngineLimits
        let path = call.sandbox.links.path(
            for: job.id, ending: job.result.format,
            expires: urlIsDead ? ResultLinks.never : call.now + limits.urlLifetime)
        var metadata: JSONObject = ["width": .integer(made.width), "height": .integer(made.height)]
        switch job.result.kind {
        case .animation:
            metadata.append("frame_count", .integer(made.frameCount))
            metadata.append("fps", .number(job.result.framesPerSecond))
        case .strip:
            metadata.append("output_format", "spritesheet")
            metadata.append("frame_count", .integer(made.frameCount))
            metadata.append("frame_w", .integer(made.width / max(1, made.frameCount)))
            metadata.append("frame_h", .integer(made.height))
        case .cutout:
            if let threshold = made.threshold { metadata.append("rmbg_threshold", .integer(threshold)) }
        default: break
        }
        return [
            "url": .string(call.origin + path), "content_type": .string(made.mediaType), "metadata": .object(metadata),
            "expires_at": .string(Timestamp.iso(job.createdAt + limits.retention)),
        ]
    }
}

extension SandboxJob {
    /// The word that PixelEngine has for how far a job is.
    var pixelEngineStatus: String {
        switch status {
        case .queued: "queued"
        case .running: "pending"
        case .succeeded: "success"
        case .failed: "failure"
        case .cancelled: "cancelled"
        }
    }
}

extension Service {
    /// How long PixelEngine keeps outputs and their addresses, in milliseconds.
    static var pixelEngineLimits: (retention: Int, urlLifetime: Int) {
        let service = Service.named(.pixelEngine)
        return ((service.retentionHours ?? 24) * 3_600_000, (service.signedURLHours ?? 1) * 3_600_000)
    }
}
