import ArgumentParser
import Pixelwright

/// A page that shows what became of transparency.
struct MatteReportOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Write a page that shows before and after on a checkerboard, on light and on dark, for any browser.",
            valueName: "file.html"),
        completion: .file(extensions: ["html"]))
    var report: String?

    func validate() throws {
        if let report { try HTMLPage.checkName(report, of: "--report") }
    }

    /// Refuses a page that would replace another file: an input, a result, or one that is there.
    func check(besides others: [String], _ writer: ResultWriter) throws(CommandFailure) {
        if let report { try writer.checkPage(report, of: "--report", besides: others) }
    }

    /// What the page shows of something, if there is to be a page.
    func section(_ make: () throws -> MatteSection) rethrows -> MatteSection? {
        report == nil ? nil : try make()
    }

    /// Writes the page, unless there is nothing to show.
    func write(_ sections: [MatteSection], _ writer: ResultWriter, reportingTo batch: Batch) {
        if let report, !sections.isEmpty { batch.write(MattePage(sections: sections).text, to: report, writer) }
    }
}
