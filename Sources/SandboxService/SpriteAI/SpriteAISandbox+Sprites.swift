import Foundation
import Pixelwright
import PixelPreflight
import ServiceCatalog

extension SpriteAISandbox {
    static func generate(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> SandboxResponse {
        let prompt = call.text("prompt") ?? ""
        try filter(prompt)
        if let reference = call.text("reference_asset_id") { _ = try sprite(reference, call) }
        let named = call.text("asset_type").flatMap(SpriteAssetType.named)
        guard let type = named ?? SpriteAssetType.inferred(from: prompt) else {
            throw .broken(.spriteAI, "The catalog has no type for this prompt")
        }
        try renewedAccount(call)

        var spec = ResultSpec(.still)
        (spec.width, spec.height) = (call.integer("width") ?? spec.width, call.integer("height") ?? spec.height)
        spec.seed = call.drawingSeed
        // Drawn before it is charged: what cannot be drawn costs nothing.
        let picture = try made(spec, call)
        var inputs = call.inputs
        inputs.set("asset_type", .string(type.name))
        let job = try call.submit(
            newID(), spec, cost: type.cost, inputs: inputs, endsAtOnce: true, faults)
        guard job.status == .succeeded else { throw renderFailed }
        try call.fetched(job)
        return .json([
            "id": .string(job.id), "status": "completed", "width": .integer(spec.width),
            "height": .integer(spec.height),
            "assetType": .string(type.name), "tokensSpent": type.cost.json, "image": image(picture),
        ])
    }

    static func importSprite(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        guard let bytes = call.request.picturePlaces.first?.bytes else {
            throw ServiceFailure(400, "invalid_request", "image: it cannot be read")
        }
        let picture = try stillPNG(bytes)
        var spec = ResultSpec(.copy)
        (spec.width, spec.height) = (picture.size.width, picture.size.height)
        spec.sources = try call.keep([picture.bytes])
        var inputs = call.inputs
        let title = JSONValue.string(call.text("title"))
        inputs.set("title", title)
        inputs.set("public", false)
        let job = try call.submit(newID(), spec, inputs: inputs, endsAtOnce: true, [])
        return .json([
            "id": .string(job.id), "status": "completed", "width": .integer(spec.width),
            "height": .integer(spec.height), "title": title,
        ])
    }

    static func sprite(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let job = try call.job(call.text("id")?.lowercased() ?? "")
        if job.endpoint == "animate" { return .json(try animation(job, call)) }
        var answer = summary(of: job)
        if job.status == .succeeded { answer.append("image", image(try made(job, call))) }
        return .json(.object(answer))
    }

    static func sprites(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let (limit, offset) = (call.integer("limit") ?? 20, call.integer("offset") ?? 0)
        guard offset >= 0 else { throw ServiceFailure(400, "invalid_request", "offset: it is at least 0") }
        let (status, type) = (call.text("status"), call.text("asset_type"))
        let id = try call.settledAccount().id
        let all = try call.sandbox.transact { state throws(ServiceFailure) in state.jobs(of: id) }.filter { job in
            (status == nil || status == job.spriteStatus)
                && (type == nil || .string(type) == summary(of: job)["assetType"])
        }
        return .json([
            "sprites": .array(all.dropFirst(offset).prefix(limit).map { .object(summary(of: $0)) }),
            "total": .integer(all.count), "limit": .integer(limit), "offset": .integer(offset),
        ])
    }
}

extension SpriteAISandbox {
    static func newID() -> String { UUID().uuidString.lowercased() }

    static let renderFailed = ServiceFailure(500, "provider_failure", "Render failed. Tokens refunded.")

    /// A sprite of the caller's that is no animation.
    static func sprite(_ id: String, _ call: Call) throws(ServiceFailure) -> SandboxJob {
        let job = try call.job(id.lowercased())
        guard job.endpoint != "animate" else { throw .notFound(.spriteAI, "it is an animation, not a sprite") }
        return job
    }

    /// What there is to say of a sprite or an animation without its picture.
    static func summary(of job: SandboxJob) -> JSONObject {
        var inputs = JSONObject()
        if case .object(let object)? = try? JSONValue(parsing: Array(job.inputs.utf8)) { inputs = object }
        let isAnimation = job.endpoint == "animate"
        return [
            "id": .string(job.id), "status": .string(job.spriteStatus), "width": .integer(job.result.width),
            "height": .integer(job.result.height),
            "assetType": isAnimation ? "animation" : inputs["asset_type"] ?? .null,
            "title": inputs["title"] ?? .null,
            "prompt": inputs["prompt"] ?? inputs["custom_prompt"] ?? .null,
            "public": inputs["public"] ?? false,
            "tokensSpent": Amount(thousandths: job.hold == .captured || job.hold == .open ? job.cost : 0).json,
            "createdAt": .string(Timestamp.iso(job.createdAt)),
        ]
    }

    static func image(_ made: MadeResult) -> JSONValue {
        ["format": "png", "pngBase64": .string(Base64.encode(made.bytes))]
    }

    static func made(_ spec: ResultSpec, _ call: Call) throws(ServiceFailure) -> MadeResult {
        do { return try call.sandbox.results.make(spec) } catch { throw renderFailed }
    }

    static func made(_ job: SandboxJob, _ call: Call) throws(ServiceFailure) -> MadeResult {
        do { return try call.sandbox.results.make(job) } catch { throw renderFailed }
    }

    /// A picture as the PNG in which sprites are handed out: a PNG as it is, anything else encoded anew.
    private static func stillPNG(_ bytes: [UInt8]) throws(ServiceFailure) -> (bytes: [UInt8], size: Size) {
        do {
            let info = try ImageInfo(bytes)
            guard info.format != .png else { return (bytes, info.size) }
            return (try Bitmap(decoding: bytes).encoded(as: .png), info.size)
        } catch {
            throw ServiceFailure(400, "invalid_request", "image: \(error)")
        }
    }
}

extension SandboxJob {
    /// The word that Sprite AI has for how far a job is.
    var spriteStatus: String {
        switch status {
        case .queued, .running: "processing"
        case .succeeded: "completed"
        case .failed: "failed"
        case .cancelled: "cancelled"
        }
    }
}
