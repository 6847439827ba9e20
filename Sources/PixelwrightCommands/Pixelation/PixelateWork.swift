import Pixelwright

/// What is done to each input of one run of `pixelate`.
struct PixelateWork: Sendable {
    private let pixelator: Pixelator
    private let options: GridOptions
    private let strip: StripOptions
    private let contract: ServiceContract?
    private let scale: Int
    private let writer: ResultWriter
    private let overlays: [String: Job]
    private let isExplained: Bool

    /// - Parameters:
    ///   - overlays: By the path of an input, where the picture of its grid goes.
    ///   - isExplained: Whether a section for the report is wanted.
    init(
        pixelator: Pixelator, command: PixelateCommand, writer: ResultWriter, overlays: [String: Job],
        isExplained: Bool
    ) {
        self.pixelator = pixelator
        options = command.gridOptions
        strip = command.sequence.strip
        contract = command.contract
        scale = command.scale
        self.writer = writer
        self.overlays = overlays
        self.isExplained = isExplained
    }

    /// What came of one input.
    struct Outcome: Sendable {
        let job: Job
        let report: JobReport
        /// Its part of the report page, if one is wanted.
        let section: ReportSection?

        /// What an earlier run has done.
        static func skipped(_ job: Job) -> Outcome {
            Outcome(job: job, report: .skipped(job.input.path, output: job.destination.path), section: nil)
        }
    }

    /// Decodes an input that is not refused.
    func source(_ job: Job) throws -> JobFrames {
        if let contract { try contract.check(job.info, by: contract.pixelation) }
        let source = try JobFrames(job.input.bytes(), job, strip: strip)
        try options.check(source.frames[0].size, enlarged: scale)
        return source
    }

    /// Pixelates `sources`, which share what `sharing` says.
    func pixelate(_ sources: [JobFrames], sharing: Pixelator.Sharing) -> [PixelateResult] {
        let start = ContinuousClock.now
        let pixelations = pixelator.pixelate(sources.map(\.frames), sharing: sharing)
        let elapsed = (ContinuousClock.now - start) / max(1, sources.count)
        return zip(sources, pixelations).map {
            PixelateResult(source: $0, pixelations: $1, pixelator: pixelator, elapsed: elapsed)
        }
    }

    /// Writes a result and what explains it.
    func finish(_ result: PixelateResult) throws -> Outcome {
        let job = result.source.job
        let native = try result.source.image(of: result.bitmaps)
        try options.checkResult(native.size, enlarged: scale)
        let enlarged = try scale == 1 ? native : native.map { $0.scaled(by: scale) }
        // First, so that a run that goes on with this one finds it where the result is.
        if let overlay = overlays[job.input.path] {
            let picture = result.cells.overlay(on: result.source.frames[0])
            try writer.write(picture.encoded(as: overlay.format), to: overlay.destination)
        }
        try writer.write(enlarged.encoded(as: job.format), to: job.destination)
        let colors = ColorSummary(result.bitmaps)
        return Outcome(
            job: job,
            report: JobReport(
                json: result.json(size: native.size, colors: colors),
                summary: "\(native.size) px, \(colorCountText(colors.count)), \(result.summary)",
                warnings: enlarged.losses(as: job.format) + result.warnings),
            section: isExplained ? try ReportSection(result) : nil)
    }
}
