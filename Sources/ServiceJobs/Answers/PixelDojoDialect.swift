#if Services
import Pixelwright
import ServiceCatalog

struct PixelDojoDialect: ServiceDialect {
    func report(_ answer: JSONValue, to endpoint: Endpoint) -> JobReport {
        var report = JobReport(status(of: answer))
        report.ids = answer.member(at: "jobId")?.idText.map { [$0] } ?? []
        report.charge = answer.member(at: "creditCost")?.amount
        report.expiry = answer.member(at: "expiresAt")?.moment
        report.links = links(in: answer)
        return report
    }

    /// The documented `output.images`; what else an output holds, such as `image` or `video`; and `assets`, which an example
    /// reads.
    private func links(in answer: JSONValue) -> [String] {
        if let links = answer.member(at: "output.images")?.links, !links.isEmpty { return links }
        var links: [String] = []
        if case .object(let output)? = answer.member(at: "output") { links = output.members.flatMap(\.value.links) }
        if links.isEmpty { links = answer.member(at: "output")?.links ?? [] }
        if links.isEmpty { links = answer.member(at: "assets")?.links ?? [] }
        return links.filter { $0.contains("/") }
    }

    private func status(of answer: JSONValue) -> JobReport.Status {
        switch answer.member(at: "status")?.string {
        case "completed": .succeeded
        case "failed": .failed(answer.failure())
        case "cancelled": .cancelled
        case "pending": .queued
        case nil where answer.member(at: "output") != nil || answer.member(at: "jobId") == nil: .succeeded
        default: .running(answer.member(at: "progress")?.numberValue)
        }
    }

    func question(about id: String, of endpoint: String) -> ServiceCall? {
        ServiceCall(endpoint: "job", path: ["jobId": id])
    }

    func cancellation(of id: String, of endpoint: String) -> ServiceCall? { nil }

    /// What a failed job costs is not documented, so its credits count as spent.
    func charge(ofFailed entry: LedgerEntry) -> Amount { entry.counted }

    func list(for endpoint: String) -> JobList? {
        JobList(
            call: ServiceCall(endpoint: "jobs", query: [("limit", "100")]), items: "jobs", id: "jobId",
            created: "createdAt", fields: [("model", "apiId")], key: "model", cost: "creditCost", standardCount: 10,
            isPaged: false)
    }
}
#endif
