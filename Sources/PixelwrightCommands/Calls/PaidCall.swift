#if Services
import Pixelwright
import PixelwrightServices
import ServiceCatalog
import ServiceJobs

/// A call that is ready to be made.
struct PaidCall: Sendable {
    /// What it is about, as it was named on the command line.
    let name: String
    /// What is sent.
    let prepared: PreparedRequest
    /// Where its results go.
    let place: CallPlace
    /// What its request promises of them.
    let promise: ResultPromise

    init(name: String, prepared: PreparedRequest, place: CallPlace) {
        self.name = name
        self.prepared = prepared
        self.place = place
        promise = ResultPromise(of: prepared.request)
    }

    /// What is called.
    var endpoint: Endpoint { prepared.request.endpoint }

    /// Where its results go, and what the request promises of them.
    var plan: ResultPlan {
        var plan = place.plan
        plan.width = promise.size?.width
        plan.height = promise.size?.height
        plan.frameCount = promise.frameCount
        return plan
    }
}

/// What a request says of the result that must come of it, by the service's document.
///
/// What is told of its kind decides what can be made of it.
struct ResultPromise: Hashable, Sendable {
    /// The size of a picture or frame, in pixels; nil where nothing is promised.
    private(set) var size: Size?
    /// The number of frames; nil where nothing is promised.
    private(set) var frameCount: Int?
    /// The ending of the file; nil where any may come.
    private(set) var ending: String?
    /// Whether it is a picture or animation; nil where that is not known before.
    private(set) var isPicture: Bool?

    /// Whether a picture moves.
    var isAnimation: Bool { isPicture == true && (ending == "webp" || ending == "gif" || frameCount != nil) }

    init(of request: ServiceRequest) {
        let target = request.endpoint.target
        isPicture = Self.isPicture(request)
        if target == "pixelengine/animate" || target == "pixelengine/keyframes" {
            let format = request.value(of: "output_format")?.description ?? "webp"
            ending = format == "spritesheet" ? "png" : format
        }
        switch target {
        case "pixelengine/animate" where request.value(of: "output_format")?.description != "spritesheet":
            frameCount = request.integer("output_frames")
            // “Output frames exactly match the original input image dimensions”, of pixel-engine models alone.
            if request.value(of: "model")?.description.hasPrefix("pixel-engine") == true {
                size = request.picturePlaces.first.flatMap { try? ImageInfo($0.bytes).size }
            }
        case "pixelengine/keyframes" where request.value(of: "output_format")?.description != "spritesheet":
            frameCount = request.integer("total_frames")
        case "sprite-ai/generate":
            ending = "png"
            if let width = request.integer("width"), let height = request.integer("height") {
                size = Size(validating: width, height)
            }
        case "pixelengine/generate-image", "pixelengine/pixelate": ending = "png"
        case "sprite-ai/animate": ending = "png"
        case "pixelengine/remove-background":
            ending = "png"
            size = request.picturePlaces.first.flatMap { try? ImageInfo($0.bytes).size }
        default: break
        }
    }

    private static func isPicture(_ request: ServiceRequest) -> Bool? {
        let (service, name) = (request.endpoint.service, request.endpoint.name)
        switch service {
        case .pixelEngine, .spriteAI: return true
        case .pixelDojo:
            let model = request.value(of: "apiId")?.description
            return Service.named(service).models.first { $0.id == model }.map { $0.kind == .image }
        case .progressiveRobot:
            if name == "generate-image" { return true }
            return ["generate", "generate-v2v", "generate-audio"].contains(name) ? false : nil
        }
    }
}
#endif
