import ArgumentParser
import Pixelwright

/// A command that makes one animation of each of its inputs.
protocol AnimationEdit: ParsableCommand, Sendable {
    var source: AnimationSource { get }
    var result: AnimationResult { get }

    /// Follows the name of a result that goes beside its input.
    static var suffix: String { get }

    /// What is made of an animation, and what a person should know of it beyond frames and size.
    func edited(_ animation: Animation) throws -> (animation: Animation, note: String?)
}

extension AnimationEdit {
    func run() throws {
        let plan = OutputPlan(options: result.output, defaultSuffix: Self.suffix) { info in
            source.strip.isGiven && !info.isAnimated ? .png : info.format
        }
        try Batch(result.batch).run(source.inputs, plan, preview: result.preview, work: edit)
    }

    @Sendable
    private func edit(_ job: Job) throws -> JobReport {
        try result.encoding.check(job.format)
        let (animation, note) = try edited(source.animation(job))
        let image = try result.image(of: animation, as: job.format)
        let bytes = try result.write(image, to: job.destination, as: job.format)
        let size = animation.size
        return JobReport(
            json: .object([
                "path": .string(job.input.path),
                "output": .string(job.destination.path),
                "format": .string(job.format.rawValue),
                "width": .integer(size.width),
                "height": .integer(size.height),
                "frame_count": .integer(animation.cels.count),
                "duration_ms": .number(animation.duration.milliseconds, places: 3),
                "loop_count": .integer(animation.loopCount),
                "note": .string(note),
            ]),
            summary: "\(animation.cels.count.counted("frame")), \(size) px, "
                + "\(shortDecimal(animation.duration.milliseconds)) ms" + (note.map { "; \($0)" } ?? ""),
            warnings: image.losses(as: job.format),
            preview: try result.preview.sections {
                try PreviewSection(job.resultName, animation.asWritten(bytes, job.format))
            })
    }
}

/// The animations that a command reads.
struct AnimationSource: ParsableArguments {
    @OptionGroup var inputs: InputOptions
    @OptionGroup(title: "Frames in a still") var strip: StripOptions
    @OptionGroup(title: "Frames on a sheet") var described: DescribedFramesOptions
    @OptionGroup(title: "Timing") var timing: TimingOptions

    /// The animation of one job.
    func animation(_ job: Job) throws -> Animation {
        try animation(job.input, job.info)
    }

    /// The animation that an input holds.
    func animation(_ input: Input, _ info: ImageInfo) throws -> Animation {
        if let animation = try described.animation(of: [input]) {
            return try FrameReader(animation, of: [(input, info)], matte: nil).animation(timing)
        }
        let cuts = strip.isGiven && !info.isAnimated
        return try FrameReader([(input, info)], strip: cuts ? strip : nil, matte: nil).animation(timing)
    }
}

/// Where and how a command writes animations.
struct AnimationResult: ParsableArguments {
    @OptionGroup(title: "Compression") var encoding: EncodingOptions
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup(title: "Preview") var preview: PreviewOptions
    @OptionGroup(title: "Run") var batch: BatchOptions

    /// The animation as `format` holds it, on the matte if one is asked for: a strip where that cannot animate.
    func image(of animation: Animation, as format: ImageFormat) throws -> DecodedImage {
        let reader = FrameReader(animation, of: [], matte: encoding.matte)
        return try format.canAnimate ? .animation(reader.animation()) : .still(reader.sheet())
    }

    /// Writes what ``image(of:as:)`` made, and returns the file.
    func write(_ image: DecodedImage, to destination: Destination, as format: ImageFormat) throws -> [UInt8] {
        let bytes = try image.encoded(as: format, options: encoding.encodeOptions)
        try output.writer.write(bytes, to: destination)
        return bytes
    }
}
