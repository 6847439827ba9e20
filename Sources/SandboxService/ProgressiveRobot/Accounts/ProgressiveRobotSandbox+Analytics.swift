import Pixelwright
import ServiceCatalog

// Sums of what was made
extension ProgressiveRobotSandbox {
    static func analyticsAnswer(_ call: Call) throws(ServiceFailure) -> SandboxResponse? {
        switch call.endpoint.name {
        case "analytics-usage": try usage(call)
        case "analytics-summary": try summary(call)
        default: nil
        }
    }

    /// What endpoints' jobs count as.
    private static let counted: [String: String] = [
        "generate": "generations", "generate-v2v": "generations", "generate-image": "images", "generate-audio": "audio",
        "generate-speech": "audio",
    ]

    /// The caller's jobs that were not in vain, the oldest first.
    private static func jobs(_ call: Call) throws(ServiceFailure) -> [SandboxJob] {
        let account = try call.settledAccount().id
        return try call.read { $0.jobs(of: account).reversed() }.filter {
            $0.status != .failed && $0.status != .cancelled
        }
    }

    private static func usage(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        var days: [(date: String, counts: [String: Int], spent: Int)] = []
        for job in try jobs(call) {
            let date = String(Timestamp.plain(job.createdAt).prefix(10))
            if days.last?.date != date { days.append((date, [:], 0)) }
            if let name = counted[job.endpoint] { days[days.count - 1].counts[name, default: 0] += 1 }
            days[days.count - 1].spent += job.hold == .none ? 0 : job.cost
        }
        return list(
            "usage",
            days.map { day in
                [
                    "date": .string(day.date), "generations": .integer(day.counts["generations"] ?? 0),
                    "images": .integer(day.counts["images"] ?? 0), "audio": .integer(day.counts["audio"] ?? 0),
                    "credits_spent": Amount(thousandths: day.spent).json,
                ]
            })
    }

    private static func summary(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let jobs = try jobs(call)
        let count = { (name: String) in jobs.count { counted[$0.endpoint] == name } }
        let done = Set(jobs.map(\.id))
        let generations = try call.list(.generations).filter { done.contains($0.content.words(at: "job_id") ?? "") }
        let seconds = generations.reduce(0) { $0 + Footage($1).seconds }
        let models = Dictionary(grouping: generations.compactMap { $0.content.words(at: "model") }, by: \.self)
        let favorite = models.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key
        return .json([
            "total_generations": .integer(count("generations")), "total_images": .integer(count("images")),
            "total_audio": .integer(count("audio")), "video_minutes": .number(seconds / 60, places: 2),
            "favorite_model": .string(favorite),
            "credits_spent": Amount(thousandths: jobs.reduce(0) { $0 + ($1.hold == .none ? 0 : $1.cost) }).json,
        ])
    }
}
