import Pixelwright
import ServiceCatalog

extension Shelf {
    /// Brand kits, by the example of the document where nothing is said.
    static let brandKits = Shelf(
        "brand-kits",
        [
            "name": "", "primary_color": "#7c3aed", "secondary_color": "#1e1b4b", "font_family": "Inter",
            "default_text_position": "bottom-right", "default_text_color": "#ffffff", "default_text_size": 24,
        ])
}

// Brand kits
extension ProgressiveRobotSandbox {
    static func brandKitAnswer(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> SandboxResponse? {
        switch call.endpoint.name {
        case "create-brand-kit":
            return describe(kit: try call.add(.brandKits, ["logo_url": .null, "intro_url": .null]))
        case "brand-kits":
            return list("brand_kits", try call.list(.brandKits).map { .object(Shelf.brandKits.description(of: $0)) })
        case "update-brand-kit": return describe(kit: try call.update(try call.find(.brandKits), .brandKits))
        case "delete-brand-kit":
            try call.remove([try call.find(.brandKits)])
            return done
        case "upload-logo":
            let kit = try call.find(.brandKits)
            let file = try call.keepUpload("image", "logo", .input)
            return try set("logo_url", to: "/api/input-image/\(file.name)", of: kit, call)
        case "upload-intro":
            let kit = try call.find(.brandKits)
            let file = try call.keepUpload("video", "intro", .video)
            let folder = file.kind == .video ? "video" : "input-image"
            return try set("intro_url", to: "/api/\(folder)/\(file.name)", of: kit, call)
        case "apply-brand-kit":
            _ = try call.find(.brandKits)
            let video = try call.material("video_filename", .video)
            return try call.make(video.footage.work("branded", seed: video.seed), faults).answer
        default: return nil
        }
    }

    private static func describe(kit: Record) -> SandboxResponse {
        .json(.object(Shelf.brandKits.description(of: kit)))
    }

    private static func set(
        _ name: String, to path: String, of kit: Record, _ call: Call
    ) throws(ServiceFailure) -> SandboxResponse {
        describe(
            kit: try call.change(kit.id, in: .brandKits) { content throws(ServiceFailure) in
                content.set(name, .string(path))
            })
    }
}
