import Pixelwright

/// One input, and where and as what its result is written.
struct Job: Sendable {
    /// What is read.
    let input: Input
    /// What its headers say.
    let info: ImageInfo
    /// Where the result goes.
    let destination: Destination
    /// The format of the result.
    let format: ImageFormat
    /// Whether an earlier run has done it.
    var isDone = false

    /// What people call the result.
    var resultName: String { destination == .standardOutput ? input.path : destination.path }
}

/// Decides where the result of each input goes, before any work begins.
struct OutputPlan: Sendable {
    /// What was asked for.
    let options: OutputOptions
    /// Follows the name of a result that goes beside its input, unless --suffix says otherwise.
    let defaultSuffix: String
    /// The format of a result for which none is asked.
    let defaultFormat: @Sendable (ImageInfo) -> ImageFormat

    /// The jobs that the inputs make; those that cannot be done are reported to `batch`.
    ///
    /// - Parameter areJoint: Whether each result depends on all inputs, so that an earlier run has done all or none.
    /// - Throws: A usage error when the options cannot be meant for these inputs, or two results would be one file.
    func jobs(
        for expansion: InputExpansion, areJoint: Bool = false, reportingTo batch: Batch
    ) throws(CommandFailure) -> [Job] {
        let place = try Place(options, inputCount: expansion.count)
        var jobs: [Job] = []
        for input in expansion.distinctInputs {
            do {
                let job = try job(for: input, at: place)
                try options.writer.check(job.destination)
                jobs.append(job)
            } catch {
                batch.fail(CommandFailure(error, path: input.path))
            }
        }
        if options.replacement.isResuming { jobs = resumed(jobs, areJoint: areJoint, reportingTo: batch) }
        try ResultName.refuseCollisions(jobs.map { (input: $0.input.path, output: $0.destination.path) })
        if jobs.contains(where: { $0.destination == .standardOutput }) { try batch.claimStandardOutput() }
        return jobs
    }

    /// `jobs` with those marked that an earlier run has done, and without what it made.
    private func resumed(_ jobs: [Job], areJoint: Bool, reportingTo batch: Batch) -> [Job] {
        var jobs = Resumption.withoutResults(jobs, input: \.input.path, output: \.destination.path)
        let inputs = jobs.map(\.input)
        let resumption = Resumption(inputs.map(\.path))
        jobs = jobs.compactMap { job in
            var job = job
            do {
                let sources = areJoint ? inputs : [job.input]
                job.isDone = try resumption.isDone(job.destination.files, madeOf: sources)
                return job
            } catch {
                batch.fail(CommandFailure(error, path: job.input.path))
                return nil
            }
        }
        if areJoint && !jobs.allSatisfy(\.isDone) {
            for index in jobs.indices { jobs[index].isDone = false }
        }
        return jobs
    }

    private func job(for input: Input, at place: Place) throws -> Job {
        let info = try input.info()
        let format = place.format ?? options.format ?? defaultFormat(info)
        let destination: Destination =
            switch place {
            case .standardOutput: .standardOutput
            case .file(let path, _): .file(path)
            case .folder(let folder):
                .file(resultPath(for: FilePath.join(folder, input.relativePath), "", format, info))
            case .beside where input.isStandardInput: .standardOutput
            case .beside:
                .file(resultPath(for: input.path, options.suffix ?? defaultSuffix, format, info))
            }
        return Job(input: input, info: info, destination: destination, format: format)
    }

    private func resultPath(for path: String, _ suffix: String, _ format: ImageFormat, _ info: ImageInfo) -> String {
        ResultName.path(for: path, suffix: suffix, format: format, keepsPNG: info.format == .apng)
    }
}
