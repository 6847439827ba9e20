import Pixelwright
import ServiceCatalog

// What is done with videos that were made
extension ProgressiveRobotSandbox {
    static func libraryAnswer(_ call: Call) throws(ServiceFailure) -> SandboxResponse? {
        switch call.endpoint.name {
        case "delete-generation": return try delete(try call.generation(call.integer("id")), call)
        case "favorite-generation":
            let record = try toggle("is_favorite", call)
            return .json(["is_favorite": record.content["is_favorite"] ?? 0])
        case "publish-generation":
            let record = try toggle("is_public", call)
            return .json(["is_public": record.content["is_public"] ?? 0])
        case "share-generation": return try shareGeneration(call)
        case "share": return try share(call)
        case "gallery": return try gallery(call)
        default: return nil
        }
    }

    /// Deletes an entry with its file. What is still being made is cancelled, and its credits come back.
    static func delete(_ record: Record, _ call: Call) throws(ServiceFailure) -> SandboxResponse {
        try call.sandbox.transact { state throws(ServiceFailure) in
            if let id = record.content.words(at: "job_id"),
                var job = state.settle(id, now: call.now, pace: call.sandbox.options.pace), !job.status.isFinal
            {
                state.cancel(&job, at: call.now)
            }
            state.removeRecord(record.id)
        }
        return done
    }

    private static func toggle(_ name: String, _ call: Call) throws(ServiceFailure) -> Record {
        let generation = try call.generation(call.integer("id"))
        return try call.change(generation.id, in: .generations) { content throws(ServiceFailure) in
            content.set(name, content.isTrue(at: name) ? 0 : 1)
        }
    }

    /// Makes a token, or tells the one that was made before.
    private static func shareGeneration(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let generation = try call.generation(call.integer("id"))
        let new = RandomToken.make()
        let record = try call.change(generation.id, in: .generations) { content throws(ServiceFailure) in
            if content.words(at: "share_token") == nil { content.set("share_token", .string(new)) }
        }
        let token = record.content.words(at: "share_token") ?? new
        return .json(["share_token": .string(token), "share_url": .string("\(call.base)/api/share/\(token)")])
    }

    private static func share(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let token = call.text("token") ?? ""
        let shared = try call.read { state in
            state.records(in: Shelf.generations.collection, of: nil).first {
                RobotFile($0)?.isShared(by: token) == true
            }
        }
        guard let shared else { throw .notFound(call.service) }
        var object = try publicDescription(of: shared, call)
        let name = shared.content.words(at: "filename") ?? ""
        object.append("video_url", .string("\(call.base)/api/video/\(name)?token=\(token)"))
        return .json(.object(object))
    }

    private static func gallery(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let published = try call.read { state in
            state.records(in: Shelf.generations.collection, of: nil).reversed().filter { record in
                record.content.isTrue(at: "is_public")
                    && record.content.words(at: "job_id").flatMap { state.jobs[$0] }?.status == .succeeded
            }
        }
        var items: [JSONValue] = []
        for record in call.page(published) { items.append(.object(try publicDescription(of: record, call))) }
        return list("generations", items, total: published.count)
    }

    /// What others than the owner see of a video.
    private static func publicDescription(of record: Record, _ call: Call) throws(ServiceFailure) -> JSONObject {
        let names = ["model", "prompt", "filename", "width", "height", "frames", "frame_rate"]
        let user = try call.sandbox.transact { state throws(ServiceFailure) in
            state.user(of: record.account, at: call.now)
        }
        var object = (["id": .integer(record.id)] as JSONObject).merging(record.content.picking(names))
        object.append("username", .string(user.content.words(at: "username")))
        object.append("created_at", .string(Timestamp.plain(record.createdAt)))
        return object
    }
}
