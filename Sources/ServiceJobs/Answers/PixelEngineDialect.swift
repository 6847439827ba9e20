#if Services
import Pixelwright
import ServiceCatalog

struct PixelEngineDialect: ServiceDialect {
    func report(_ answer: JSONValue, to endpoint: Endpoint) -> JobReport {
        var report = JobReport(status(of: answer))
        report.ids = answer.member(at: "api_job_id")?.idText.map { [$0] } ?? []
        // What is held is charged once the job has succeeded, and only then.
        if report.isFinal { report.charge = answer.member(at: "billing.credits_charged")?.amount }
        report.links = answer.member(at: "output.url")?.links ?? answer.member(at: "output")?.links ?? []
        report.expiry = answer.member(at: "output.expires_at")?.moment
        return report
    }

    private func status(of answer: JSONValue) -> JobReport.Status {
        switch answer.member(at: "status")?.string {
        case "success": .succeeded
        case "failure": .failed(answer.failure())
        case "cancelled": .cancelled
        case "queued": .queued
        // An answer without a job is all there is.
        case nil where answer.member(at: "api_job_id") == nil: .succeeded
        default: .running(answer.member(at: "progress")?.numberValue)
        }
    }

    func question(about id: String, of endpoint: String) -> ServiceCall? {
        ServiceCall(endpoint: "job", query: [("id", id)])
    }

    func cancellation(of id: String, of endpoint: String) -> ServiceCall? {
        ServiceCall(endpoint: "cancel", body: ["api_job_id": .string(id)])
    }

    func list(for endpoint: String) -> JobList? { nil }
}
#endif
