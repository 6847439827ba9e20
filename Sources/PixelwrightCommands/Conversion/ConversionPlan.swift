import Pixelwright

/// Decides what `convert` makes of its inputs, before any work begins.
struct ConversionPlan {
    /// What is to be made.
    private(set) var tasks: [ConversionTask] = []

    private let options: OutputOptions
    private let isCut: Bool

    /// - Parameters:
    ///   - isCut: Whether frames are cut out of stills.
    ///   - isOneSheet: Whether the inputs are pages of one sheet.
    /// - Throws: A usage error when the options cannot be meant for these inputs, or two results would be one file.
    init(
        _ options: OutputOptions, _ expansion: InputExpansion, isCut: Bool, isOneSheet: Bool = false,
        reportingTo batch: Batch
    ) throws(CommandFailure) {
        self.options = options
        self.isCut = isCut
        let count = isOneSheet ? 1 : expansion.count
        let place = try Place(options, inputCount: count, joinsInputs: true)
        var sources: [(input: Input, info: ImageInfo)] = []
        for input in expansion.inputs {
            do { sources.append((input, try input.info())) } catch {
                batch.fail(CommandFailure(error, path: input.path))
            }
        }
        if isOneSheet { sources = Array(sources.prefix(1)) }
        switch place {
        case .standardOutput: join(sources, into: .standardOutput, as: options.format ?? .png)
        case .file(let path, let format): join(sources, into: .file(path), as: format)
        case .folder(let folder):
            tasks = sources.map { task(for: $0, in: folder, isAlone: count == 1) }
        case .beside: tasks = sources.map(taskBeside)
        }
        if place.isOneFile && !sources.isEmpty && sources.count < count {
            // An animation with frames missing would be worse than none.
            tasks = []
            batch.fail(
                CommandFailure(
                    .inputWanting, path: options.output, "not written, as an image that belongs in it is missing"))
        }
        if options.replacement.isResuming {
            tasks = Resumption.withoutResults(tasks, input: \.name, output: \.target.path)
        }
        try refuseCollisions()
    }

    private mutating func join(
        _ sources: [(input: Input, info: ImageInfo)], into destination: Destination, as format: ImageFormat
    ) {
        if !sources.isEmpty {
            tasks = [ConversionTask(sources: sources, target: .image(destination), format: format)]
        }
    }

    /// An animation alone becomes frames right in the folder; of several, each becomes one file where the format can
    /// hold it, else frames in a folder of its own.
    private func task(
        for source: (input: Input, info: ImageInfo), in folder: String, isAlone: Bool
    ) -> ConversionTask {
        let format = options.format ?? .png
        let path = FilePath.join(folder, source.input.relativePath)
        let target: ConversionTask.Target
        if !source.info.isAnimated && !isCut || !isAlone && format.canAnimate {
            target = .image(.file(ResultName.path(for: path, format: format)))
        } else {
            let name = FilePath(path)
            target = .frames(folder: isAlone ? folder : name.folder + name.stem)
        }
        return ConversionTask(sources: [source], target: target, format: format)
    }

    private func taskBeside(_ source: (input: Input, info: ImageInfo)) -> ConversionTask {
        let format = options.format ?? .png
        let path = ResultName.path(for: source.input.path, suffix: options.suffix ?? "", format: format)
        let destination: Destination = source.input.isStandardInput ? .standardOutput : .file(path)
        return ConversionTask(sources: [source], target: .image(destination), format: format)
    }

    private func refuseCollisions() throws(CommandFailure) {
        try ResultName.refuseCollisions(tasks.map { (input: $0.name, output: $0.target.path) })
    }
}
