#if Services
import Pixelwright
import PixelwrightServices
import ServiceCatalog

/// Something that cannot be computed here, which services do instead.
enum GenerativeStep: String, CaseIterable, Sendable {
    case generate
    case animate
    case keyframes
    case enhancePrompt = "enhance-prompt"
    case importing = "import"

    /// The endpoints that do it, in the order in which they are chosen where nobody chooses.
    var offers: [StepOffer] {
        switch self {
        case .generate: Self.generators
        case .animate: Self.animators
        case .keyframes:
            [
                StepOffer(
                    .pixelEngine, "keyframes",
                    [
                        .prompt: "prompt", .renderMode: "render_mode", .frames: "total_frames", .seed: "seed",
                        .negativePrompt: "negative_prompt", .colors: "pixel_config.colors",
                        .palette: "pixel_config.palette", .resultFormat: "output_format",
                    ])
            ]
        case .enhancePrompt:
            [
                StepOffer(.pixelEngine, "enhance-prompt", [.prompt: "prompt", .model: "model"]),
                StepOffer(
                    .progressiveRobot, "generate-prompt",
                    [.prompt: "idea", .model: "model", .style: "style", .mood: "mood", .count: "count"]),
            ]
        case .importing:
            [StepOffer(.spriteAI, "import", [.title: "title", .assetType: "asset_type"])]
        }
    }

    private static let generators = [
        StepOffer(
            .pixelEngine, "generate-image",
            [
                .prompt: "prompt", .model: "model", .seed: "seed", .colors: "pixel_config.colors",
                .palette: "pixel_config.palette",
            ],
            // One of both must be there, and the document names a standard for its other endpoints alone.
            standards: [.colors: 24], instead: [.colors: .palette]),
        StepOffer(
            .spriteAI, "generate",
            [
                .prompt: "prompt", .width: "width", .height: "height", .assetType: "asset_type",
                .direction: "direction", .camera: "camera_perspective",
            ]),
        StepOffer(
            .pixelDojo, "run",
            [.prompt: "prompt", .model: "apiId", .seed: "seed", .aspectRatio: "aspect_ratio"]),
        StepOffer(
            .progressiveRobot, "generate-image",
            [
                .prompt: "prompt", .model: "model", .seed: "seed", .negativePrompt: "negative_prompt",
                .count: "num_images", .width: "width", .height: "height",
            ]),
    ]

    private static let animators = [
        StepOffer(
            .pixelEngine, "animate",
            [
                .prompt: "prompt", .model: "model", .frames: "output_frames", .seed: "seed",
                .negativePrompt: "negative_prompt", .colors: "pixel_config.colors",
                .palette: "pixel_config.palette", .resultFormat: "output_format",
            ]),
        StepOffer(
            .spriteAI, "animate",
            [
                .prompt: "custom_prompt", .preset: "preset", .frames: "frame_count",
                .source: "source_generation_id",
            ],
            standards: [.preset: "Custom"], importsPictures: true),
        StepOffer(
            .pixelDojo, "run",
            [
                .prompt: "prompt", .model: "apiId", .seed: "seed", .aspectRatio: "aspect_ratio",
                .duration: "duration", .resolution: "resolution",
            ]),
        StepOffer(
            .progressiveRobot, "generate",
            [
                .prompt: "prompt", .model: "model", .seed: "seed", .negativePrompt: "negative_prompt",
                .frames: "frames", .width: "width", .height: "height", .steps: "steps",
            ]),
    ]
}

/// What a step can be told, by the name of the option that tells it.
enum StepOption: String, Hashable, Sendable {
    case prompt, model, seed, frames, colors, palette, style, mood, count, title, direction, camera, preset, duration
    case resolution, steps, source
    case width = "size (its width)"
    case height = "size"
    case negativePrompt = "negative-prompt"
    case resultFormat = "result"
    case assetType = "asset-type"
    case aspectRatio = "aspect"
    case renderMode = "render-mode"
}

/// An endpoint that does a step, and which of its fields take what the step is told.
struct StepOffer: Sendable {
    /// What is called.
    let endpoint: Endpoint
    /// The path of a field for each option that there is one for.
    let fields: [StepOption: String]
    /// Values of fields that nobody gives.
    let standards: [StepOption: JSONValue]
    /// Options that make the standard of another needless.
    let instead: [StepOption: StepOption]
    /// Whether the service must hold a picture already, and is given it first where there is only a file.
    let importsPictures: Bool

    init(
        _ service: ServiceID, _ name: String, _ fields: [StepOption: String],
        standards: [StepOption: JSONValue] = [:], instead: [StepOption: StepOption] = [:], importsPictures: Bool = false
    ) {
        let endpoints = Service.named(service).endpoints
        // The names stand in the catalog, which a test compares.
        endpoint = endpoints.first { $0.name == name } ?? endpoints[0]
        self.fields = fields
        self.standards = standards
        self.instead = instead
        self.importsPictures = importsPictures
    }

    /// Whose it is.
    var service: ServiceID { endpoint.service }

    /// A request with these values.
    ///
    /// - Throws: When it takes no such option.
    func request(_ values: [(option: StepOption, value: JSONValue)]) throws(CommandFailure) -> ServiceRequest {
        var request = ServiceRequest(startingWith: Target(endpoint))
        let given = Set(values.map(\.option))
        let missing = standards.filter { standard in
            !given.contains(standard.key) && !(instead[standard.key].map(given.contains) ?? false)
        }
        for (option, value) in values + missing.map({ ($0.key, $0.value) }) {
            guard let path = fields[option] else {
                let others = fields.keys.map(\.optionName).sorted()
                throw .usage(
                    "\(option.optionName): \(endpoint.target) takes nothing of the kind; it takes "
                        + Set(others).sorted().joined(separator: ", "))
            }
            do { try request.set(path, to: value) } catch {
                throw .usage("\(option.optionName): \(error.description)")
            }
        }
        return request
    }
}

extension StepOption {
    /// `--frames`
    var optionName: String { "--\(rawValue.split(separator: " ").first ?? "")" }
}
#endif
