import ArgumentParser
import Pixelwright
import PixelwrightServices

/// `pixelwright prepare`: makes pictures and requests such that a service takes them.
struct PrepareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prepare",
        abstract: "Change pictures as little as is needed for a service to take them.",
        discussion: """
            Takes one frame where a still is meant, brings enlarged pixel art to its native grid where a model is made \
            for that, trims or pads to the aspects taken, resizes into the range taken, flattens transparency where the \
            service would, converts, and compresses below the limit: each only where it is needed, each reported. A \
            picture that is right as it is stays as it is, to the last byte. What must not be done is refused by \
            --no-STEP; --lossless refuses whatever loses something.

            --as request writes the whole request, checked and with its fields mended: several pictures become the \
            frames of one request where it takes several.

            EXAMPLES:
              pixelwright prepare hero.png --for pixelengine/animate -o ready.png
              pixelwright prepare 'art/*.webp' --for sprite-ai/import -o ready/
              pixelwright prepare hero.png --for pixelengine/animate --as data-url
              pixelwright prepare hero.png --for pixelengine/animate --as body --set prompt='walks' | curl -d @- …
              pixelwright prepare a.png b.png --for pixelengine/keyframes:pixel --as request \
            --set prompt='turns around' --set total_frames=8 -o turn.json
            """)

    @Argument(
        help: ArgumentHelp(
            "Image files, folders of images, patterns such as 'art/*.png', or - for standard input.",
            valueName: "input"),
        completion: .file(extensions: ["png", "apng", "jpg", "jpeg", "webp", "gif"]))
    var words: [String] = []

    @Flag(name: .customLong("recursive"), help: "Look for images in the folders below a folder too.")
    var isRecursive = false

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp("What it is for, such as pixelengine/animate:frame-engine-v1.1.", valueName: "target"),
        transform: Target.expecting)
    var targets: [Target]

    @Option(name: .customLong("as"), help: "What to write: the image, its Base64, a data URL, a request or its body.")
    var form = PreparedForm.image

    @Option(
        help: ArgumentHelp(
            "A request in JSON whose pictures and fields are mended; its body alone will do.", valueName: "file"),
        completion: .file(extensions: ["json"]))
    var request: String?

    @OptionGroup(title: "Request") var fields: FieldOptions
    @OptionGroup(title: "Request") var plan: PlanOption
    @OptionGroup(title: "What may be done") var steps: PreparationStepOptions
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup(title: "Run") var batch: BatchOptions

    private var target: Target { targets[0] }

    func validate() throws {
        if output.replacement.isResuming {
            throw ValidationError("prepare takes no --resume: what a result is called depends on what it becomes.")
        }
        if form != .image && (output.suffix != nil || output.format != nil && form != .base64 && form != .dataURL) {
            throw ValidationError("--suffix and --format are for --as image.")
        }
        if !form.isRequest && (request != nil || !fields.assignments.isEmpty) {
            throw ValidationError("--set and --request are for --as request and --as body.")
        }
        if words.isEmpty && (!form.isRequest || request == nil && fields.assignments.isEmpty) {
            throw ValidationError("Give the images to prepare, or a request with --as request --request FILE.")
        }
        guard targets.count == 1 else { throw ValidationError("--for takes one target here.") }
        try plan.check(for: target.endpoint.service)
    }

    func run() throws {
        let batch = Batch(batch)
        let options = steps.options(format: output.format)
        let expansion = try InputExpansion(words, isRecursive: isRecursive)
        for failure in expansion.failures { batch.fail(failure) }
        if form.isRequest {
            let work = PrepareRequestWork(
                target: target, template: request, fields: fields, plan: plan.plan(of: target.endpoint.service),
                options: options, form: form, output: output)
            if expansion.failures.isEmpty { try work.run(expansion.inputs, batch) }
            try batch.finish()
        } else {
            let work = PrepareWork(target: target, options: options, form: form, output: output)
            try work.run(expansion.distinctInputs, batch)
        }
    }
}

/// What `prepare` writes.
enum PreparedForm: String, CaseIterable, ExpressibleByArgument {
    case image
    case base64
    case dataURL = "data-url"
    case request
    case body

    /// Whether it is a whole request.
    var isRequest: Bool { self == .request || self == .body }
}
