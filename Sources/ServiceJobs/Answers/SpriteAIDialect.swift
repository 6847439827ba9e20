#if Services
import Pixelwright
import ServiceCatalog

struct SpriteAIDialect: ServiceDialect {
    func report(_ answer: JSONValue, to endpoint: Endpoint) -> JobReport {
        var report = JobReport(status(of: answer))
        report.ids = answer.member(at: "id")?.idText.map { [$0] } ?? []
        report.charge = answer.member(at: "tokensSpent")?.amount
        let pictures = answer.member(at: "images")?.items ?? answer.member(at: "image").map { [$0] } ?? []
        for picture in pictures {
            let text =
                ["spritesheetBase64", "pngBase64"].lazy.compactMap { picture.member(at: $0)?.string }.first
                ?? picture.string
            guard let text, let payload = try? ImagePayload(text, ignoringWhitespace: true) else { continue }
            report.inline.append(JobReport.Inline(bytes: payload.bytes))
        }
        return report
    }

    private func status(of answer: JSONValue) -> JobReport.Status {
        switch answer.member(at: "status")?.string {
        case "completed", nil: .succeeded
        case "failed": .failed(answer.failure(code: "provider_failure"))
        case "cancelled": .cancelled
        default: .running(answer.member(at: "progress")?.numberValue)
        }
    }

    func question(about id: String, of endpoint: String) -> ServiceCall? {
        ServiceCall(endpoint: endpoint == "animate" ? "animation" : "sprite", path: ["id": id])
    }

    func cancellation(of id: String, of endpoint: String) -> ServiceCall? {
        endpoint == "animate" ? ServiceCall(endpoint: "cancel", path: ["id": id]) : nil
    }

    func list(for endpoint: String) -> JobList? {
        let isAnimation = endpoint == "animate"
        return JobList(
            call: ServiceCall(endpoint: "sprites", query: [("limit", "100")]), items: "sprites", id: "id",
            created: "createdAt",
            fields: isAnimation
                ? [("prompt", "custom_prompt")]
                : [("prompt", "prompt"), ("width", "width"), ("height", "height"), ("assetType", "asset_type")],
            key: isAnimation ? "assetType" : "prompt", keyValue: isAnimation ? "animation" : nil, standardCount: 20)
    }
}
#endif
