import ArgumentParser

/// How findings are written.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
    /// A line for each finding.
    case text
    /// An array of objects.
    case json
    /// An object a line.
    case ndjson
    /// What build servers show as tests.
    case junit
    /// What code hosts show beside a change.
    case sarif
}

/// How findings are written, with `--json` for short.
struct ReportOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            """
            How findings are written: text, json, ndjson (an object a line), junit (for build servers) or sarif (for \
            code hosts).
            """, valueName: "format"))
    var format: ReportFormat?

    @OptionGroup(title: "Run") var batch: BatchOptions

    func validate() throws {
        if let format, batch.isJSON, format != .json {
            throw ValidationError("--json is --format json; leave out --format \(format.rawValue).")
        }
    }

    /// The format that is asked for.
    var chosen: ReportFormat { format ?? (batch.isJSON ? .json : .text) }
}
