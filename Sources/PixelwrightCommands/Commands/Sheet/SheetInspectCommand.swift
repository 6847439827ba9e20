import ArgumentParser
import Pixelwright

/// `pixelwright sheet inspect`: guesses how a sheet is laid out.
struct SheetInspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Guess a sheet's columns, rows, margin and spacing, and say how sure that is.",
        discussion: """
            EXAMPLES:
              pixelwright sheet inspect unknown.png
              pixelwright sheet inspect 'sheets/*.png' --json | jq -r '.[] | [.path, .confidence] | @tsv'
              pixelwright sheet inspect items.png --islands --preview items.html
            """)

    @OptionGroup var inputs: InputOptions
    @OptionGroup(title: "Where the sprites lie") var slicing: SlicingOptions
    @OptionGroup(title: "Preview") var preview: PreviewOptions

    @Flag(name: .customLong("force"), help: "Replace a preview that is there already.")
    var isForced = false

    @OptionGroup(title: "Run") var batchOptions: BatchOptions

    func run() throws {
        let batch = Batch(batchOptions)
        let slicer = try slicing.slicer()
        let sheets = try inputs.expand(reportingTo: batch).inputs
        let writer = ResultWriter(isForced: isForced)
        try preview.check(inputs: sheets.map(\.path), outputs: [], writer)
        let reports = batch.map(sheets, path: \.path) { try SheetReport($0, slicer, preview) }
        preview.write(reports.flatMap(\.sections), writer, reportingTo: batch)
        let text = reports.map(\.line).joined(separator: "\n")
        if !batch.isJSON && !text.isEmpty { try StandardOutput.print(text) }
        try batch.finish(reports.map(\.json))
    }
}
