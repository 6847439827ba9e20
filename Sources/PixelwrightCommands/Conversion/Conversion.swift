import Pixelwright

/// Makes what a ``ConversionTask`` asks for.
struct Conversion: Sendable {
    /// How stills are cut into frames.
    let strip: StripOptions
    /// The frames that metadata has found, if it was asked.
    let described: Animation?
    /// The metadata.
    let metadata: String?
    /// How many frames a row of a sheet holds; nil for a strip.
    let columns: Int?
    /// How long frames are shown.
    let timing: TimingOptions
    /// How files are compressed.
    let encoding: EncodingOptions
    /// Writes the files.
    let writer: ResultWriter
    /// Whether it is to be shown.
    let preview: PreviewOptions
    /// What an earlier run has done, if this one goes on with it.
    let resumption: Resumption?

    /// Refuses options that mean nothing for what `tasks` make.
    func check(_ tasks: [ConversionTask]) throws(CommandFailure) {
        for task in tasks {
            try encoding.check(task.format)
            if columns != nil && (!task.isSheet || task.format.canAnimate) {
                throw .usage("--columns is for sheets; write one png or jpeg file")
            }
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
    func perform(_ task: ConversionTask) throws -> JobReport {
        let reader =
            try described.map { FrameReader($0, of: task.sources, matte: encoding.matte) }
            ?? FrameReader(task.sources, strip: strip, matte: encoding.matte)
        if let resumption,
            try resumption.isDone(
                task.outputs(frameCount: reader.frameCount),
                madeOf: task.sources.map(\.input) + [metadata].compactMap(\.self).map { Input(path: $0) })
        {
            return .skipped(task.name, output: task.target.path)
        }
        var size = reader.frameSize
        var files: [String] = []
        var warnings: [String] = []
        var bytes: [UInt8] = []
        switch task.target {
        case .frames(let folder):
            files = try writeFrames(of: reader, task, in: folder)
        case .image(let destination):
            try writer.check(destination)
            if task.format == .png {
                size = try reader.sheetSize(columns: columns)
                bytes = try reader.sheetPNG(columns: columns, encoding.encodeOptions.png)
            } else {
                let image = try image(of: reader, as: task.format)
                warnings = image.losses(as: task.format)
                bytes = try image.encoded(as: task.format, options: encoding.encodeOptions)
                size = image.size
            }
            try writer.write(bytes, to: destination)
            files = [destination.path]
        }
        return JobReport(
            json: json(of: task, size: size, frameCount: reader.frameCount, files: files),
            summary: summary(of: reader, task, size), warnings: warnings,
            preview: try preview.sections { try section(on: task, reader, bytes) })
    }

    /// What a preview shows: what was written, or as frames the animation that they were taken from.
    private func section(on task: ConversionTask, _ reader: FrameReader, _ bytes: [UInt8]) throws -> PreviewSection {
        let animation = try reader.animation(timing)
        switch task.target {
        case .frames(let folder): return try PreviewSection(folder, animation)
        case .image(let destination):
            let name = destination == .standardOutput ? task.name : destination.path
            return try PreviewSection(name, animation.asWritten(bytes, task.format))
        }
    }

    /// The frames as `format` holds them: an animation, a still, or a strip.
    private func image(of reader: FrameReader, as format: ImageFormat) throws -> DecodedImage {
        let isAnimation = format.canAnimate && (reader.isAnimated || timing.isGiven)
        return try isAnimation ? .animation(reader.animation(timing)) : .still(reader.sheet(columns: columns))
    }

    private func summary(of reader: FrameReader, _ task: ConversionTask, _ size: Size) -> String {
        let frames = reader.frameCount == 1 ? "" : "\(reader.frameCount) frames, "
        return "\(task.format.rawValue), \(frames)\(size) px"
    }

    private func json(of task: ConversionTask, size: Size, frameCount: Int, files: [String]) -> JSONValue {
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
