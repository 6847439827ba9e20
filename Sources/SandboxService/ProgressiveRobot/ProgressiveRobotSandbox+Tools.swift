import Pixelwright
import ServiceCatalog

// Tools: each answers with its files at once
extension ProgressiveRobotSandbox {
    static func toolAnswer(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> SandboxResponse? {
        switch call.endpoint.name {
        case "remove-background": return try removeBackground(call, faults)
        case "face-swap": return try swapFace(call, faults)
        case "extract-frames": return try extractFrames(call, faults)
        case "video-to-gif": return try makeGIF(call, faults)
        case "trim-video":
            let video = try call.material("video_filename", .video)
            var footage = video.footage
            try cut(&footage, call, from: "start_time", to: "end_time")
            return try call.make(footage.work("trimmed", seed: video.seed), faults).answer
        case "upscale-video":
            let video = try call.material("video_filename", .video)
            var footage = video.footage
            let factor = call.integer("scale_factor") ?? 2
            (footage.width, footage.height) = (footage.width * factor, footage.height * factor)
            guard Footage.sides ~= footage.width, Footage.sides ~= footage.height else {
                throw .robotRefusal("scale_factor: the video would be larger than \(Footage.sides.upperBound) pixels")
            }
            let cost = call.cost(ofSeconds: footage.seconds)
            return try call.make(footage.work("upscaled", seed: video.seed), cost: cost, faults).answer
        case "add-watermark":
            let video = try call.material("video_filename", .video)
            if call.text("type") == "image" { _ = try call.keepUpload("image", "watermark", .input) }
            return try call.make(video.footage.work("watermarked", seed: video.seed), faults).answer
        default: return nil
        }
    }

    private static func removeBackground(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> SandboxResponse
    {
        let upload = try call.keepUpload("image", "input", .input)
        let content = upload.record.content
        var spec = ResultSpec(.cutout)
        spec.sources = [upload.storedID].compactMap(\.self)
        var work = RobotWork(.image, "nobg", spec)
        work.content = content.picking(["width", "height"])
        let taken = try call.make(work, faults)
        return taken.answer(["filename": .string(taken.name), "image_url": .string("/api/image/\(taken.name)")])
    }

    /// A drawn picture of the size of the one that is given the face.
    private static func swapFace(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> SandboxResponse {
        let source = try call.keepUpload("source", "input", .input)
        let target = try call.keepUpload("target", "input", .input)
        var spec = ResultSpec(.still)
        spec.width = target.record.content.whole(at: "width") ?? 512
        spec.height = target.record.content.whole(at: "height") ?? 512
        spec.seed = call.drawingSeed
        spec.sources = [source.storedID, target.storedID].compactMap(\.self)
        let taken = try call.make(RobotWork(.image, "faceswap", spec), faults)
        return taken.answer(["filename": .string(taken.name), "image_url": .string("/api/image/\(taken.name)")])
    }

    /// The most frames of one call.
    private static let mostFrames = 300
    /// The most pixels in all frames of a GIF.
    private static let mostPixels = 48 << 20

    private static func extractFrames(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> SandboxResponse {
        let video = try call.material("video_filename", .video)
        let footage = video.footage
        let places: [Int] =
            switch call.text("mode") {
            case "last": [footage.frames - 1]
            case "middle": [footage.frames / 2]
            case "all_1fps": Array(stride(from: 0, to: footage.frames, by: footage.frameRate).prefix(mostFrames))
            default: [0]
            }
        // The price is for the call, however many frames it takes out.
        var works = places.map { video.frameWork("frame", kind: .image, at: $0) }
        if !works.isEmpty { works[0].cost = call.cost }
        let taken = try call.take(works, endsAtOnce: true, faults)
        return taken.answer([
            "filename": .string(taken.name), "frames": .array(taken.files.map { .string($0.name) }),
            "count": .integer(taken.files.count),
        ])
    }

    private static func makeGIF(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> SandboxResponse {
        let video = try call.material("video_filename", .video)
        let footage = video.footage
        let (width, rate) = (call.integer("width") ?? min(480, footage.width), call.integer("fps") ?? 10)
        guard 1...1280 ~= width else { throw .robotRefusal("width: it is \(width); it takes 1 to 1280") }
        guard 1...50 ~= rate else { throw .robotRefusal("fps: it is \(rate); it takes 1 to 50") }
        var spec = ResultSpec(.animation)
        spec.width = width
        spec.height = max(1, width * footage.height / max(1, footage.width))
        spec.frameCount = min(mostFrames, max(1, Int((footage.seconds * Double(rate)).rounded())))
        guard spec.width * spec.height * spec.frameCount <= mostPixels else {
            throw .robotRefusal("width, fps: the GIF would be too large; take a smaller width or fewer frames")
        }
        spec.framesPerSecond = Double(rate)
        spec.seed = video.seed
        spec.format = "gif"
        var work = RobotWork(.image, "gif", spec)
        work.content = [
            "width": .integer(spec.width), "height": .integer(spec.height), "frames": .integer(spec.frameCount),
        ]
        let taken = try call.make(work, faults)
        return taken.answer(["filename": .string(taken.name), "gif_url": .string("/api/image/\(taken.name)")])
    }
}
