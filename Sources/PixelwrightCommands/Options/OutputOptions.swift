import ArgumentParser
import Pixelwright

/// Where results go and in which format.
struct OutputOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "A file, a folder (DIR/, created when missing), or - for standard output. Several inputs need a folder.",
            valueName: "path"),
        completion: .file())
    var output: String?

    @Option(help: ArgumentHelp("Put results beside the inputs, with this after their names.", valueName: "text"))
    var suffix: String?

    @Option(help: ArgumentHelp("The format to write, whatever the ending of the file's name.", valueName: "format"))
    var format: ImageFormat?

    @OptionGroup var replacement: ReplacementOptions

    /// What writes the results.
    var writer: ResultWriter { replacement.writer }

    func validate() throws {
        if output?.isEmpty == true { throw ValidationError("-o takes a file, a folder or -.") }
        if output == "-" && replacement.isResuming { throw ValidationError("--resume is for results in files.") }
        if output != nil && suffix != nil { throw ValidationError("Give -o or --suffix, not both.") }
        if let suffix, suffix.isEmpty || suffix.contains("/") {
            throw ValidationError("--suffix takes part of a file name, such as _small.")
        }
    }
}
