import ArgumentParser
import Pixelwright

/// `pixelwright inspect`: says what images are, and draws them.
struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Say what images are: format, size, frames, timing, colours, transparency, pixel grid.",
        discussion: """
            Colours are counted over all frames; the pixel grid is that of the first. With --show the picture is drawn \
            in the terminal, in half blocks: in all colours when COLORTERM says so, else in 256; as shades when \
            NO_COLOR is set or the output is no terminal (CLICOLOR_FORCE=1 has colours there too).

            EXAMPLES:
              pixelwright inspect hero.png
              pixelwright inspect 'art/*.png' --json | jq '.[].unique_colors'
              pixelwright inspect art/ --recursive --header-only
              pixelwright inspect walk.gif --show --frame 3
              curl -s https://example.com/a.webp | pixelwright inspect -
            """)

    @OptionGroup var inputs: InputOptions

    @Flag(help: "Read the headers alone: quick, without colours and grid.")
    var headerOnly = false

    @Flag(help: "Draw the picture in the terminal.")
    var show = false

    @Option(help: ArgumentHelp("Which frame --show draws, counted from 1.", valueName: "number"))
    var frame = 1

    @OptionGroup(title: "Run") var batchOptions: BatchOptions

    func validate() throws {
        if show && batchOptions.isJSON { throw ValidationError("--show draws for people, --json reports to programs.") }
        if frame < 1 { throw ValidationError("--frame counts from 1.") }
    }

    func run() throws {
        let batch = Batch(batchOptions)
        let inputs = try inputs.expand(reportingTo: batch).inputs
        let reports = batch.map(inputs, path: \.path) { input in
            let report = try ImageReport(input, headerOnly: headerOnly)
            return (report, picture: show ? try picture(of: input, report.info) : [])
        }
        if !batch.isJSON { try printText(reports) }
        try batch.finish(reports.map(\.0.json))
    }

    private func printText(_ reports: [(ImageReport, picture: [String])]) throws {
        let isTable = reports.count > 1 && !show
        let lines =
            isTable
            ? ImageReport.table(reports.map(\.0)).lines(for: .output)
            : reports.flatMap { $0.picture + $0.0.lines(for: .output) }
        if !lines.isEmpty { try StandardOutput.print(lines.joined(separator: "\n")) }
    }

    /// The lines that draw the frame asked for.
    private func picture(of input: Input, _ info: ImageInfo) throws -> [String] {
        guard frame <= info.frameCount else {
            throw CommandFailure(.inputWanting, "there is no frame \(frame); the image has \(info.frameCount)")
        }
        var decoder = try AnimationDecoder(input.bytes(), options: .commandLine)
        for _ in 1..<frame { _ = try decoder.next() }
        guard let cel = try decoder.next() else { return [] }
        return TerminalPicture(cel.bitmap, for: .output).lines
    }
}
