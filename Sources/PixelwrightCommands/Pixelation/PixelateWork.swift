import Pixelwright

/// What is done to each input of one run of `pixelate`.
struct PixelateWork: Sendable {
    private let pixelator: Pixelator
    private let options: GridOptions
    private let strip: StripOptions
    private let contract: ServiceContract?
    private let scale: Int
    private let engine: EngineOptions
    private let engineFields: [(path: String, value: JSONValue)]
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
        engine = command.engine
        engineFields = command.engineFields
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
        let made = try engine.result(
            local: enlarged.encoded(as: job.format), confidence: result.confidence, of: job.input.bytes(),
            name: job.input.path, task: engineTask(for: result))
        try writer.write(made.bytes, to: job.destination)
        // What a service made has a size and colours of its own.
        let bitmaps = try made.isLocal ? result.bitmaps : DecodedImage(made.bytes, info: ImageInfo(made.bytes)).bitmaps
        let size = made.isLocal ? native.size : bitmaps[0].size.divided(by: scale)
        let colors = ColorSummary(bitmaps)
        return Outcome(
            job: job,
            report: made.naming(
                JobReport(
                    json: result.json(size: size, colors: colors),
                    summary:
                        "\(size) px, \(colorCountText(colors.count)), \(made.isLocal ? result.summary : made.engine)",
                    warnings: enlarged.losses(as: job.format) + result.warnings)),
            section: isExplained ? try ReportSection(result) : nil)
    }
}

extension PixelateWork {
    /// The same for a service, which finds the grid itself.
    private func engineTask(for result: PixelateResult) -> EngineTask {
        var obstacle: String?
        if result.source.frames.count > 1 { obstacle = "it pixelates stills alone." }
        if options.grid != .automatic || options.hasTarget { obstacle = "it finds the grid itself, and takes none." }
        let (format, scale) = (result.source.job.format, scale)
        return EngineTask(target: "pixelengine/pixelate", fields: engineFields, obstacle: obstacle) { bytes in
            let answer = try DecodedImage(bytes, info: ImageInfo(bytes))
            return try (scale == 1 ? answer : answer.map { $0.scaled(by: scale) }).encoded(as: format)
        }
    }
}

extension PixelateCommand {
    /// What a service is told of the colours.
    fileprivate var engineFields: [(path: String, value: JSONValue)] {
        if case .count(let count)? = colors { return [("colors", .integer(count))] }
        guard let palette = try? palette?.palette() else { return [] }
        return [("palette", .array(palette.colors.map { .string(String($0.hex.prefix(7))) }))]
    }
}

extension Size {
    /// The size before each pixel became a square of `factor` × `factor`.
    fileprivate func divided(by factor: Int) -> Size { Size(max(width / factor, 1), max(height / factor, 1)) }
}
