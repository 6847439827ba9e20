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
struct ResultPromise: Hashable, Sendable {
    /// The size of a picture or frame, in pixels; nil where nothing is promised.
    private(set) var size: Size?
    /// The number of frames; nil where nothing is promised.
    private(set) var frameCount: Int?
    /// The ending of the file; nil where any may come.
    private(set) var ending: String?

    init(of request: ServiceRequest) {
        let target = request.endpoint.target
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
            if let width = request.integer("width"), let height = request.integer("height") {
                size = Size(validating: width, height)
            }
        case "pixelengine/remove-background":
            size = request.picturePlaces.first.flatMap { try? ImageInfo($0.bytes).size }
        default: break
        }
    }
}
#endif
