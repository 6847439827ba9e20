import ArgumentParser
import Pixelwright

/// `pixelwright alpha`: cleans what is transparent and what is next to it.
struct AlphaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alpha",
        abstract: "Clean transparency: fringes, soft edges, specks, holes, outlines, margins, hidden colours.",
        discussion: """
            Does what is asked for, in the order in which the options stand here, whatever their order on the command \
            line; and clears colours under alpha 0 besides, unless --hidden says otherwise. The frames of an animation \
            are cleaned alike, keep one canvas and their timing. Without -o the result goes beside the input, as \
            NAME_alpha, in the input's format.

            EXAMPLES:
              pixelwright alpha hero.png --binarize --remove-specks --fill-holes
              pixelwright alpha cut/*.png --defringe --matte '#0f0' -o clean/
              pixelwright alpha hero.png --drop-outline --outline fff -o white.png
              pixelwright alpha walk.webp --trim --pad 2 --hidden bleed
              pixelwright alpha big.png --pixel-size 8 --outline 000 --json
              pixelwright alpha hero.png --remove-specks --report seen.html
            """)

    @OptionGroup var inputs: InputOptions
    @OptionGroup(title: "Cleaning") var options: AlphaOptions
    @OptionGroup(title: "Explanation") var report: MatteReportOptions
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup(title: "Run") var batch: BatchOptions

    func run() throws {
        let plan = OutputPlan(options: output, defaultSuffix: "_alpha") { $0.format }
        try Batch(batch).run(inputs, plan, report: report, work: clean)
    }

    @Sendable
    private func clean(_ job: Job) throws -> JobReport {
        try Self.refuseJPEG(job)
        let source = try job.input.bytes()
        let image = try DecodedImage(source, info: job.info)
        let start = ContinuousClock.now
        let (frames, changes) = try options.cleaning.clean(image.bitmaps)
        let elapsed = ContinuousClock.now - start
        let result = try image.replacing(bitmaps: frames)
        let bytes = try result.encoded(as: job.format)
        try output.writer.write(bytes, to: job.destination)
        return JobReport(
            json: Self.json(job, result, changes, elapsed: elapsed), summary: changes.summary,
            warnings: result.losses(as: job.format) + warnings(changes, job.format),
            matte: report.section {
                MatteSection(
                    job.input.path, summary: changes.summary,
                    before: .init(bytes: source, format: job.info.format, size: image.size),
                    after: .init(bytes: bytes, format: job.format, size: result.size))
            })
    }

    private static func refuseJPEG(_ job: Job) throws(CommandFailure) {
        if job.info.format == .jpeg {
            throw CommandFailure(
                .inputWanting, path: job.input.path,
                "a jpeg holds no transparency to clean; remove its background first, into a png or webp")
        }
        try job.requireTransparency()
    }

    private static func json(
        _ job: Job, _ result: DecodedImage, _ changes: AlphaChanges, elapsed: Duration
    ) -> JSONValue {
        .object([
            "path": .string(job.input.path),
            "output": .string(job.destination.path),
            "format": .string(job.format.rawValue),
            "width": .integer(result.size.width),
            "height": .integer(result.size.height),
            "frame_count": .integer(result.bitmaps.count),
            "fringe_pixels": .integer(changes.fringePixels),
            "binarized_pixels": .integer(changes.binarizedPixels),
            "specks": .integer(changes.specks),
            "holes": .integer(changes.holes),
            "dropped_outline": .string(changes.droppedOutlineColor?.hex),
            "dropped_outline_pixels": .integer(changes.droppedOutlinePixels),
            "outline_pixels": .integer(changes.outlinePixels),
            "hidden_colors": .integer(changes.hiddenColors),
            "elapsed_ms": .number(elapsed.milliseconds, places: 3),
        ])
    }

    /// What is not as one might expect.
    private func warnings(_ changes: AlphaChanges, _ format: ImageFormat) -> [String] {
        var warnings: [String] = []
        if options.outlines.dropped == .found && changes.droppedOutlineColor == nil {
            warnings.append("no outline was found; --drop-color says which colour it has")
        }
        if format == .gif && options.hidden == .bleed {
            warnings.append("gif keeps no colours under transparency; png, apng and webp do")
        }
        return warnings
    }
}

extension AlphaChanges {
    /// What was done, in a few words.
    fileprivate var summary: String {
        let parts: [(count: Int, text: String)] = [
            (fringePixels, "\(fringePixels.counted("edge pixel")) cleaned"),
            (binarizedPixels, "\(binarizedPixels.counted("pixel")) made opaque or transparent"),
            (specks, "\(specks.counted("speck")) removed"),
            (holes, "\(holes.counted("hole")) filled"),
            (droppedOutlinePixels, "\(droppedOutlinePixels.counted("pixel")) of outline dropped"),
            (outlinePixels, "\(outlinePixels.counted("pixel")) of outline drawn"),
            (hiddenColors, "\(hiddenColors.counted("hidden colour")) changed"),
            (resizesCanvas ? 1 : 0, "canvas resized"),
        ]
        let done = parts.filter { $0.count > 0 }.map(\.text)
        return done.isEmpty ? "nothing to clean" : done.joined(separator: ", ")
    }
}
