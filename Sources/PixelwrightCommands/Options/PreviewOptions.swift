import ArgumentParser
import Pixelwright

/// A page that shows results, for people.
struct PreviewOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Write a page that plays the frames and shows where sprites lie, for any browser.", valueName: "file.html"),
        completion: .file(extensions: ["html"]))
    var preview: String?

    func validate() throws {
        if let preview { try HTMLPage.checkName(preview, of: "--preview") }
    }

    /// Refuses a page that would replace another file: an input, a result, or one that is there.
    func check(inputs: [String], outputs: [String], _ writer: ResultWriter) throws(CommandFailure) {
        if let preview { try writer.checkPage(preview, of: "--preview", besides: inputs + outputs) }
    }

    /// What the page shows of something, if there is to be a page.
    func sections(_ make: () throws -> PreviewSection) rethrows -> [PreviewSection] {
        preview == nil ? [] : [try make()]
    }

    /// Writes the page, unless there is nothing to show.
    func write(_ sections: [PreviewSection], _ writer: ResultWriter, reportingTo batch: Batch) {
        if let preview, !sections.isEmpty { batch.write(PreviewPage(sections: sections).text, to: preview, writer) }
    }
}
