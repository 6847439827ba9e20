import ArgumentParser
import Pixelwright

/// `pixelwright flatten`: puts a colour behind what is transparent.
struct FlattenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "flatten",
        abstract: "Put a colour behind what is transparent.",
        discussion: """
            Every pixel becomes opaque, exactly rounded; animations keep their timing. Without -o the result goes \
            beside the input, as NAME_flattened, in the input's format.

            EXAMPLES:
              pixelwright flatten hero.png -o hero-on-grey.png
              pixelwright flatten 'sprites/*.png' --matte '#ff00ff' -o flat/
              pixelwright flatten walk.webp --matte fff --suffix _white
              cat hero.png | pixelwright flatten - > opaque.png
            """)

    @OptionGroup var inputs: InputOptions

    @Option(
        help: ArgumentHelp("The colour: rgb or rrggbb in hexadecimal, with or without #.", valueName: "color"))
    var matte = RGBA8(0x80, 0x80, 0x80)

    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup(title: "Run") var batch: BatchOptions

    func validate() throws {
        if !matte.isOpaque { throw ValidationError("--matte takes an opaque colour, such as '#808080'.") }
    }

    func run() throws {
        let plan = OutputPlan(options: output, defaultSuffix: "_flattened") { $0.format }
        try Batch(batch).run(inputs, plan, work: flatten)
    }

    @Sendable
    private func flatten(_ job: Job) throws -> JobReport {
        let writer = output.writer
        var warnings: [String] = []
        if !job.info.hasAlpha && job.info.format == job.format {
            // It has nothing to flatten. Encoding it again could only lose something.
            try writer.write(job.input.bytes(), to: job.destination)
        } else {
            let image = try DecodedImage(job.input, info: job.info).map { $0.flattened(onto: matte) }
            warnings = image.losses(as: job.format)
            try writer.write(image.encoded(as: job.format), to: job.destination)
        }
        return JobReport(
            json: .object([
                "path": .string(job.input.path),
                "output": .string(job.destination.path),
                "format": .string(job.format.rawValue),
                "width": .integer(job.info.size.width),
                "height": .integer(job.info.size.height),
                "frame_count": .integer(job.info.frameCount),
                "matte": .string(matte.hex),
            ]),
            summary: "\(job.info.size) px onto \(matte.hex)", warnings: warnings)
    }
}
