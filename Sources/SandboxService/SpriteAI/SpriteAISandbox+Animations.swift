import Pixelwright
import ServiceCatalog

extension SpriteAISandbox {
    /// How many frames a token pays for: the document says only that the price goes by their number.
    static let framesPerToken = 2
    /// How many frames of an animation are shown a second.
    private static let framesPerSecond = 12.0

    static func animate(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> SandboxResponse {
        if let prompt = call.text("custom_prompt") { try filter(prompt) }
        let source = try source(call)
        let frames = call.integer("frame_count") ?? 8
        try renewedAccount(call)

        var spec = ResultSpec(.strip)
        (spec.width, spec.height) = (source.result.width, source.result.height)
        (spec.frameCount, spec.framesPerSecond) = (frames, framesPerSecond)
        spec.seed = call.drawingSeed
        spec.sources = [try kept(source, call)]
        guard let cost = Amount(1).times(frames / framesPerToken) else { throw renderFailed }
        let job = try call.submit(newID(), spec, cost: cost, faults)
        return .json(["id": .string(job.id), "status": "processing"])
    }

    /// The sprite that is to move.
    private static func source(_ call: Call) throws(ServiceFailure) -> SandboxJob {
        let field = "source_generation_id"
        let job = try call.job(call.text(field)?.lowercased() ?? "")
        func refusal(_ reason: String) -> ServiceFailure {
            ServiceFailure(400, "invalid_request", "\(field): \(reason)")
        }
        guard job.endpoint != "animate" else {
            throw refusal("it is an animation already; the source is a still sprite")
        }
        guard job.status == .succeeded else { throw refusal("it could not be drawn, so there is no picture of it") }
        let most = Service.named(.spriteAI).range(of: field, in: call.endpoint.name)?.upperBound ?? 256
        guard max(job.result.width, job.result.height) <= most else {
            throw refusal("it has \(job.result.width)×\(job.result.height) px; a source has at most \(most) px a side")
        }
        return job
    }

    /// The name of the file that holds a sprite's picture.
    private static func kept(_ sprite: SandboxJob, _ call: Call) throws(ServiceFailure) -> String {
        if let name = sprite.result.sources.first { return name }
        let name = "sprite-\(sprite.id)"
        let picture = try made(sprite, call)
        do { try call.sandbox.store.write(picture.bytes, as: name) } catch {
            throw .broken(.spriteAI, "the sprite cannot be kept: \(error)")
        }
        return name
    }

    static func animation(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        _ = try animationJob(call)
        return .json(try animation(try call.job(call.text("id")?.lowercased() ?? "", isPoll: true), call))
    }

    static func cancel(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let job = try call.cancel(try animationJob(call).id) { job in
            ServiceFailure(400, "invalid_request", "There is nothing to cancel: the animation is \(job.spriteStatus)")
        }
        return .json(["id": .string(job.id), "status": "cancelled"])
    }

    /// The animation that the path names, without it counting as asked for.
    private static func animationJob(_ call: Call) throws(ServiceFailure) -> SandboxJob {
        let job = try call.job(call.text("id")?.lowercased() ?? "")
        guard job.endpoint == "animate" else { throw .notFound(.spriteAI, "it is a sprite, not an animation") }
        return job
    }

    /// What the service says of an animation.
    static func animation(_ job: SandboxJob, _ call: Call) throws(ServiceFailure) -> JSONValue {
        var answer: JSONObject = ["id": .string(job.id), "status": .string(job.spriteStatus)]
        switch job.status {
        case .queued, .running: answer.append("progress", .number(job.progress(at: call.now), places: 2))
        case .cancelled: break
        case .failed:
            answer.append("code", .string(renderFailed.code))
            answer.append("message", .string(renderFailed.message))
        case .succeeded:
            let sheet = try made(job, call)
            let frames = max(1, sheet.frameCount)
            answer.append("frameWidth", .integer(sheet.width / frames))
            answer.append("frameHeight", .integer(sheet.height))
            answer.append("frameCount", .integer(frames))
            answer.append("fps", .number(job.result.framesPerSecond))
            answer.append(
                "image", ["format": "png", "spritesheetBase64": .string(Base64.encode(sheet.bytes))])
            try call.fetched(job)
        }
        return .object(answer)
    }
}
