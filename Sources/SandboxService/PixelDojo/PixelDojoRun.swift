import PixelPreflight
import Pixelwright
import ServiceCatalog

/// One run of a model: what it costs, and what it makes.
struct PixelDojoRun {
    let price: Amount
    let result: ResultSpec

    /// - Throws: When the model has no price for what is asked for.
    init(_ model: Model, _ call: Call) throws(ServiceFailure) {
        var request = call.request
        var quote = Quote(for: request)
        if quote.amount == nil, request.value(of: "duration") == nil, model.kind == .video {
            // The document names no standard length, and a price by the second needs one.
            request.body.set("duration", .integer(model.shortestLength))
            quote = Quote(for: request)
        }
        guard let amount = quote.amount else {
            throw ServiceFailure(400, "validation_error", "Input validation failed: \(quote.explanation)")
        }
        price = amount
        result = Self.result(of: model, request, call)
    }

    /// Results are small: they stand for what a model makes, and are made anew whenever they are fetched.
    private static func result(of model: Model, _ request: ServiceRequest, _ call: Call) -> ResultSpec {
        let output = PixelDojoOutput(model)
        var spec = ResultSpec(output.kind)
        spec.format = output.format
        let size = size(call.text("aspect_ratio"), standard: output == .video ? (16, 9) : (1, 1))
        (spec.width, spec.height) = (size.width, size.height)
        spec.seed = call.drawingSeed
        let seconds = request.value(of: "duration").flatMap { Double($0.description) } ?? Double(model.shortestLength)
        spec.seconds = min(longestResult, max(1, seconds))
        return spec
    }

    /// The longer side of results, in pixels; both sides are multiples of `step`.
    private static let (longSide, step) = (128.0, 8.0)
    /// The most seconds of a result.
    private static let longestResult = 30.0

    /// The size of a picture by its proportions, such as `16:9`.
    private static func size(_ ratio: String?, standard: (Double, Double)) -> Size {
        let numbers = (ratio ?? "").split(separator: ":").compactMap { Double($0) }
        let isRatio = numbers.count == 2 && numbers.allSatisfy { 0.01...10_000 ~= $0 }
        let (width, height) = isRatio ? (numbers[0], numbers[1]) : standard
        let short = max(2 * step, (longSide * min(width, height) / max(width, height) / step).rounded() * step)
        return width >= height ? Size(Int(longSide), Int(short)) : Size(Int(short), Int(longSide))
    }
}

/// What a model's results are.
enum PixelDojoOutput: Hashable, Sendable {
    case image, video, sound, mesh

    init(_ model: Model) {
        switch model.id {
        // These make what their names say, whichever list they stand in.
        case "text-to-music", "video-to-sound": self = .sound
        case "hunyuan-3d": self = .mesh
        default: self = model.kind == .image ? .image : .video
        }
    }

    /// What a job made.
    init(_ result: ResultSpec) {
        switch result.kind {
        case .video: self = .video
        case .sound: self = .sound
        case .model: self = .mesh
        default: self = .image
        }
    }

    var kind: ResultSpec.Kind {
        switch self {
        case .image: .still
        case .video: .video
        case .sound: .sound
        case .mesh: .model
        }
    }

    /// The file's format.
    var format: String {
        switch self {
        case .image: "png"
        case .video: "mp4"
        case .sound: "wav"
        case .mesh: "glb"
        }
    }

    /// The file's media type.
    var mediaType: String {
        switch self {
        case .image: "image/png"
        case .video: "video/mp4"
        case .sound: "audio/wav"
        case .mesh: "model/gltf-binary"
        }
    }

    /// What a job's `assets` call it.
    var name: String {
        switch self {
        case .image: "image"
        case .video: "video"
        case .sound: "audio"
        case .mesh: "model"
        }
    }

    /// A job's `output` with the address of its file.
    func output(_ url: JSONValue) -> JSONValue {
        switch self {
        case .image: ["images": [url]]
        case .video: ["video": url]
        case .sound: ["audio": url]
        case .mesh: ["model": url]
        }
    }
}

extension Model {
    /// How many seconds a clip lasts when none is asked for: the least that the model makes, or five.
    var shortestLength: Int {
        switch lengths {
        case .within(let range): range.lowerBound
        case .oneOf(let lengths): lengths.min() ?? 5
        case nil: 5
        }
    }
}
