import ArgumentParser
import Pixelwright

/// `pixelwright convert`: between formats, stills and animations.
struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Convert between PNG, APNG, GIF, WebP and JPEG: stills, animations, strips and frames.",
        discussion: """
            The ending of the output's name, or --format, says what is made:

              one image to a file     that image in another format
              animation to png, jpeg  one strip of all frames, duplicates included
              several to a file       an animation of all frames; to png, jpeg a strip
              -o DIR/                 an animation's frames as DIR/frame_0001.png ...,
                                      a still as DIR/NAME.png; or in another --format
              --format without -o     each result beside its input

            Of several animations, -o DIR/ gives each a folder of its own, or one file \
            in a --format that holds animations. Timing is kept. A still that becomes a \
            frame is shown for 100 ms unless --duration or --fps says otherwise.

            EXAMPLES:
              pixelwright convert hero.png -o hero.webp
              pixelwright convert walk.webp -o strip.png
              pixelwright convert walk.webp -o frames/
              pixelwright convert strip.png -o walk.gif --frame-count 8 --fps 12
              pixelwright convert sheet.png -o walk.apng --frame-size 32x32 --loop 3
              pixelwright convert strip.png -o blink.webp --frame-count 2 --duration 900,80
              pixelwright convert hero.png -o walk.gif --metadata hero.json --tag walk
              pixelwright convert walk.webp -o grid.png --columns 4
              pixelwright convert 'frames/*.png' -o walk.webp --duration 100
              pixelwright convert 'art/*.png' --format jpeg --quality 85 --matte '#fff'
              pixelwright convert walk.webp -o walk.gif --preview walk.html
              pixelwright convert - -o - --format webp < hero.png > hero.webp
            """)

    @OptionGroup var inputs: InputOptions
    @OptionGroup(title: "Frames in a still") var strip: StripOptions
    @OptionGroup(title: "Frames on a sheet") var described: DescribedFramesOptions
    @OptionGroup(title: "Timing") var timing: TimingOptions
    @OptionGroup(title: "Compression") var encoding: EncodingOptions
    @Option(help: ArgumentHelp("Put the frames of a sheet into rows of so many, instead of one.", valueName: "count"))
    var columns: Int?

    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup(title: "Preview") var preview: PreviewOptions
    @OptionGroup(title: "Run") var batchOptions: BatchOptions

    func validate() throws {
        if output.output == nil && output.format == nil {
            throw ValidationError("Say what to make: give -o, or --format.")
        }
        if described.metadata != nil && strip.isGiven {
            throw ValidationError("Give --metadata, or --frame-count or --frame-size: each says where frames lie.")
        }
        if let columns, columns < 1 { throw ValidationError("--columns takes a number greater than zero.") }
        if output.output == "-" && output.format == nil {
            throw ValidationError("Standard output has no ending; give --format too.")
        }
    }

    func run() throws {
        let batch = Batch(batchOptions)
        let expansion = try inputs.expand(reportingTo: batch)
        let animation = try described.animation(of: expansion.distinctInputs)
        let plan = try ConversionPlan(
            output, expansion, isCut: strip.isGiven || animation != nil, isOneSheet: animation != nil,
            reportingTo: batch)
        let sources = animation == nil ? plan.tasks.flatMap(\.sources).map(\.input) : expansion.inputs
        let paths = sources.map(\.path) + [described.metadata].compactMap(\.self)
        let conversion = Conversion(
            strip: strip, described: animation, metadata: described.metadata, columns: columns, timing: timing,
            encoding: encoding,
            writer: output.writer, preview: preview,
            resumption: output.replacement.isResuming ? Resumption(paths) : nil)
        try conversion.check(plan.tasks)
        if plan.tasks.contains(where: { $0.target == .image(.standardOutput) }) { try batch.claimStandardOutput() }
        try preview.check(inputs: paths, outputs: plan.tasks.map(\.target.path), conversion.writer)
        let reports = batch.map(plan.tasks, path: \.name) { task in
            let report = try conversion.perform(task)
            batch.announce(report, path: task.name, from: task.title, output: task.target.path)
            return report
        }
        preview.write(reports.flatMap(\.preview), conversion.writer, reportingTo: batch)
        try batch.finish(jobs: reports)
    }
}
