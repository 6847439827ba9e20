import Foundation
import Pixelwright
import ServiceCatalog

/// PixelDojo's endpoints.
enum PixelDojoSandbox {
    static func answer(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> SandboxResponse {
        switch call.endpoint.name {
        case "run": .json(try run(call, faults))
        case "job": .json(try job(call, faults))
        case "jobs": .json(try jobs(call))
        case "replay-webhook": .json(try replayWebhook(call))
        case "models":
            .json(["models": .array(Service.named(.pixelDojo).models.map { .object($0.dojoDescription(call.base)) })])
        case "model": .json(.object(try model(call).dojoDescription(call.base)))
        case "schema": .json(try schema(call))
        default: throw .broken(.pixelDojo, "The sandbox has no endpoint \(call.endpoint.name)")
        }
    }

    /// The model that the path names.
    private static func model(_ call: Call) throws(ServiceFailure) -> Model {
        let id = call.text("apiId") ?? ""
        guard let model = Service.named(.pixelDojo).model(id) else { throw .notFound(.pixelDojo, "model \(id)") }
        return model
    }

    private static func schema(_ call: Call) throws(ServiceFailure) -> JSONValue {
        let model = try model(call)
        return ["apiId": .string(model.id), "schema": model.dojoSchema]
    }
}

// Runs
extension PixelDojoSandbox {
    /// The errors that a run is answered with when a fault names them; any other code fails the job that it started.
    private static let refusals = ["credit_error", "submission_failed"]

    private static func run(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> JSONValue {
        let model = try model(call)
        let run = try PixelDojoRun(model, call)
        for case .jobFails(let code) in faults where refusals.contains(code) {
            let words = Service.named(.pixelDojo).errors.first { $0.code == code }?.cause
            throw ServiceFailure(500, code, words ?? "Failed")
        }
        let id = "job_" + UUID().uuidString.lowercased().filter { $0 != "-" }
        var inputs = call.inputs
        inputs.set("apiId", .string(model.id))
        inputs.set("origin", .string(call.origin))
        let job = try call.submit(
            id, run.result, cost: run.price, inputs: inputs, endsAtOnce: model.answersAtOnce, faults)
        if job.webhookURL != nil { call.sandbox.webhooks.expect(job.id) }
        let remaining = Amount(thousandths: try call.settledAccount().available)
        let statusURL = JSONValue.string("\(call.base)/jobs/\(job.id)")
        guard !model.answersAtOnce else {
            var answer = try jobAnswer(job, call, faults)
            answer.append("statusUrl", statusURL)
            answer.append("creditsRemaining", remaining.json)
            return .object(answer)
        }
        return [
            "jobId": .string(job.id), "status": .string(job.dojoStatus),
            "statusUrl": statusURL, "creditCost": run.price.json, "creditsRemaining": remaining.json,
        ]
    }
}

extension Model {
    /// Whether a run is answered with what it made, without a job to ask about.
    var answersAtOnce: Bool { summary.contains("Sync response (no polling)") }
}
