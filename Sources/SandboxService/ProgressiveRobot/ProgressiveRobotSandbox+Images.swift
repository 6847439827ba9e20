import PixelPreflight
import Pixelwright
import ServiceCatalog

// Pictures
extension ProgressiveRobotSandbox {
    static func imageAnswer(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> SandboxResponse? {
        switch call.endpoint.name {
        case "generate-image": return try generateImages(call, faults)
        case "image-generations": return try imageGenerations(call)
        case "delete-image-generation": return try delete(try call.find(.imageGenerations), call)
        case "image": return try call.download(call.text("filename") ?? "", .image, .input)
        case "upload-image":
            let file = try call.keepUpload("image", "input", .input)
            return .json(.object(file.record.content.picking(["filename", "width", "height"])))
        case "input-image": return try call.download(call.text("filename") ?? "", .input, .image)
        default: return nil
        }
    }

    /// What is taken for fields that are left out, by the example of `generate-image`.
    static let standardImage: JSONObject = [
        "model": "sd15", "negative_prompt": "", "steps": 20, "cfg": 7, "width": 512, "height": 512,
    ]
    /// The longest side that is drawn: no larger picture is read here either.
    private static let sides = 1...4096
    /// The most pictures that one request starts here: the document names no limit, and each is a job to be kept.
    private static let counts = 1...1000

    private static func generateImages(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> SandboxResponse {
        var members: JSONObject = ["model": .null, "prompt": .string(call.text("prompt"))]
        for member in standardImage.members {
            members.set(member.key, call.request.value(of: member.key)?.json ?? member.value)
        }
        for side in ["width", "height"] where !(sides ~= members.whole(at: side) ?? 0) {
            throw .robotRefusal("\(side): it takes \(sides.text)")
        }
        let count = call.integer("num_images") ?? 1
        let one = try price(of: members.words(at: "model") ?? "", call)
        let available = try call.settledAccount().available
        // Before anything is made of a number that nobody can pay for.
        guard let total = one.times(count), total.thousandths <= available else {
            throw .tooLittle(call.service, cost: one.times(count)?.thousandths ?? .max, available: available)
        }
        guard counts ~= count else { throw .robotRefusal("num_images: it takes \(counts.text)") }
        let seed = call.chosenSeed
        let works = (0..<count).map { index in imageWork(members, seed: seed &+ index, cost: one) }
        let taken = try call.take(works, endsAtOnce: false, faults)
        let jobs = taken.files.map { file in
            JSONValue.object(file.job.merging(["seed": file.record.content["seed"] ?? .null]))
        }
        return taken.answer(["jobs": .array(jobs)])
    }

    private static func price(of model: String, _ call: Call) throws(ServiceFailure) -> Amount {
        let body: JSONObject = ["model": .string(model), "num_images": 1]
        guard let price = Quote(for: ServiceRequest(call.endpoint, body: body)).amount else {
            throw .robotRefusal("model: there is no price for it")
        }
        return price
    }

    private static func imageWork(_ members: JSONObject, seed: Int, cost: Amount) -> RobotWork {
        var spec = ResultSpec(.still)
        spec.width = members.whole(at: "width") ?? 512
        spec.height = members.whole(at: "height") ?? 512
        spec.seed = UInt64(truncatingIfNeeded: seed)
        var work = RobotWork(.image, "imggen", spec)
        work.shelf = .imageGenerations
        work.content = members.merging(["seed": .integer(seed)])
        work.cost = cost
        return work
    }

    private static func imageGenerations(_ call: Call) throws(ServiceFailure) -> SandboxResponse {
        _ = try call.settledAccount()
        let records = Array(try call.list(.imageGenerations).reversed())
        return try jobList("image_generations", records, call)
    }

    /// A list of things that jobs make, with how these stand.
    static func jobList(_ name: String, _ records: [Record], _ call: Call) throws(ServiceFailure) -> SandboxResponse {
        let page = Array(call.page(records))
        let jobs = try call.read { state in page.map { $0.content.words(at: "job_id").flatMap { state.jobs[$0] } } }
        let items = zip(page, jobs).map { record, job in
            var object = Shelf.files.description(of: record)
            object.remove("kind")
            object.append("status", .string(job?.robotStatus ?? "completed"))
            return JSONValue.object(object)
        }
        return list(name, items, total: records.count)
    }
}
