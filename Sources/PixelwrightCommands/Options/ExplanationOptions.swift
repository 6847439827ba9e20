import ArgumentParser
import Pixelwright

/// What is written besides the result, for people who want to know why it is as it is.
struct ExplanationOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Write a page that shows how the result came about: grid, evidence, palette, alternatives.",
            valueName: "file.html"),
        completion: .file(extensions: ["html"]))
    var report: String?

    @Option(
        help: ArgumentHelp(
            "Write a picture of the grid over the input; of several inputs, into a folder.", valueName: "path"),
        completion: .file())
    var debugGrid: String?

    func validate() throws {
        if let report { try HTMLPage.checkName(report, of: "--report") }
        if debugGrid == "-" {
            throw ValidationError("--debug-grid takes a file or a folder; standard output is for the result.")
        }
        if debugGrid == "" { throw ValidationError("--debug-grid takes a file or a folder.") }
    }

    /// Where the overlay of each of `jobs` goes; empty when none is asked for.
    ///
    /// - Throws: When they cannot be meant for so many inputs, or a file is in the way of them or of the report.
    func overlays(of jobs: [Job], _ writer: ResultWriter) throws(CommandFailure) -> [Job] {
        var overlays: [Job] = []
        if let debugGrid {
            let isFolder = debugGrid.hasSuffix("/") || FileSystem.kind(of: debugGrid) == .folder
            guard isFolder || jobs.count < 2 else {
                throw .usage("--debug-grid writes a picture for each input; give a folder: --debug-grid DIR/")
            }
            for job in jobs {
                let name = FilePath.join(debugGrid, job.input.relativePath)
                let path = isFolder ? ResultName.path(for: name, suffix: "_grid", format: .png) : debugGrid
                let format: ImageFormat = isFolder ? .png : try ImageFormat(endingOf: path)
                overlays.append(Job(input: job.input, info: job.info, destination: .file(path), format: format))
            }
        }
        var results = (jobs + overlays).map { (input: $0.input.path, output: $0.destination.path) }
        if let report { results.append((input: "the report", output: report)) }
        try ResultName.refuseCollisions(results)
        let inputs = Set(jobs.map { FileSystem.key(of: $0.input.path) })
        for overlay in overlays {
            if inputs.contains(FileSystem.key(of: overlay.destination.path)) {
                throw .usage("--debug-grid would replace the input \(overlay.destination.path); give another file")
            }
            try writer.check(overlay.destination)
        }
        if let report { try writer.checkPage(report, of: "--report") }
        return overlays
    }
}
