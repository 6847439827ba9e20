import ArgumentParser
import Pixelwright

/// `pixelwright animation contact-sheet`.
struct AnimationContactSheetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contact-sheet",
        abstract: "Put all frames on one picture, each with its number and time.",
        discussion: """
            EXAMPLES:
              pixelwright animation contact-sheet walk.webp -o frames.png
              pixelwright animation contact-sheet walk.webp --columns 4 --scale 3 --background '#202028' -o frames.png
            """)

    @OptionGroup var source: AnimationSource

    @Option(
        help: ArgumentHelp("How many frames stand in a row; by default the sheet is about square.", valueName: "count"))
    var columns: Int?

    @Option(help: ArgumentHelp("How many pixels a pixel of a frame is wide and high.", valueName: "count"))
    var scale = 1

    @Option(help: ArgumentHelp("Pixels between frames.", valueName: "px"))
    var gap = 4

    @Option(help: ArgumentHelp("What shows through; by default a checkerboard.", valueName: "color"))
    var background: RGBA8?

    @Flag(name: .customLong("no-labels"), help: "Leave numbers and times out.")
    var hasNoLabels = false

    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup(title: "Run") var batch: BatchOptions

    func validate() throws {
        if let columns, !(1...10_000).contains(columns) { throw ValidationError("--columns takes 1 through 10000.") }
        if !(1...64).contains(scale) { throw ValidationError("--scale takes a number from 1 through 64.") }
        if !(0...1_000).contains(gap) { throw ValidationError("--gap takes a number from 0 through 1000.") }
    }

    func run() throws {
        let plan = OutputPlan(options: output, defaultSuffix: "_frames") { _ in .png }
        try Batch(batch).run(source.inputs, plan, work: sheet)
    }

    @Sendable
    private func sheet(_ job: Job) throws -> JobReport {
        let animation = try source.animation(job)
        let sheet = ContactSheet(
            columns: columns, scale: scale, gap: gap, background: background, isLabelled: !hasNoLabels)
        let bitmap = try sheet.bitmap(of: animation)
        try output.writer.write(bitmap.encoded(as: job.format), to: job.destination)
        return JobReport(
            json: .object([
                "path": .string(job.input.path),
                "output": .string(job.destination.path),
                "width": .integer(bitmap.width),
                "height": .integer(bitmap.height),
                "frame_count": .integer(animation.cels.count),
            ]),
            summary: "\(animation.cels.count.counted("frame")), \(bitmap.size) px")
    }
}
