import Pixelwright
import ServiceCatalog

// Jobs that make videos
extension ProgressiveRobotSandbox {
    static func videoAnswer(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> SandboxResponse? {
        switch call.endpoint.name {
        case "status": try status(call)
        case "generate": try generate(call, faults)
        case "video": try video(call)
        case "generations": try generations(call)
        case "cancel": try cancel(call)
        case "queue": try queue(call)
        case "comfyui-status": try machine(call)
        case "generation-cost": try generationCost(call)
        case "extend-video": try extendVideo(call, faults)
        case "generate-v2v": try generateV2V(call, faults)
        default: nil
        }
    }

    private static func generate(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> SandboxResponse {
        let settings = try VideoSettings(call)
        var work = settings.work(sources: try call.namedInputs())
        if let number = call.integer("project_id") {
            let project = try call.project(number, for: .writing)
            work.content.set("project_id", .integer(project.id))
        }
        return try call.take([work], endsAtOnce: false, faults).jobAnswer
    }

    private static func generateV2V(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> SandboxResponse {
        let source = try call.material("video_filename", .video)
        let seed = call.chosenSeed
        var work = source.footage.work("v2v", seed: UInt64(seed))
        work.shelf = .generations
        work.content = VideoSettings.standard.merging(source.footage.members).merging([
            "model": "v2v", "prompt": .string(call.text("prompt")), "seed": .integer(seed),
        ]).merging(VideoSettings.unpublished)
        work.cost = call.cost(ofSeconds: source.footage.seconds)
        return try call.take([work], endsAtOnce: false, faults).jobAnswer
    }

    private static func extendVideo(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> SandboxResponse {
        let source = try call.material("video_filename", .video)
        if let number = call.integer("generation_id") {
            let generation = try call.generation(number)
            guard generation.content.words(at: "filename") == source.name else {
                throw .robotRefusal("generation_id: \(number) is not the generation of \(source.name)")
            }
        }
        let taken = try call.make(source.frameWork("lastframe", kind: .input, at: source.footage.frames - 1), faults)
        return taken.answer([
            "filename": .string(taken.name), "width": taken.member("width"), "height": taken.member("height"),
        ])
    }
}

// How jobs stand
extension ProgressiveRobotSandbox {
    private static func status(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let job = try call.job(call.text("job_id") ?? "", isPoll: true)
        switch job.status {
        case .queued, .running: return .json(["status": "processing"])
        case .failed: return .json(["status": "error", "error": "Generation failed"])
        case .cancelled: return .json(["status": "error", "error": "Generation cancelled"])
        case .succeeded:
            let record = try call.read { state in ShortID.number(job.id).flatMap { state.records[$0] } }
            guard let file = record.flatMap(RobotFile.init), file.jobID == job.id else { throw .notFound(call.service) }
            return .json(["status": "completed", "filename": .string(file.name)])
        }
    }

    private static func cancel(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let job = try call.cancel(call.text("job_id") ?? "") { job in
            .robotRefusal("The job has ended already: it is \(job.robotStatus)")
        }
        return .json([
            "success": true, "job_id": .string(job.id), "status": "cancelled",
            "credits_refunded": Amount(thousandths: job.cost).json,
            "credit_balance": Amount(thousandths: try call.settledAccount().available).json,
        ])
    }

    /// The jobs of all accounts that have not ended, the oldest first.
    private static func waiting(_ call: Call) throws(ServiceFailure) -> [SandboxJob] {
        try call.sandbox.transact { state throws(ServiceFailure) in
            for account in state.accounts.values where account.service == call.service.rawValue {
                state.settleAll(of: account.id, now: call.now, pace: call.sandbox.options.pace)
            }
            return state.jobs.values.filter { $0.service == call.service.rawValue && !$0.status.isFinal }
                .sorted { ($0.createdAt, $0.id) < ($1.createdAt, $1.id) }
        }
    }

    private static func queue(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let account = try call.account().id
        let waiting = try waiting(call)
        let own = waiting.enumerated().filter { $0.element.account == account }
        return .json([
            "queue_length": .integer(waiting.count),
            "active_jobs": .array(
                own.map { place, job in
                    [
                        "job_id": .string(job.id), "status": .string(job.robotStatus), "position": .integer(place + 1),
                    ]
                }),
            "position": .integer(own.first.map { $0.offset + 1 }),
        ])
    }

    private static func machine(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let waiting = try waiting(call)
        return .json([
            "online": true, "status": "online", "queue_running": .integer(waiting.count { $0.status == .running }),
            "queue_pending": .integer(waiting.count { $0.status == .queued }),
        ])
    }

    private static func generationCost(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let standard = VideoSettings.standard
        let model = call.text("model") ?? standard.words(at: "model") ?? ""
        let frames = call.integer("frames") ?? standard.whole(at: "frames") ?? 0
        let steps = call.integer("steps") ?? standard.whole(at: "steps") ?? 0
        var cost = VideoSettings.cost(of: model, frames: frames, steps: steps)
        // Of a video whose length is not known only the least price is.
        let other = Service.named(.progressiveRobot).endpoint(named: "generate-v2v")
        if model == "v2v", case .byTime(_, _, _, let minimum, _)? = other?.price { cost = minimum }
        guard let cost else { throw .robotRefusal("frames, steps: no price can be worked out for them") }
        return .json([
            "model": .string(model), "frames": .integer(frames), "steps": .integer(steps), "cost": cost.json,
        ])
    }
}

// Videos
extension ProgressiveRobotSandbox {
    /// A video of the caller's, of the public gallery, or one that a token is for.
    private static func video(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let name = call.text("filename") ?? ""
        let account = try call.account().id
        guard let file = try call.read({ $0.robotFile(name) }), file.kind == .video else {
            throw .notFound(call.service)
        }
        if file.record.account == account { return try call.download(name, file.kind) }
        let token = call.text("token") ?? ""
        guard file.isShared(by: token) || file.record.content.isTrue(at: "is_public") else { throw .robotForbidden }
        return try call.sandbox.bytes(of: file, at: call.now)
    }

    private static func generations(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        _ = try call.settledAccount()
        let records = Array(try call.list(.generations).reversed())
        let page = call.page(records)
        return list("generations", try call.descriptions(of: Array(page)), total: records.count)
    }
}

extension Call {
    /// What answers say of generations.
    func descriptions(of generations: [Record]) throws(ServiceFailure) -> [JSONValue] {
        let jobs = try read { state in generations.map { $0.content.words(at: "job_id").flatMap { state.jobs[$0] } } }
        return zip(generations, jobs).map { record, job in
            .object(record.generationDescription(status: job?.robotStatus ?? "completed"))
        }
    }

    /// A generation of the caller's.
    func generation(_ number: Int?) throws(ServiceFailure) -> Record {
        let account = try account().id
        guard let number, let record = try read({ $0.record(number, in: Shelf.generations.collection) }),
            record.account == account
        else { throw .notFound(service) }
        return record
    }
}

extension Record {
    /// What answers say of a generation.
    func generationDescription(status: String) -> JSONObject {
        let names = [
            "job_id", "model", "prompt", "negative_prompt", "filename", "width", "height", "frames", "steps", "cfg",
            "seed",
            "sampler", "scheduler", "frame_rate", "shift", "is_favorite", "is_public", "share_token", "project_id",
        ]
        var object = (["id": .integer(id)] as JSONObject).merging(content.picking(names))
        object.append("status", .string(status))
        object.append("created_at", .string(Timestamp.plain(createdAt)))
        return object
    }
}

extension RobotFile {
    /// Whether a token is the one that was made for it.
    func isShared(by token: String) -> Bool {
        guard let own = record.content.words(at: "share_token") else { return false }
        return own.isEqualInConstantTime(token)
    }

    /// The work of taking a frame out of a video.
    func frameWork(_ prefix: String, kind: Kind, at frame: Int) -> RobotWork {
        var spec = ResultSpec(.still)
        (spec.width, spec.height) = (footage.width, footage.height)
        // Frames of the very largest videos are drawn at half their size, or a quarter.
        while spec.width * spec.height > 1 << 25 { (spec.width, spec.height) = (spec.width / 2, (spec.height + 1) / 2) }
        spec.seed = seed &+ UInt64(truncatingIfNeeded: max(0, frame))
        var work = RobotWork(kind, prefix, spec)
        work.content = ["width": .integer(spec.width), "height": .integer(spec.height), "frame": .integer(frame)]
        return work
    }
}

extension SandboxJob {
    /// The word that Progressive Robot has for how far a job is: `completed` and `error` are the end.
    var robotStatus: String {
        switch status {
        case .queued, .running: "processing"
        case .succeeded: "completed"
        case .failed, .cancelled: "error"
        }
    }
}
