import Pixelwright

/// One run of `pixelate` over all its inputs.
struct PixelateRun {
    private let command: PixelateCommand
    private let pixelator: Pixelator
    private let batch: Batch
    private let writer: ResultWriter

    init(_ command: PixelateCommand) throws {
        self.command = command
        pixelator = try command.pixelator()
        batch = Batch(command.batchOptions)
        writer = command.output.writer
    }

    func run() throws {
        let plan = OutputPlan(options: command.output, defaultSuffix: "_pixelated") { $0.format.keepingPixels }
        let isJoint = !command.sequence.sharing.isEmpty
        let jobs = try plan.jobs(
            for: command.inputs.expand(reportingTo: batch), areJoint: isJoint, reportingTo: batch)
        let overlays = try command.explanation.overlays(of: jobs, writer)
        let destinations = Dictionary(zip(jobs.map(\.input.path), overlays)) { first, _ in first }
        let work = PixelateWork(
            pixelator: pixelator, command: command, writer: writer, overlays: destinations,
            isExplained: command.explanation.report != nil)
        let finish: @Sendable (PixelateResult) throws -> PixelateWork.Outcome = { [batch] result in
            let outcome = try work.finish(result)
            batch.announce(outcome.report, of: outcome.job)
            return outcome
        }
        let outcomes: [PixelateWork.Outcome]
        if !isJoint || jobs.allSatisfy(\.isDone) {
            outcomes = batch.map(jobs, path: \.input.path) { job in
                job.isDone
                    ? .skipped(job) : try finish(work.pixelate([work.source(job)], sharing: [])[0])
            }
        } else {
            let sources = batch.map(jobs, path: \.input.path) { try work.source($0) }
            let results = work.pixelate(sources, sharing: command.sequence.sharing)
            outcomes = batch.map(results, path: \.source.job.input.path) { try finish($0) }
        }
        try writeReport(outcomes)
        try batch.finish(jobs: outcomes.map(\.report))
    }

    private func writeReport(_ outcomes: [PixelateWork.Outcome]) throws {
        guard let path = command.explanation.report, !outcomes.isEmpty else { return }
        let page = ReportPage(sections: outcomes.compactMap(\.section))
        do { try writer.write(Array(page.text.utf8), to: .file(path)) } catch { batch.fail(error) }
    }
}
