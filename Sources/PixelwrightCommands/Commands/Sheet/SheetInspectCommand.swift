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
              pixelwright sheet inspect items.png --islands
            """)

    @OptionGroup var inputs: InputOptions
    @OptionGroup(title: "Where the sprites lie") var slicing: SlicingOptions
    @OptionGroup(title: "Run") var batchOptions: BatchOptions

    func run() throws {
        let batch = Batch(batchOptions)
        let slicer = try slicing.slicer()
        let reports = batch.map(try inputs.expand(reportingTo: batch).inputs, path: \.path) { input in
            try SheetReport(input, slicer)
        }
        let text = reports.map(\.line).joined(separator: "\n")
        if !batch.isJSON && !text.isEmpty { try StandardOutput.print(text) }
        try batch.finish(reports.map(\.json))
    }
}
