import Pixelwright

/// What came of one job.
struct JobReport: Sendable {
    /// For `--json`.
    let json: JSONValue
    /// For a person, in a line.
    let summary: String
    /// What is not as one might expect, in sentences.
    var warnings: [String] = []
    /// What a preview shows of it.
    var preview: [PreviewSection] = []
    /// What a page on transparency shows of it.
    var matte: MatteSection?
    /// What the program's end is to say of it: whether it was found wanting, though it was made.
    var status = ExitStatus.done
    /// Whether nothing was to be done, as an earlier run did it.
    private(set) var isSkipped = false

    /// The report on a result of the input at `path` that was there already.
    static func skipped(_ path: String, output: String) -> JobReport {
        let json = JSONValue.object(["path": .string(path), "output": .string(output), "skipped": .bool(true)])
        var report = JobReport(json: json, summary: "already there")
        report.isSkipped = true
        return report
    }
}

extension Batch {
    /// Does `work` on each input of a command that makes one result of each, and ends the command.
    func run(
        _ inputs: InputOptions, _ plan: OutputPlan, preview: PreviewOptions? = nil, report: MatteReportOptions? = nil,
        work: @Sendable (Job) throws -> JobReport
    ) throws {
        let jobs = try plan.jobs(for: inputs.expand(reportingTo: self), reportingTo: self)
        let writer = plan.options.writer
        let (sources, results) = (jobs.map(\.input.path), jobs.map(\.destination.path))
        try preview?.check(inputs: sources, outputs: results, writer)
        try report?.check(besides: sources + results, writer)
        let reports = map(jobs) { job in
            let report = try work(job)
            announce(report, of: job)
            return report
        }
        preview?.write(reports.flatMap(\.preview), writer, reportingTo: self)
        report?.write(reports.compactMap(\.matte), writer, reportingTo: self)
        try finish(jobs: reports)
    }

    /// Does `work` on each of `jobs` that no earlier run has done.
    func map(_ jobs: [Job], work: @Sendable (Job) throws -> JobReport) -> [JobReport] {
        map(jobs, path: \.input.path) { job in
            job.isDone ? .skipped(job.input.path, output: job.destination.path) : try work(job)
        }
    }

    /// Writes a page for browsers.
    func write(_ page: String, to path: String, _ writer: ResultWriter) {
        do { try writer.write(Array(page.utf8), to: .file(path)) } catch { return fail(error) }
        console.note("\(path): open it in a browser")
    }

    /// Says what came of a job.
    func announce(_ report: JobReport, of job: Job) {
        announce(report, path: job.input.path, output: job.destination.path)
    }

    /// Says what came of work on the input at `path`, by its `title` where there were others.
    func announce(_ report: JobReport, path: String, from title: String? = nil, output: String) {
        guard !report.isSkipped else { return }
        for warning in report.warnings { console.warn(warning, path: path) }
        remember(report.status)
        console.note("\(title ?? path) → \(output): \(report.summary)")
    }

    /// Says how much was there already, prints the reports, if they are asked for, and ends the command.
    func finish(jobs reports: [JobReport], isOne: Bool = false) throws {
        let skipped = reports.count(where: \.isSkipped)
        if skipped > 0 { console.note("\(reports.count - skipped) done, \(skipped) already there") }
        try finish(reports.map(\.json), isOne: isOne)
    }

    /// Prints the report, if it is asked for, and ends the command.
    ///
    /// - Parameter isOne: Whether there is but one thing to report on, which then stands alone.
    func finish(_ reports: [JSONValue], isOne: Bool = false) throws {
        if isJSON && isOne, let report = reports.first {
            try StandardOutput.print(report.text)
        } else if isJSON {
            try StandardOutput.print(JSONValue.array(reports).text)
        }
        try finish()
    }
}
