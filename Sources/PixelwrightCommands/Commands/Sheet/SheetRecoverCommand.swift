import ArgumentParser
import Pixelwright

/// `pixelwright sheet recover`.
struct SheetRecoverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recover",
        abstract: "Make frames of a pose board: find the figures, align them, put them on one canvas.",
        discussion: """
            The background is transparency or one colour, which may be noisy. Figures are found wherever they lie, \
            with swords, hats and dust that are detached from them, and read row by row. Of all frames the body stays \
            in one place; how much they would shake otherwise is told. The result is a strip as png, an animation as \
            webp, apng or gif, or numbered frames with -o DIR/.

            --count, --columns and --rows say what is known of the layout: figures that touch are then cut apart.

            EXAMPLES:
              pixelwright sheet recover board.png -o walk.webp
              pixelwright sheet recover board.png -o frames/ --columns 4 --rows 2
              pixelwright sheet recover board.png -o hero.png --pixelate --colors 16 --canvas 64x64
              pixelwright sheet recover board.png -o walk.gif --fps 12 --debug found.png --json
            """)

    @OptionGroup var inputs: InputOptions
    @OptionGroup(title: "Figures") var figures: RecoveryOptions

    @Flag(help: "Make true pixel art of the frames, on one grid and in one palette.")
    var pixelate = false

    @Option(
        help: ArgumentHelp("How many colours pixel art has: auto, or 2 through 256.", valueName: "auto|count"))
    var colors: ColorCountArgument?

    @Option(help: ArgumentHelp("Enlarge the frames this many times, each pixel a square.", valueName: "factor"))
    var scale = 1

    @OptionGroup(title: "Timing") var timing: TimingOptions

    @Option(
        help: ArgumentHelp("Draw the figures that were found on the board.", valueName: "file"), completion: .file())
    var debug: String?

    @OptionGroup var result: AnimationResult

    func validate() throws {
        if !(1...64).contains(scale) { throw ValidationError("--scale takes a number from 1 through 64.") }
        if colors != nil && !pixelate { throw ValidationError("--colors is for --pixelate.") }
        if debug == "-" || debug == "" { throw ValidationError("--debug takes a file.") }
    }

    func run() throws {
        let batch = Batch(result.batch)
        let expansion = try inputs.expand(reportingTo: batch)
        if debug != nil && expansion.count > 1 { throw CommandFailure.usage("--debug draws one board; give one") }
        let recovery = try recovery()
        let writer = result.output.writer
        if let output = result.output.output, output.hasSuffix("/") || FileSystem.kind(of: output) == .folder {
            try result.preview.check(
                inputs: expansion.inputs.map(\.path), outputs: [debug].compactMap(\.self), writer)
            let resumption = result.output.replacement.isResuming ? Resumption(expansion.inputs.map(\.path)) : nil
            let reports = batch.map(expansion.distinctInputs, path: \.path) { input in
                let isOne = expansion.count == 1
                let folder = isOne ? output : FilePath.join(output, FilePath(input.relativePath).stem)
                if try resumption?.isDone([path(of: Self.firstFrame, in: folder)], madeOf: [input]) == true {
                    return JobReport.skipped(input.path, output: folder)
                }
                let report = try writeFrames(of: input, recovery, folder: folder)
                batch.announce(report, path: input.path, output: folder)
                return report
            }
            return try finish(reports, batch)
        }
        let plan = OutputPlan(options: result.output, defaultSuffix: "_frames") { _ in .png }
        let jobs = try plan.jobs(for: expansion, reportingTo: batch)
        try result.preview.check(
            inputs: jobs.map(\.input.path), outputs: jobs.map(\.destination.path) + [debug].compactMap(\.self), writer)
        let reports = batch.map(jobs) { job in
            try result.encoding.check(job.format)
            let recovered = try RecoveredFrames(job.input, recovery, scale: scale, timing)
            let image = try result.image(of: recovered.animation, as: job.format)
            // First, so that a run that goes on with this one finds it where the result is.
            try writeOverlay(recovered)
            let bytes = try result.write(image, to: job.destination, as: job.format)
            let report = JobReport(
                json: recovered.json(path: job.input.path, output: job.destination.path),
                summary: recovered.summary, warnings: image.losses(as: job.format) + recovered.warnings,
                preview: try sections(
                    on: recovered, job.input, job.resultName, recovered.animation.asWritten(bytes, job.format)))
            batch.announce(report, of: job)
            return report
        }
        try finish(reports, batch)
    }

    private func finish(_ reports: [JobReport], _ batch: Batch) throws {
        let writer = result.output.writer
        result.preview.write(reports.flatMap(\.preview), writer, reportingTo: batch)
        try batch.finish(jobs: reports)
    }

    /// The frames, and the figures on the board that they were made of.
    private func sections(
        on recovered: RecoveredFrames, _ input: Input, _ name: String, _ animation: @autoclosure () throws -> Animation
    ) throws -> [PreviewSection] {
        try result.preview.sections { try PreviewSection(name, animation()) }
            + result.preview.sections {
                try PreviewSection(input.path, recovered.sheet.layout, images: [recovered.board])
            }
    }

    private func writeFrames(of input: Input, _ recovery: SheetRecovery, folder: String) throws -> JobReport {
        let recovered = try RecoveredFrames(input, recovery, scale: scale, timing)
        let format = result.output.format ?? .png
        try result.encoding.check(format)
        let writer = result.output.writer
        let paths = recovered.sheet.layout.sprites.map { path(of: $0.name, in: folder) }
        for path in paths { try writer.check(.file(path)) }
        try writeOverlay(recovered)
        // The first comes last: where it is, a run that goes on with this one knows that all are.
        for (path, cel) in zip(paths, recovered.animation.cels).reversed() {
            let bitmap = result.encoding.matte.map(cel.bitmap.flattened) ?? cel.bitmap
            try writer.write(bitmap.encoded(as: format, options: result.encoding.encodeOptions), to: .file(path))
        }
        return JobReport(
            json: recovered.json(path: input.path, output: folder, frames: paths), summary: recovered.summary,
            warnings: recovered.warnings,
            preview: try sections(on: recovered, input, folder, recovered.animation))
    }

    /// The name of the first frame, whatever is on a board.
    private static let firstFrame = "frame_0001"

    private func path(of frame: String, in folder: String) -> String {
        FilePath.join(folder, "\(frame).\((result.output.format ?? .png).pathExtension)")
    }

    private func writeOverlay(_ recovered: RecoveredFrames) throws {
        guard let debug else { return }
        let picture = recovered.sheet.overlay(on: recovered.board)
        let format = try ImageFormat(endingOf: debug)
        try result.output.writer.write(picture.encoded(as: format), to: .file(debug))
    }

    private func recovery() throws -> SheetRecovery {
        var recovery = figures.recovery
        guard pixelate else { return recovery }
        var pixelator = Pixelator()
        switch colors {
        case .automatic: pixelator.colors = .automatic
        case .count(let count): pixelator.colors = .quantized(try Quantizer(colorCount: count))
        case nil: break
        }
        recovery.pixelator = pixelator
        return recovery
    }
}
