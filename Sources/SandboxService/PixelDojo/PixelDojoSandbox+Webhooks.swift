import Pixelwright
import ServiceCatalog

extension PixelDojoSandbox {
    /// Posts an ended job to its webhook once more: it is on its way when this answers.
    static func replayWebhook(_ call: Call) throws(ServiceFailure) -> JSONValue {
        let job = try keptJob(call, isPoll: false)
        guard job.status.isFinal else {
            throw ServiceFailure(
                400, "validation_error", "The job is \(job.dojoStatus); only an ended job has a webhook")
        }
        guard job.webhookURL != nil else {
            throw ServiceFailure(400, "validation_error", "The job was run without a webhook_url")
        }
        let delivery = try call.sandbox.addDelivery(of: job, isReplay: true)
        call.sandbox.webhooks.send(delivery.id)
        return [
            "jobId": .string(job.id), "status": .string(job.dojoStatus),
            "webhook": webhook(of: job, try call.sandbox.deliveries(of: job)),
        ]
    }

    /// What a job says of its webhook.
    static func webhook(of job: SandboxJob, _ deliveries: [WebhookDelivery]) -> JSONValue {
        guard let url = job.webhookURL else { return .null }
        return [
            "url": .string(url), "status": .string((deliveries.last?.state ?? .waiting).rawValue),
            "deliveries": .array(
                deliveries.map { delivery in
                    [
                        "event": .string("job.\(job.dojoStatus)"), "status": .string(delivery.state.rawValue),
                        "isReplay": .bool(delivery.isReplay), "sentAt": .string(delivery.sentAt.map(Timestamp.iso)),
                        "attempts": .array(delivery.attempts.map(\.json)),
                    ]
                }),
        ]
    }
}
