import ArgumentParser
import Pixelwright

/// Where palettes are written and in which format.
struct PaletteOutputOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "A file, a folder (DIR/, created when missing), or - for standard output, the default.", valueName: "path"),
        completion: .file())
    var output: String?

    @Option(
        help: ArgumentHelp(
            "The format to write, whatever the ending of the file's name; hex unless there is one.",
            valueName: "format"))
    var format: PaletteFileType?

    @Option(
        help: ArgumentHelp("In a PNG, the sides of each colour's square in pixels; 1 by default.", valueName: "pixels"))
    var cell: Int?

    @Flag(name: .customLong("force"), help: "Replace files that are there already.")
    var isForced = false

    func validate() throws {
        if output?.isEmpty == true { throw ValidationError("-o takes a file, a folder or -.") }
        if let cell, !(1...256).contains(cell) { throw ValidationError("--cell takes a number from 1 through 256.") }
    }
}
