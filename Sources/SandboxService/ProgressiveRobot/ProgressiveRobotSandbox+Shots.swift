import PixelPreflight
import Pixelwright
import ServiceCatalog

// Shots
extension ProgressiveRobotSandbox {
    static func shotAnswer(_ call: Call) throws(ServiceFailure) -> SandboxResponse? {
        switch call.endpoint.name {
        case "create-shot":
            let project = try call.project(for: .writing)
            let place = try call.shots(of: project).compactMap { $0.content.whole(at: "position") }.max() ?? 0
            let shot = try call.add(.shots, parent: project.id, ["position": .integer(place + 1), "filename": .null])
            return .json(.object(Shelf.shots.description(of: shot)))
        case "update-shot":
            let shot = try call.shot(call.integer("shotId"), of: try call.project(for: .writing))
            if let name = call.text("filename"), !name.isEmpty { _ = try call.material("filename", .video) }
            return .json(.object(Shelf.shots.description(of: try call.update(shot, .shots))))
        case "delete-shot":
            try call.remove([try call.shot(call.integer("shotId"), of: try call.project(for: .writing))])
            return done
        case "reorder-shots": return try reorder(call)
        default: return nil
        }
    }

    private static func reorder(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let project = try call.project(for: .writing)
        let order = call.request.body.list(at: "order").compactMap { item -> Int? in
            if case .integer(let number) = item { number } else { nil }
        }
        let shots = try call.shots(of: project)
        guard order.sorted() == shots.map(\.id).sorted() else {
            throw .robotRefusal("order: it takes each of the project's shots once: \(shots.map(\.id))")
        }
        try call.sandbox.transact { state throws(ServiceFailure) in
            for (place, number) in order.enumerated() {
                guard var shot = state.record(number, in: Shelf.shots.collection) else { continue }
                shot.content.set("position", .integer(place + 1))
                state.set(shot)
            }
        }
        return list("shots", try call.shots(of: project).map { .object(Shelf.shots.description(of: $0)) })
    }
}

extension Call {
    /// The shots of a project, in their order.
    func shots(of project: Record) throws(ServiceFailure) -> [Record] {
        try parts(.shots, of: project).sorted {
            ($0.content.whole(at: "position") ?? 0, $0.id) < ($1.content.whole(at: "position") ?? 0, $1.id)
        }
    }

    /// A shot of a project.
    func shot(_ number: Int?, of project: Record) throws(ServiceFailure) -> Record {
        guard let number, let shot = try read({ $0.record(number, in: Shelf.shots.collection) }),
            shot.parent == project.id
        else { throw .notFound(service) }
        return shot
    }
}

// Scripts, and what becomes of shots
extension ProgressiveRobotSandbox {
    static func studioAnswer(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> SandboxResponse? {
        switch call.endpoint.name {
        case "script-to-shots":
            let count = call.integer("shot_count") ?? 4
            guard 1...100 ~= count else { throw .robotRefusal("shot_count: it is \(count); it takes 1 to 100") }
            let shots = ShotWriter.shots(of: call.text("script") ?? "", count: count, style: call.text("style") ?? "")
            return .json(["shots": .array(shots.map { .string($0) })])
        case "export-project": return try export(call, faults)
        default: return nil
        }
    }

    /// Puts the videos of all shots one after the other. All shots count for the price.
    private static func export(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> SandboxResponse {
        let project = try call.project(for: .writing)
        let shots = try call.shots(of: project)
        var videos: [RobotFile] = []
        for name in shots.compactMap({ $0.content.words(at: "filename") }) where !name.isEmpty {
            videos.append(try call.sharedMaterial(name, in: project))
        }
        guard var work = joined(videos, "export") else {
            throw .robotRefusal("No shot of the project has a video yet")
        }
        if let size = exportSizes[call.text("resolution") ?? ""] {
            var footage = Footage(width: size.width, height: size.height, frames: 1, frameRate: 24)
            footage.frames = work.content.whole(at: "frames") ?? 1
            footage.frameRate = work.content.whole(at: "frame_rate") ?? 24
            work = footage.work("export", seed: work.spec.seed)
        }
        guard case .byCount(let each, _, let minimum) = call.endpoint.price, let price = each.times(shots.count) else {
            throw .broken(call.service, "the export has no price")
        }
        let taken = try call.make(work, cost: max(price, minimum), faults)
        return taken.answer(["filename": .string(taken.name), "clip_count": .integer(videos.count)])
    }

    /// The sizes of resolutions; any other leaves the first video's.
    private static let exportSizes: [String: Size] = [
        "480p": Size(854, 480), "720p": Size(1280, 720), "1080p": Size(1920, 1080), "4k": Size(3840, 2160),
        "4K": Size(3840, 2160),
    ]
}

extension Call {
    /// A video of a shot: in an organisation's project it may be another member's.
    fileprivate func sharedMaterial(_ name: String, in project: Record) throws(ServiceFailure) -> RobotFile {
        guard project.content.whole(at: "org_id") != nil, let file = try read({ $0.robotFile(name) }),
            file.kind == .video
        else { return try material(named: name, [.video]) }
        return file
    }
}

/// Breaks scripts into shots: the same ones for the same script.
enum ShotWriter {
    private static let frames = [
        "Wide establishing shot of", "Medium shot tracking", "Close-up of", "Low-angle shot of",
    ]

    /// So many prompts: the script's sentences, spread over them in their order.
    static func shots(of script: String, count: Int, style: String) -> [String] {
        let sentences = script.split { ".!?\n".contains($0) }.map(\.trimmingBlanks).filter { !$0.isEmpty }
        let parts = sentences.isEmpty ? [script.trimmingBlanks] : sentences
        return (0..<count).map { index in
            let (start, end) = (index * parts.count / count, (index + 1) * parts.count / count)
            let part =
                start < end ? parts[start..<end].joined(separator: ", then ") : parts[min(start, parts.count - 1)]
            let look = style.isEmpty ? "" : ", \(style)"
            return "\(frames[index % frames.count]) \(part.prefix(1500))\(look)"
        }
    }
}
