import Pixelwright

/// Makes what a ``ConversionTask`` asks for.
struct Conversion: Sendable {
    /// How stills are cut into frames.
    let strip: StripOptions
    /// How long frames are shown.
    let timing: TimingOptions
    /// How files are compressed.
    let encoding: EncodingOptions
    /// Writes the files.
    let writer: ResultWriter
    /// Where it says what was done.
    let console: Console

    /// Refuses options that mean nothing for what `tasks` make.
    func check(_ tasks: [ConversionTask]) throws(CommandFailure) {
        for task in tasks {
            try encoding.check(task.format)
            guard timing.isGiven else { continue }
            if case .frames = task.target {
                throw .usage("--duration, --fps and --loop are for animations; the result here is a folder of frames")
            }
            if !task.format.canAnimate {
                throw .usage(
                    "--duration, --fps and --loop are for animations; write \(ImageFormat.apng.rawValue), "
                        + "webp or gif instead of \(task.format.rawValue)")
            }
        }
    }

    /// Makes what `task` asks for, and returns the report on it.
    func perform(_ task: ConversionTask) throws -> JSONValue {
        let reader = try FrameReader(task.sources, strip: strip, matte: encoding.matte)
        var size = reader.frameSize
        var files: [String] = []
        switch task.target {
        case .frames(let folder):
            files = try writeFrames(of: reader, task, in: folder)
        case .image(let destination):
            try writer.check(destination)
            if task.format == .png {
                size = try reader.stripSize()
                try writer.write(reader.horizontalStripPNG(encoding.encodeOptions.png), to: destination)
            } else {
                let image = try image(of: reader, as: task.format)
                for note in image.losses(as: task.format) { console.warn(note, path: task.name) }
                try writer.write(image.encoded(as: task.format, options: encoding.encodeOptions), to: destination)
                size = image.size
            }
            files = [destination.path]
        }
        console.note("\(name(of: task)) → \(task.target.path): \(summary(of: reader, task, size))")
        return report(on: task, size: size, frameCount: reader.frameCount, files: files)
    }

    /// The frames as `format` holds them: an animation, a still, or a strip.
    private func image(of reader: FrameReader, as format: ImageFormat) throws -> DecodedImage {
        let isAnimation = format.canAnimate && (reader.isAnimated || timing.isGiven)
        return try isAnimation ? .animation(reader.animation(timing)) : .still(reader.horizontalStrip())
    }

    private func name(of task: ConversionTask) -> String {
        task.sources.count == 1 ? task.name : "\(task.sources.count) images"
    }

    private func summary(of reader: FrameReader, _ task: ConversionTask, _ size: Size) -> String {
        let frames = reader.frameCount == 1 ? "" : "\(reader.frameCount) frames, "
        return "\(task.format.rawValue), \(frames)\(size) px"
    }

    private func report(on task: ConversionTask, size: Size, frameCount: Int, files: [String]) -> JSONValue {
        .object([
            "path": .string(task.name),
            "inputs": .array(task.sources.map { .string($0.input.path) }),
            "output": .string(task.target.path),
            "files": .array(files.map { .string($0) }),
            "format": .string(task.format.rawValue),
            "width": .integer(size.width),
            "height": .integer(size.height),
            "frame_count": .integer(frameCount),
        ])
    }
}
