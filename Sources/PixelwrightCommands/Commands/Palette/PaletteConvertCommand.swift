import ArgumentParser
import Pixelwright

/// `pixelwright palette convert`: from any format to any other.
struct PaletteConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Convert palettes between formats.",
        discussion: """
            Names of palettes and colours are kept where the format has them, and so is transparency. Several palettes \
            are written into a folder.

            EXAMPLES:
              pixelwright palette convert hero.gpl -o hero.ase
              pixelwright palette convert pico-8 --format gpl > pico-8.gpl
              pixelwright palette convert strip.png -o strip.act
              pixelwright palette convert nes db32 aap-64 -o palettes/ --format png --cell 8
              curl -s https://example.com/a.hex | pixelwright palette convert - --format json
              pixelwright palette convert hero.ase --json
            """)

    @Argument(help: ArgumentHelp("Palette files, images, names, lists of colours, or -.", valueName: "palette"))
    var words: [String]

    @Option(help: ArgumentHelp("What to call the result.", valueName: "text"))
    var name: String?

    @OptionGroup(title: "Output") var output: PaletteOutputOptions
    @OptionGroup(title: "Run") var batchOptions: BatchOptions

    func run() throws {
        try output.writeAll(words, Batch(batchOptions)) { palette in
            name.map { NamedPalette(palette.palette, name: $0, colorNames: palette.colorNames) } ?? palette
        }
    }
}
