import PixelPreflight
import Pixelwright
import ServiceCatalog

/// How a video is to be made: what the request says, and in place of what it does not, what the document's example has.
struct VideoSettings: Sendable {
    /// What the record of the generation says of it.
    let members: JSONObject
    /// What it costs.
    let cost: Amount
    /// Its size and length.
    let footage: Footage
    /// What it is drawn by.
    let seed: Int
    /// Whether it is a model of three dimensions, not a video.
    let isModel: Bool

    /// What is taken for fields that are left out, by the example of `generate`; 21 credits.
    static let standard: JSONObject = [
        "model": "wan-t2v", "negative_prompt": "", "width": 848, "height": 480, "frames": 41, "steps": 4, "cfg": 1,
        "seed": -1, "sampler": "sa_solver", "scheduler": "beta", "frame_rate": 24, "shift": 8,
    ]

    /// - Throws: When the numbers are none that a video can have.
    init(_ call: Call) throws(ServiceFailure) {
        var members: JSONObject = ["model": .null, "prompt": .string(call.text("prompt"))]
        for member in Self.standard.members {
            members.set(member.key, call.request.value(of: member.key)?.json ?? member.value)
        }
        let seed = call.chosenSeed
        members.set("seed", .integer(seed))
        footage = Footage(
            width: members.whole(at: "width") ?? 0, height: members.whole(at: "height") ?? 0,
            frames: members.whole(at: "frames") ?? 0, frameRate: members.whole(at: "frame_rate") ?? 0)
        guard 1...240 ~= footage.frameRate else {
            throw .robotRefusal("frame_rate: it is \(footage.frameRate); it takes 1 to 240")
        }
        let model = members.words(at: "model") ?? ""
        guard let cost = Self.cost(of: model, frames: footage.frames, steps: members.whole(at: "steps") ?? 0) else {
            throw .robotRefusal("frames, steps: no price can be worked out for them")
        }
        self.cost = cost
        self.seed = seed
        self.members = members
        isModel = model == "hunyuan3d"
    }

    /// The price of a run by the catalog; nil where the numbers are none to count with.
    static func cost(of model: String, frames: Int, steps: Int) -> Amount? {
        guard let endpoint = Service.named(.progressiveRobot).endpoint(named: "generate") else { return nil }
        let body: JSONObject = ["model": .string(model), "frames": .integer(frames), "steps": .integer(steps)]
        return Quote(for: ServiceRequest(endpoint, body: body)).amount
    }

    /// The work of making it.
    func work(sources: [String]) -> RobotWork {
        var spec = footage.spec(seed: UInt64(seed), sources: sources)
        if isModel {
            spec = ResultSpec(.model)
            spec.seed = UInt64(seed)
            spec.format = "glb"
        }
        var work = RobotWork(.video, "webgen", spec)
        work.shelf = .generations
        work.content = members.merging(VideoSettings.unpublished)
        work.cost = cost
        return work
    }

    /// What holds of a generation of which nothing else was said.
    static let unpublished: JSONObject = ["is_favorite": 0, "is_public": 0, "share_token": .null, "project_id": .null]
}

extension Call {
    /// The seed that was asked for; one of the request's own where any will do.
    var chosenSeed: Int {
        if let seed = integer("seed"), seed >= 0 { return seed }
        return Int(drawingSeed % 0x8000_0000)
    }

    /// The price of so many seconds by the catalog, in whole credits: by periods begun where the document says “about”, in
    /// proportion where it does not.
    func cost(ofSeconds seconds: Double) -> Amount {
        guard case .byTime(let amount, let period, _, let minimum, let isApproximate) = endpoint.price else {
            return cost
        }
        let periods = max(0, min(seconds, 1e7)) / Double(period)
        let exact = Double(amount.thousandths) * (isApproximate ? periods.rounded(.up) : periods)
        let rounded = Amount(thousandths: Int((exact - 1e-6).rounded(.up))).roundedUp
        return max(rounded, minimum ?? .zero)
    }
}
