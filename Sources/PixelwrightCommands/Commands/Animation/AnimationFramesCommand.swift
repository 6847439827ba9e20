import ArgumentParser
import Pixelwright

/// `pixelwright animation frames`.
struct AnimationFramesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "frames",
        abstract: "Take single frames out: the first, middle or last, all, or so many a second.",
        discussion: """
            Files are called walk_0001.png and so on, in order; --json says which frame of the animation each is.

            EXAMPLES:
              pixelwright animation frames walk.webp --take middle -o poses/
              pixelwright animation frames 'art/*.webp' --take first -o posters/
              pixelwright animation frames walk.gif --rate 4 -o samples/
            """)

    @OptionGroup var source: AnimationSource

    @Option(help: ArgumentHelp("Which frames.", valueName: "first|middle|last|all"))
    var take: Take?

    @Option(help: ArgumentHelp("So many frames a second, instead of --take.", valueName: "number"))
    var rate: Double?

    @OptionGroup(title: "Output") var output: FolderOutputOptions
    @OptionGroup(title: "Run") var batch: BatchOptions

    enum Take: String, ExpressibleByArgument, CaseIterable, Sendable {
        case first, middle, last, all
    }

    func validate() throws {
        if take != nil && rate != nil { throw ValidationError("Give --take or --rate, not both.") }
        if let rate, !(rate > 0 && rate <= 1000) {
            throw ValidationError("--rate takes a number greater than 0, at most 1000.")
        }
    }

    private var selection: FrameSelection {
        if let rate { return .rate(rate) }
        switch take ?? .all {
        case .first: return .first
        case .middle: return .middle
        case .last: return .last
        case .all: return .all
        }
    }

    func run() throws {
        let batch = Batch(self.batch)
        let expansion = try source.inputs.expand(reportingTo: batch)
        let resumption = output.replacement.isResuming ? Resumption(expansion.inputs.map(\.path)) : nil
        let reports = batch.map(expansion.distinctInputs, path: \.path) { input in
            let animation = try source.animation(input, input.info())
            let writer = output.writer
            let format = output.format ?? .png
            let stem = FilePath(FilePath.join(output.output, input.relativePath))
            let frames = try animation.frames(selection)
            let paths = frames.indices.map { place in
                "\(stem.folder)\(stem.stem)_\((place + 1).frameNumber(of: frames.count)).\(format.pathExtension)"
            }
            if try resumption?.isDone(paths, madeOf: [input]) == true {
                return JobReport.skipped(input.path, output: output.output)
            }
            for path in paths { try writer.check(.file(path)) }
            for (path, frame) in zip(paths, frames) {
                try writer.write(animation.cels[frame].bitmap.encoded(as: format), to: .file(path))
            }
            let report = JobReport(
                json: .object([
                    "path": .string(input.path),
                    "frames": .array(
                        zip(paths, frames).map { .object(["index": .integer($1), "path": .string($0)]) }),
                ]),
                summary: frames.count.counted("frame"))
            batch.announce(report, path: input.path, output: output.output)
            return report
        }
        try batch.finish(jobs: reports)
    }
}
