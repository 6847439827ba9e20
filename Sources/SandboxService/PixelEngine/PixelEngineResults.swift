import Pixelwright
import PixelPreflight
import ServiceCatalog

/// What PixelEngine's jobs make.
enum PixelEngineResults {
    /// The longer side of what the general pipeline renders, in pixels.
    private static let generalSide = 640

    static func spec(for call: Call) throws(ServiceFailure) -> ResultSpec {
        switch call.endpoint.name {
        case "animate": try animation(call, frames: call.integer("output_frames") ?? 8)
        case "keyframes": try animation(call, frames: call.integer("total_frames") ?? 8)
        case "pixelate": try processed(call, .pixelation)
        case "remove-background": try processed(call, .cutout)
        default: try still(call)
        }
    }

    private static func animation(_ call: Call, frames: Int) throws(ServiceFailure) -> ResultSpec {
        let pictures = call.request.picturePlaces
        guard let first = pictures.first, let info = try? ImageInfo(first.bytes) else {
            throw ServiceFailure(400, "invalid_request", "image: it cannot be read")
        }
        let isPixelArt = call.text("model") == "pixel-engine-v1.1" || call.text("render_mode") == "pixel"
        let size = isPixelArt ? info.size : rendered(info.size, multiple: call.endpoint.name == "animate" ? 8 : 64)
        let format = call.text("output_format") ?? "webp"
        var spec = ResultSpec(format == "spritesheet" ? .strip : .animation)
        (spec.width, spec.height, spec.frameCount) = (size.width, size.height, frames)
        spec.format = format == "spritesheet" ? "png" : format
        spec.seed = call.drawingSeed
        spec.background = call.text("matte_color")
        if isPixelArt { colors(of: call, &spec) } else { spec.colorCount = 0 }
        if call.endpoint.name == "keyframes" { spec.sourceFrames = keyframeIndices(of: call) }
        // What is animated is the picture that was sent: its own pixels move.
        spec.sources = try call.keep(pictures.map(\.bytes))
        return spec
    }

    /// Where the keyframes lie, in the order in which they were sent.
    private static func keyframeIndices(of call: Call) -> [Int] {
        guard case .array(let frames)? = call.member("frames") else { return [] }
        return frames.compactMap { frame in
            guard case .object(let object) = frame, case .integer(let index)? = object["index"] else { return nil }
            return index
        }
    }

    /// The general pipeline's size: the longer side fixed, the other in proportion and a multiple.
    private static func rendered(_ size: Size, multiple: Int) -> Size {
        let (long, short) = (max(size.width, size.height), min(size.width, size.height))
        let exact = Double(short * generalSide) / Double(long)
        let side = max(multiple, Int((exact / Double(multiple)).rounded()) * multiple)
        return size.width >= size.height ? Size(generalSide, side) : Size(side, generalSide)
    }

    private static func still(_ call: Call) throws(ServiceFailure) -> ResultSpec {
        var spec = ResultSpec(.still)
        spec.sources = try call.keep(call.request.picturePlaces.map(\.bytes))
        spec.seed = call.drawingSeed
        colors(of: call, &spec)
        return spec
    }

    private static func processed(_ call: Call, _ kind: ResultSpec.Kind) throws(ServiceFailure) -> ResultSpec {
        let pictures = call.request.picturePlaces
        guard let first = pictures.first, let info = try? ImageInfo(first.bytes) else {
            throw ServiceFailure(400, "invalid_request", "image: it cannot be read")
        }
        var spec = ResultSpec(kind)
        spec.format = kind == .cutout && info.format == .webp ? "webp" : "png"
        spec.threshold = call.integer("rmbg_alpha_threshold")
        spec.colorCount = call.integer("colors") ?? 24
        if case .array(let items)? = call.member("palette") { spec.palette = items.compactMap(\.string) }
        spec.sources = try call.keep([first.bytes])
        return spec
    }

    private static func colors(of call: Call, _ spec: inout ResultSpec) {
        spec.colorCount = call.integer("pixel_config.colors") ?? 24
        if case .object(let config)? = call.member("pixel_config"), case .array(let items)? = config["palette"] {
            spec.palette = items.compactMap(\.string)
        }
    }
}

extension JSONValue {
    /// The text; nil for anything else.
    var string: String? { if case .string(let text) = self { text } else { nil } }
}

extension Call {
    /// Keeps files for a result that is made of them, and says what they are called.
    func keep(_ files: [[UInt8]]) throws(ServiceFailure) -> [String] {
        var names: [String] = []
        for file in files {
            let name = "source-\(try sandbox.transact { state throws(ServiceFailure) in state.newID() })"
            do { try sandbox.store.write(file, as: name) } catch {
                throw .broken(service, "the picture cannot be kept: \(error)")
            }
            names.append(name)
        }
        return names
    }
}
