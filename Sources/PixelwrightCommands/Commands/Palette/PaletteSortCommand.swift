import ArgumentParser
import Pixelwright

/// `pixelwright palette sort`: puts the colours of palettes in order.
struct PaletteSortCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sort",
        abstract: "Put the colours of palettes in order.",
        discussion: """
            ramps (the default) begins with the greys; then comes a ramp for each group of hues, each from dark to \
            light. hue begins with the greys and goes round the circle of hues. lightness goes from dark to light. \
            All of them put transparent colours first, and measure in OKLab.

            EXAMPLES:
              pixelwright palette sort hero.gpl -o sorted.gpl
              pixelwright palette sort endesga-64 --by hue
              pixelwright palette sort aap-64 --format png --cell 16 > ramps.png
              pixelwright palette sort db32 --by lightness --json
            """)

    @Argument(help: ArgumentHelp("Palette files, images, names, lists of colours, or -.", valueName: "palette"))
    var words: [String]

    @Option(help: ArgumentHelp("The order.", valueName: "order"))
    var by = PaletteOrder.ramps

    @OptionGroup(title: "Output") var output: PaletteOutputOptions
    @OptionGroup(title: "Run") var batchOptions: BatchOptions

    func run() throws {
        try output.writeAll(words, Batch(batchOptions)) { $0.sorted(by: by) }
    }
}
