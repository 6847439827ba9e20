import PixelPreflight
import Pixelwright
import ServiceCatalog

// Music and subtitles
extension ProgressiveRobotSandbox {
    static func audioAnswer(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> SandboxResponse? {
        switch call.endpoint.name {
        case "generate-audio": return try generateAudio(call, faults)
        case "audio-generations":
            _ = try call.settledAccount()
            return try jobList("audio_generations", Array(try call.list(.audioGenerations).reversed()), call)
        case "delete-audio-generation": return try delete(try call.find(.audioGenerations), call)
        case "audio": return try call.download(call.text("filename") ?? "", .audio)
        case "add-audio":
            let (video, _) = (try call.material("video_filename", .video), try call.material("audio_filename", .audio))
            return try call.make(video.footage.work("scored", seed: video.seed), faults).answer
        case "generate-subtitles": return try generateSubtitles(call, faults)
        case "subtitles": return try call.download("\(call.text("name") ?? "").srt", .subtitles)
        case "burn-subtitles":
            let (video, _) = (
                try call.material("video_filename", .video), try call.material("srt_filename", .subtitles)
            )
            return try call.make(video.footage.work("subtitled", seed: video.seed), faults).answer
        case "translate-subtitles": return try translateSubtitles(call, faults)
        default: return nil
        }
    }

    /// The length of music whose length is not named: that for which a price is given.
    private static let standardSeconds = 30.0

    private static func generateAudio(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> SandboxResponse {
        let seconds = call.decimal("duration_seconds") ?? standardSeconds
        guard seconds > 0, seconds < 1e6 else {
            throw .robotRefusal("duration_seconds: it takes a number above 0")
        }
        var work = soundWork("music", seconds: seconds, seed: call.drawingSeed)
        work.shelf = .audioGenerations
        work.content = [
            "prompt": .string(call.text("prompt")), "tags": .string(call.text("tags")),
            "duration_seconds": .number(seconds),
        ]
        work.cost = call.cost(ofSeconds: seconds)
        return try call.take([work], endsAtOnce: false, faults).jobAnswer
    }

    /// The work of making a sound.
    static func soundWork(_ prefix: String, seconds: Double, seed: UInt64) -> RobotWork {
        var spec = ResultSpec(.sound)
        spec.seconds = seconds
        spec.seed = seed
        spec.format = "wav"
        return RobotWork(.audio, prefix, spec)
    }

    private static func generateSubtitles(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure)
        -> SandboxResponse
    {
        let video = try call.material("video_filename", .video)
        return try subtitles(
            seconds: video.footage.seconds, seed: video.seed, call.text("language") ?? "en", call, faults)
    }

    private static func translateSubtitles(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure)
        -> SandboxResponse
    {
        let source = try call.material("srt_filename", .subtitles)
        let seconds = source.record.content.decimal(at: "duration_seconds") ?? 1
        return try subtitles(seconds: seconds, seed: source.seed, call.text("target_language") ?? "", call, faults)
    }

    /// Subtitles that name their language: the same lines at the same times in every one of them.
    private static func subtitles(
        seconds: Double, seed: UInt64, _ language: String, _ call: Call, _ faults: [Fault.Kind]
    ) throws(ServiceFailure) -> SandboxResponse {
        var spec = ResultSpec(.subtitles)
        spec.seconds = seconds
        spec.seed = seed
        spec.format = "srt"
        let shown = language.filter { !$0.isNewline }.prefix(40)
        spec.text = "Sandbox subtitles in \(shown), number \(seed % 1000)."
        var work = RobotWork(.subtitles, "subs", spec)
        work.content = [
            "language": .string(language), "duration_seconds": .number(seconds),
            "seed": .integer(Int(truncatingIfNeeded: seed)),
        ]
        let taken = try call.make(work, faults)
        return taken.answer([
            "srt_filename": .string(taken.name), "filename": .string(taken.name), "language": .string(language),
            "srt_url": .string("/api/subtitles/\(taken.name)"),
        ])
    }
}

// Speech
extension ProgressiveRobotSandbox {
    static func speechAnswer(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> SandboxResponse? {
        switch call.endpoint.name {
        case "voices": return list("voices", voices)
        case "generate-speech": return try generateSpeech(call, faults)
        case "add-speech":
            let (video, _) = (try call.material("video_filename", .video), try call.material("tts_filename", .audio))
            let volume = call.decimal("volume") ?? 1
            guard 0...10 ~= volume else { throw .robotRefusal("volume: it is \(volume); it takes 0 to 10") }
            guard (call.decimal("offset_seconds") ?? 0) >= 0 else {
                throw .robotRefusal("offset_seconds: it takes 0 or more")
            }
            return try call.make(video.footage.work("narrated", seed: video.seed), faults).answer
        default: return nil
        }
    }

    /// The voices that the catalog knows for `voice_id`.
    private static let voices: [JSONValue] = {
        let rules = Service.named(.progressiveRobot).endpoint(named: "generate-speech")?.rules ?? []
        let ids =
            rules.lazy.compactMap { rule -> [String]? in
                if rule.field == "voice_id", case .values(let values) = rule.constraint { values } else { nil }
            }.first ?? []
        return ids.map { id in
            let (country, isMale) = (id.hasPrefix("en_gb") ? "British" : "American", !id.hasSuffix("_female"))
            return [
                "id": .string(id), "voice_id": .string(id),
                "name": .string("\(country) English — \(isMale ? "Male" : "Female")"), "language": "en",
            ]
        }
    }()

    /// So many characters are spoken in a second: the example's 52 take 4.2 seconds.
    private static let charactersPerSecond = 12.4

    private static func generateSpeech(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> SandboxResponse {
        let (text, speed) = (call.text("text") ?? "", call.decimal("speed") ?? 1)
        guard 0.1...10 ~= speed else { throw .robotRefusal("speed: it is \(speed); it takes 0.1 to 10") }
        let seconds = max(0.5, (Double(text.count) / charactersPerSecond / speed * 10).rounded() / 10)
        var work = soundWork("tts", seconds: seconds, seed: call.drawingSeed)
        work.content = [
            "text": .string(String(text.prefix(2000))), "voice_id": .string(call.text("voice_id") ?? "en_gb_male"),
            "duration_seconds": .number(seconds),
        ]
        let taken = try call.make(work, cost: call.cost(ofSeconds: seconds), faults)
        return taken.answer([
            "audio_url": .string("/api/audio/\(taken.name)"), "filename": .string(taken.name),
            "duration_seconds": .number(seconds),
        ])
    }
}

extension Call {
    /// The number in a field of the body; nil for anything else.
    func decimal(_ name: String) -> Double? { request.body.decimal(at: name) }
}
