import ArgumentParser
import Pixelwright

/// `pixelwright animation merge`.
struct AnimationMergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Play 2 to 20 animations one after the other.",
        discussion: """
            EXAMPLES:
              pixelwright animation merge idle.webp walk.webp -o all.webp
              pixelwright animation merge small.gif large.gif --anchor bottom -o both.gif
            """)

    @OptionGroup var source: AnimationSource

    @Option(
        help: ArgumentHelp("Where smaller ones stand on the canvas of the largest; else sizes must agree."))
    var anchor: Anchor?

    @OptionGroup var result: AnimationResult

    func validate() throws {
        guard let output = result.output.output, !output.hasSuffix("/") else {
            throw ValidationError("Several animations become one: give -o FILE.")
        }
        if output == "-" && result.output.format == nil {
            throw ValidationError("Standard output has no ending; give --format too.")
        }
    }

    func run() throws {
        let batch = Batch(result.batch)
        let expansion = try source.inputs.expand(reportingTo: batch)
        guard Animation.mergeCounts.contains(expansion.count) else {
            throw CommandFailure.usage("\(expansion.count.counted("animation")) given; 2 to 20 are merged")
        }
        let place = try Place(result.output, inputCount: expansion.count, joinsInputs: true)
        let destination: Destination
        let format: ImageFormat
        switch place {
        case .file(let path, let pathFormat): (destination, format) = (.file(path), pathFormat)
        default:
            try batch.claimStandardOutput()
            (destination, format) = (.standardOutput, result.output.format ?? .webp)
        }
        try result.encoding.check(format)
        let writer = result.output.writer
        try writer.check(destination)
        try result.preview.check(inputs: expansion.inputs.map(\.path), outputs: [destination.path], writer)
        if result.output.replacement.isResuming,
            try Resumption(expansion.inputs.map(\.path)).isDone(destination.files, madeOf: expansion.inputs)
        {
            return try batch.finish(jobs: [.skipped(expansion.inputs[0].path, output: destination.path)])
        }
        let animations = batch.map(expansion.inputs, path: \.path) { try source.animation($0, $0.info()) }
        guard animations.count == expansion.count else { return try batch.finish([]) }
        let merged: Animation
        do { merged = try Animation.merged(animations, anchor: anchor) } catch {
            throw CommandFailure(error, path: destination.path)
        }
        let image = try result.image(of: merged, as: format)
        for note in image.losses(as: format) { batch.console.warn(note, path: destination.path) }
        let bytes = try result.write(image, to: destination, as: format)
        batch.console.note(
            "\(animations.count) animations → \(destination.path): \(merged.cels.count.counted("frame")), \(merged.size) px"
        )
        let sections = try result.preview.sections {
            try PreviewSection(destination.path, merged.asWritten(bytes, format))
        }
        result.preview.write(sections, writer, reportingTo: batch)
        try batch.finish([
            .object([
                "inputs": .array(expansion.inputs.map { .string($0.path) }),
                "output": .string(destination.path),
                "format": .string(format.rawValue),
                "width": .integer(merged.size.width),
                "height": .integer(merged.size.height),
                "frame_count": .integer(merged.cels.count),
                "duration_ms": .number(merged.duration.milliseconds, places: 3),
            ])
        ])
    }
}
