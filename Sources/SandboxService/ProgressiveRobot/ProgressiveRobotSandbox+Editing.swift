import PixelPreflight
import Pixelwright
import ServiceCatalog

// Edits: each answers with its file at once
extension ProgressiveRobotSandbox {
    static func editingAnswer(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> SandboxResponse? {
        if call.endpoint.name == "edit-merge" { return try merge(call, faults) }
        guard let edit = edit(call.endpoint.name) else { return nil }
        let video = try call.material("video_filename", .video)
        var footage = video.footage
        let prefix = try edit(call, &footage)
        return try call.make(footage.work(prefix, seed: video.seed), faults).answer
    }

    /// What an edit does to a video's size and length; it says how the new file's name begins.
    private typealias Edit = (Call, inout Footage) throws(ServiceFailure) -> String

    private static func edit(_ name: String) -> Edit? {
        switch name {
        case "edit-trim": trim(from: "start_seconds", to: "end_seconds")
        case "edit-speed": changeSpeed
        case "edit-crop": crop
        case "edit-resize": resize
        case "edit-text-overlay": overlay
        default: nil
        }
    }

    /// Cuts a stretch of time out; what lies behind the end is not asked for.
    private static func trim(from start: String, to end: String) -> Edit {
        { call, footage throws(ServiceFailure) in
            try cut(&footage, call, from: start, to: end)
            return "trimmed"
        }
    }

    /// Shortens a video to the time between two fields.
    static func cut(
        _ footage: inout Footage, _ call: Call, from start: String, to end: String
    ) throws(ServiceFailure) {
        let (first, last) = (call.decimal(start) ?? 0, min(call.decimal(end) ?? footage.seconds, footage.seconds))
        guard first >= 0, first < last else {
            throw .robotRefusal("\(start), \(end): the video is \(Literal.number(footage.seconds)) seconds long")
        }
        footage.last(last - first)
    }

    private static func changeSpeed(_ call: Call, _ footage: inout Footage) throws(ServiceFailure) -> String {
        footage.last(footage.seconds / (call.decimal("speed_factor") ?? 1))
        return "speed"
    }

    private static func crop(_ call: Call, _ footage: inout Footage) throws(ServiceFailure) -> String {
        let (x, y) = (call.integer("x") ?? 0, call.integer("y") ?? 0)
        let (width, height) = (call.integer("width") ?? 0, call.integer("height") ?? 0)
        guard x >= 0, y >= 0, width > 0, height > 0, width <= footage.width, height <= footage.height,
            x <= footage.width - width, y <= footage.height - height
        else {
            throw .robotRefusal("x, y, width, height: the region lies not within \(footage.width) × \(footage.height)")
        }
        (footage.width, footage.height) = (width, height)
        return "cropped"
    }

    private static func resize(_ call: Call, _ footage: inout Footage) throws(ServiceFailure) -> String {
        switch call.text("preset") {
        case "1080p": (footage.width, footage.height) = (1920, 1080)
        case "720p": (footage.width, footage.height) = (1280, 720)
        default:
            let (width, height) = (call.integer("width") ?? 0, call.integer("height") ?? 0)
            guard Footage.sides ~= width, Footage.sides ~= height else {
                throw .robotRefusal("width, height: they take \(Footage.sides.text)")
            }
            (footage.width, footage.height) = (width, height)
        }
        return "resized"
    }

    private static func overlay(_ call: Call, _ footage: inout Footage) throws(ServiceFailure) -> String {
        let start = call.decimal("start_time") ?? 0
        guard start >= 0, start < footage.seconds else {
            throw .robotRefusal("start_time: the video is \(Literal.number(footage.seconds)) seconds long")
        }
        return "overlay"
    }

    /// Puts videos one after the other, in the size and pace of the first.
    private static func merge(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> SandboxResponse {
        var videos: [RobotFile] = []
        for name in call.request.body.list(at: "video_filenames").compactMap(\.words) {
            videos.append(try call.material(named: name, [.video]))
        }
        guard let work = joined(videos, "merged") else { throw .robotRefusal("video_filenames: there are none") }
        return try call.make(work, faults).answer
    }

    /// The work of putting videos one after the other; nil where there are none.
    static func joined(_ videos: [RobotFile], _ prefix: String) -> RobotWork? {
        guard let first = videos.first else { return nil }
        var footage = first.footage
        footage.last(videos.reduce(0) { $0 + $1.footage.seconds })
        return footage.work(prefix, seed: videos.reduce(0) { $0 &* 31 &+ $1.seed })
    }
}
