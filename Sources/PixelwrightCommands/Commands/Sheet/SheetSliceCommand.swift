import ArgumentParser
import Pixelwright

/// `pixelwright sheet slice`: sprites out of sheets.
struct SheetSliceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "slice",
        abstract: "Cut sheets into their sprites.",
        discussion: """
            Sprites go into the folder of -o as frame_0001.png and so on, in reading order; those of several sheets \
            into a folder each. Without a way to cut, the grid is guessed (--auto), with a warning when the guess is \
            doubtful. Metadata may name several pages: those that are not given are looked for beside it, \
            and the sprites of all go into one folder.

            EXAMPLES:
              pixelwright sheet slice walk.png -o walk/ --frame-count 8
              pixelwright sheet slice hero.png -o hero/ --frame-size 32x48 --drop-empty
              pixelwright sheet slice tiles.png -o tiles/ --grid 8x4 --margin 1 --spacing 2
              pixelwright sheet slice items.png -o items/ --islands --merge-distance 3 --trim
              pixelwright sheet slice hero.png -o hero/ --metadata hero.json --preview hero.html
              pixelwright sheet slice 'sheets/*.png' -o cut/ --names '{name}_{index:03}'
              pixelwright sheet slice board.png -o poses/ --islands --background '#00ff00' --tolerance 40 --json
            """)

    @OptionGroup var inputs: InputOptions
    @OptionGroup(title: "Where the sprites lie") var slicing: SlicingOptions

    @Flag(name: .customLong("drop-empty"), help: "Leave out cells without a sprite; numbers go on without a gap.")
    var dropsEmpty = false

    @Flag(name: .customLong("trim"), help: "Leave out the background around each sprite; --json says where it was.")
    var trims = false

    @Option(
        help: ArgumentHelp(
            "What to call the files: {name} of the sheet, {index}, {column}, {row}; {index:04} has four digits.",
            valueName: "pattern"))
    var names: String?

    @OptionGroup(title: "Output") var output: FolderOutputOptions
    @OptionGroup(title: "Preview") var preview: PreviewOptions
    @OptionGroup(title: "Run") var batchOptions: BatchOptions

    @Option(
        help: ArgumentHelp(
            "Cut as this file says, in any format that sheet verify knows; files get the sprites' names.",
            valueName: "file"),
        completion: .file())
    var metadata: String?

    func validate() throws {
        guard metadata != nil else { return }
        if slicing.isGiven || dropsEmpty || names != nil {
            throw ValidationError("--metadata says where sprites lie and what they are called; leave other ways out.")
        }
    }

    func run() throws {
        let batch = Batch(batchOptions)
        if let metadata { return try cut(asSaidIn: metadata, batch) }
        var slicer = try slicing.slicer()
        slicer.dropsEmpty = dropsEmpty
        slicer.trims = trims
        if let names { slicer.names = try FrameNames(naming: names) }
        let expansion = try inputs.expand(reportingTo: batch)
        let sheets = expansion.distinctInputs.map { input in
            (input: input, folder: output.folder(for: input, isAlone: expansion.count == 1))
        }
        try ResultName.refuseCollisions(sheets.map { ($0.input.path, $0.folder + "/") })
        let work = SliceWork(
            slicer: slicer, format: output.format ?? .png, writer: output.writer,
            preview: preview,
            resumption: output.replacement.isResuming ? Resumption(expansion.inputs.map(\.path)) : nil)
        try cut(sheets, isOne: expansion.count == 1, batch, work.perform)
    }

    /// Cuts each of `sheets` into its folder, and ends the command.
    private func cut(
        _ sheets: [(input: Input, folder: String)], isOne: Bool, _ batch: Batch,
        _ perform: @Sendable (Input, String) throws -> JobReport
    ) throws {
        let writer = output.writer
        try preview.check(inputs: sheets.map(\.input.path) + [metadata].compactMap(\.self), outputs: [], writer)
        let reports = batch.map(sheets, path: \.input.path) { input, folder in
            let report = try perform(input, folder)
            batch.announce(report, path: input.path, output: folder)
            return report
        }
        preview.write(reports.flatMap(\.preview), writer, reportingTo: batch)
        try batch.finish(jobs: reports, isOne: isOne)
    }

    private func cut(asSaidIn metadata: String, _ batch: Batch) throws {
        let expansion = try inputs.expand(reportingTo: batch)
        let pages = expansion.distinctInputs
        guard let first = pages.first, expansion.failures.isEmpty else { return try batch.finish([], isOne: true) }
        let work = DescribedSlice(
            metadata: metadata, trims: trims, format: output.format ?? .png,
            writer: output.writer, preview: preview, console: batch.console,
            resumption: output.replacement.isResuming ? Resumption(pages.map(\.path) + [metadata]) : nil)
        try cut([(first, output.output)], isOne: true, batch) { _, folder in try work.perform(on: pages, into: folder) }
    }
}

extension FrameNames {
    /// Reads a pattern from the command line.
    fileprivate init(naming pattern: String) throws(CommandFailure) {
        do { try self.init(pattern: pattern) } catch { throw .usage("--names: \(error)") }
        guard !pattern.contains("/") else { throw .usage("--names: \(pattern) is a path; use a part of a file name") }
    }
}
