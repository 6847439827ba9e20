import ArgumentParser
import Pixelwright

/// `pixelwright remove-background`: cuts sprites out of what is behind them.
struct RemoveBackgroundCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove-background",
        abstract: "Remove what is behind a sprite: plain colours, gradients, chroma keys, painted checkerboards.",
        discussion: """
            The background is known by the border of the picture. It is removed where it connects to the border, and \
            where the sprite encloses it; edges lose its colour. The frames of an animation have one background in \
            common, and so do those that --frame-count or --frame-size cut a sheet into; format and timing are kept. \
            Without -o the result goes beside the input, as NAME_cutout, in the input's format; what was a JPEG \
            becomes a PNG.

            Photographs and busy scenes are no job for this. The confidence tells: below \
            \(shortDecimal(RemovalResult.doubtfulConfidence)) there is a warning. --min-confidence sets where, and \
            makes the exit status 1 then; the result is written all the same.

            EXAMPLES:
              pixelwright remove-background hero.png -o cut.png
              pixelwright remove-background 'raw/*.png' -o cut/ --alpha-threshold 255
              pixelwright remove-background walk.webp --trim --pad 1 --report seen.html
              pixelwright remove-background sheet.png --frame-count 8 --background '#0f0'
              pixelwright remove-background hero.jpg --min-confidence 0.8 --json
              pixelwright remove-background photo.png --engine auto --max-cost 2
              pixelwright remove-background - < hero.png > cut.png
            """)

    @OptionGroup var inputs: InputOptions
    @OptionGroup(title: "Background") var removal: RemovalOptions

    @Option(
        help: ArgumentHelp(
            "Warn of results that are less likely right than this, and let the exit status be 1.",
            valueName: "0...1"))
    var minConfidence: Double?

    @Option(help: ArgumentHelp("Refuse what this service would refuse.", valueName: "service"))
    var contract: ServiceContract?

    @OptionGroup(title: "Engine") var engine: EngineOptions
    @OptionGroup(title: "Sheets") var strip: StripOptions
    @OptionGroup(title: "Canvas") var canvas: AlphaCanvasOptions
    @OptionGroup(title: "Explanation") var report: MatteReportOptions
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup(title: "Run") var batch: BatchOptions

    func validate() throws {
        if let minConfidence, !(0...1).contains(minConfidence) {
            throw ValidationError("--min-confidence takes a number from 0 through 1.")
        }
    }

    func run() throws {
        let plan = OutputPlan(options: output, defaultSuffix: "_cutout") { $0.format.keepingPixels }
        try Batch(batch).run(inputs, plan, report: report, work: cutOut)
    }

    @Sendable
    private func cutOut(_ job: Job) throws -> JobReport {
        try job.requireTransparency()
        try checkContract(job)
        let bytes = try job.input.bytes()
        let result = try removeBackground(from: JobFrames(bytes, job, strip: strip))
        let image = try result.source.image(of: canvas.fitted(result.removal.frames))
        let made = try engine.result(
            local: image.encoded(as: job.format), confidence: result.removal.confidence, of: bytes,
            name: job.input.path, task: engineTask(job, size: result.source.size))
        let written = made.bytes
        try output.writer.write(written, to: job.destination)
        let minimum = minConfidence ?? RemovalResult.doubtfulConfidence
        let isWanting = minConfidence.map { result.removal.confidence < $0 } ?? false
        let report = JobReport(
            json: result.json(image), summary: made.isLocal ? result.summary : "by \(made.engine)",
            warnings: image.losses(as: job.format)
                + result.warnings(below: minimum, asksForSoftEdges: removal.asksForSoftEdges),
            matte: report.section {
                MatteSection(
                    job.input.path, summary: result.summary, details: ExplainedRemoval(result).html,
                    before: .init(bytes: bytes, format: job.info.format, size: result.source.size),
                    after: .init(bytes: written, format: job.format, size: image.size))
            },
            status: isWanting && made.isLocal ? .inputWanting : .done)
        return made.naming(report)
    }

    /// The same for a service, which finds the background itself.
    private func engineTask(_ job: Job, size: Size) -> EngineTask {
        let isCut = strip.isGiven
        return EngineTask(
            target: "pixelengine/remove-background",
            fields: removal.alphaThreshold.map { [("rmbg_alpha_threshold", .integer(Int($0)))] } ?? [],
            obstacle: isCut ? "it takes no sheet to cut into frames." : nil
        ) { bytes in
            let answer = try DecodedImage(bytes, info: ImageInfo(bytes))
            return try answer.replacing(bitmaps: canvas.fitted(answer.bitmaps)).encoded(as: job.format)
        }
    }

    private func removeBackground(from source: JobFrames) throws -> RemovalResult {
        let remover = try removal.remover(for: source.frames[0].size, as: source.job.format)
        let start = ContinuousClock.now
        let removal = remover.removeBackground(from: source.frames)
        let elapsed = ContinuousClock.now - start
        return RemovalResult(source, removal, holes: remover.holes, elapsed: elapsed)
    }

    private func checkContract(_ job: Job) throws {
        guard let contract else { return }
        try contract.check(job.info, by: contract.backgroundRemoval)
        if job.format != job.info.format {
            throw CommandFailure.usage(
                "\(contract.rawValue) gives back the format that it was given, \(job.info.format.rawValue), and no "
                    + job.format.rawValue)
        }
    }
}

extension AlphaCanvasOptions {
    /// `frames` on a canvas as it is asked for; all else of them stays.
    fileprivate func fitted(_ frames: [Bitmap]) throws(AlphaCleaningError) -> [Bitmap] {
        guard isGiven else { return frames }
        var cleaning = AlphaCleaning()
        apply(to: &cleaning)
        cleaning.hiddenColors = .keep
        return try cleaning.clean(frames).frames
    }
}
