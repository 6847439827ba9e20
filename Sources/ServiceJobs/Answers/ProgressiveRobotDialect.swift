#if Services
import Pixelwright
import ServiceCatalog

struct ProgressiveRobotDialect: ServiceDialect {
    func report(_ answer: JSONValue, to endpoint: Endpoint) -> JobReport {
        let jobs = answer.member(at: "jobs")?.items ?? [answer]
        var report = JobReport(status(of: answer))
        report.ids = jobs.compactMap { $0.member(at: "job_id")?.idText }
        if !report.ids.isEmpty, answer.member(at: "status") == nil { report.status = .queued }
        report.charge = answer.member(at: "credits_used")?.amount
        report.links = files(in: answer)
        return report
    }

    private func status(of answer: JSONValue) -> JobReport.Status {
        switch answer.member(at: "status")?.string {
        case "completed", nil: .succeeded
        case "error":
            answer.member(at: "error")?.string?.contains("cancelled") == true
                ? .cancelled : .failed(answer.failure(code: "Generation failed"))
        default: .running(answer.member(at: "progress")?.numberValue)
        }
    }

    /// The files that an answer names: several frames, a name, or the path of a sound.
    private func files(in answer: JSONValue) -> [String] {
        if let frames = answer.member(at: "frames")?.items?.compactMap(\.string), !frames.isEmpty { return frames }
        for name in ["filename", "srt_filename", "audio_url", "image_url", "gif_url"] {
            if let file = answer.member(at: name)?.string { return [String(file.split(separator: "/").last ?? "")] }
        }
        return []
    }

    func question(about id: String, of endpoint: String) -> ServiceCall? {
        ServiceCall(endpoint: "status", query: [("job_id", id)])
    }

    func cancellation(of id: String, of endpoint: String) -> ServiceCall? {
        ServiceCall(endpoint: "cancel", body: ["job_id": .string(id)])
    }

    func list(for endpoint: String) -> JobList? {
        switch endpoint {
        case "generate", "generate-v2v":
            history("generations", "generations", ["prompt", "model", "frames", "steps", "width", "height"])
        case "generate-image":
            history("image-generations", "image_generations", ["prompt", "model", "width", "height"], "num_images")
        case "generate-audio": history("audio-generations", "audio_generations", ["prompt", "tags"])
        default: nil
        }
    }

    private func history(_ call: String, _ items: String, _ fields: [String], _ count: String? = nil) -> JobList {
        let isPaged = call != "audio-generations"
        return JobList(
            call: ServiceCall(endpoint: call, query: isPaged ? [("limit", "200")] : []), items: items, id: "job_id",
            created: "created_at", fields: fields.map { ($0, $0) }, key: "prompt", standardCount: 50, isPaged: isPaged,
            count: count)
    }

    func download(_ link: String) -> ServiceCall? {
        switch link.split(separator: ".").last?.lowercased() {
        case "png", "jpg", "jpeg", "webp", "gif": ServiceCall(endpoint: "image", path: ["filename": link])
        case "wav", "mp3", "ogg", "flac": ServiceCall(endpoint: "audio", path: ["filename": link])
        case "srt": ServiceCall(endpoint: "subtitles", path: ["name": String(link.dropLast(4))])
        default: ServiceCall(endpoint: "video", path: ["filename": link])
        }
    }

    /// The document does not say whether credits come back, so they count as spent.
    func charge(ofFailed entry: LedgerEntry) -> Amount { entry.counted }
}
#endif
