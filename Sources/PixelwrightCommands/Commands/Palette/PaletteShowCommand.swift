import ArgumentParser
import Pixelwright

/// `pixelwright palette show`: draws palettes.
struct PaletteShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show the colours of palettes, in the terminal or as a picture.",
        discussion: """
            In the terminal each colour is a block with its digits and, if it has one, its name: in all colours when \
            COLORTERM says so, else in 256; without blocks when NO_COLOR is set or the output is no terminal \
            (CLICOLOR_FORCE=1 has colours there too).

            EXAMPLES:
              pixelwright palette show pico-8
              pixelwright palette show hero.gpl sprite.png '#102030,#fff'
              pixelwright palette show endesga-32 --png endesga.png --cell 24 --columns 8
              pixelwright palette show hero.ase --json | jq -r '.[].palette[]'
            """)

    @Argument(help: ArgumentHelp("Palette files, images, names, lists of colours, or -.", valueName: "palette"))
    var words: [String]

    @Option(
        help: ArgumentHelp("Write a picture here, or to standard output for -; of one palette.", valueName: "path"),
        completion: .file(extensions: ["png"]))
    var png: String?

    @Option(
        help: ArgumentHelp(
            "In a picture, the sides of each colour's square in pixels; 32 by default.", valueName: "pixels"))
    var cell: Int?

    @Option(
        help: ArgumentHelp("In a picture, how many squares stand in a row; 16 by default.", valueName: "count"))
    var columns: Int?

    @Flag(name: .customLong("force"), help: "Replace a file that is there already.")
    var isForced = false

    @OptionGroup(title: "Run") var batchOptions: BatchOptions

    func validate() throws {
        if let cell, !(1...256).contains(cell) { throw ValidationError("--cell takes a number from 1 through 256.") }
        if let columns, !(1...256).contains(columns) {
            throw ValidationError("--columns takes a number from 1 through 256.")
        }
        if png == nil && (cell != nil || columns != nil) {
            throw ValidationError("--cell and --columns are for a picture; give --png too.")
        }
        if png != nil && words.count > 1 { throw ValidationError("--png draws one palette.") }
    }

    func run() throws {
        let batch = Batch(batchOptions)
        let destination = try pictureDestination(batch)
        let sources = try PaletteSource.all(words, reportingTo: batch)
        if let destination {
            for source in sources { try draw(source, to: destination, batch) }
        }
        if !batch.isJSON && destination == nil && !sources.isEmpty {
            try StandardOutput.print(sources.map { text(of: $0) }.joined(separator: "\n\n"))
        }
        try batch.finish(sources.map(json))
    }

    private func pictureDestination(_ batch: Batch) throws(CommandFailure) -> Destination? {
        guard let png else { return nil }
        guard png != "-" else {
            try batch.claimStandardOutput()
            return .standardOutput
        }
        if png.isEmpty || png.hasSuffix("/") || FileSystem.kind(of: png) == .folder {
            throw .usage("--png takes the name of a file, not that of a folder")
        }
        if let format = FilePath(png).ending.flatMap({ ImageFormat(pathExtension: $0) }), format != .png {
            throw .usage("--png makes a PNG; end \(png) in .png")
        }
        try ResultWriter(isForced: isForced).check(.file(png))
        return .file(png)
    }

    private func draw(_ source: PaletteSource, to destination: Destination, _ batch: Batch) throws {
        let picture = source.palette.palette.strip(cellSize: cell ?? 32, columns: columns ?? 16)
        try ResultWriter(isForced: isForced).write(picture.encoded(as: .png), to: destination)
        if destination != .standardOutput {
            batch.console.note("\(source.path) → \(destination.path): \(picture.size) px")
        }
    }

    private func text(of source: PaletteSource) -> String {
        let title = (source.palette.name ?? source.path).onOneLine
        let head = Terminal.output.bold(title) + "  " + colorCountText(source.palette.palette.count)
        return ([head] + SwatchText(.output).lines(source.palette)).joined(separator: "\n")
    }

    private func json(_ source: PaletteSource) -> JSONValue {
        .object([
            "path": .string(source.path),
            "output": .string(png),
            "format": .string(source.format),
            "name": .string(source.palette.name),
            "colors": .integer(source.palette.palette.count),
            "palette": source.palette.colorsJSON,
            "color_names": source.palette.colorNamesJSON,
        ])
    }
}
