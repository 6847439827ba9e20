import ArgumentParser
import Pixelwright

/// `pixelwright pixelate`: makes true pixel art of what only looks like it.
struct PixelateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pixelate",
        abstract: "Turn generated pixel art into true pixel art: one pixel a cell, few clean colours.",
        discussion: """
            The grid of the drawing is found, each cell becomes one pixel, and near-duplicate colours merge. The \
            frames of an animation share one grid and one palette, and so do the frames that --frame-count or \
            --frame-size cut a sheet into; --shared-grid and --shared-palette do the same for several inputs. Without \
            -o the result goes beside the input, as NAME_pixelated, in the input's format; what was a JPEG becomes a \
            PNG.

            --grid names the grid instead: COLUMNSxROWS, or the size of a cell in pixels, which need not be whole. \
            --size, --width and --height shrink to a size, whatever the grid. --palette takes a palette file or an \
            image, the name of a palette built in, or hexadecimal colours with commas between; see pixelwright palette.

            EXAMPLES:
              pixelwright pixelate hero.png -o sprite.png
              pixelwright pixelate 'raw/*.png' -o sprites/ --colors 16
              pixelwright pixelate hero.png --palette pico-8 --scale 8 -o preview.png
              pixelwright pixelate hero.jpg --grid 8.53 --offset 2,3.5 --sample mode --json
              pixelwright pixelate - --width 64 < photo.jpg > icon.png
              pixelwright pixelate walk-*.png --shared-grid --shared-palette -o walk/
              pixelwright pixelate blurred.png --engine auto --colors 16
              pixelwright pixelate hero.png --report why.html --debug-grid grid.png
            """)

    @OptionGroup var inputs: InputOptions

    @Option(
        help: ArgumentHelp(
            """
            How many colours: auto keeps as many as the drawing really has, a number from 2 through 256 is the most \
            there may be. Without it at most \(Pixelator.standardColorCount), and art at its true size keeps its own.
            """, valueName: "auto|count"))
    var colors: ColorCountArgument?

    @Option(help: ArgumentHelp("The colours to use: a file, a name, or a list.", valueName: "palette"))
    var palette: PaletteArgument?

    @OptionGroup var gridOptions: GridOptions

    @Option(help: ArgumentHelp("Enlarge the result this many times, each pixel a square.", valueName: "factor"))
    var scale = 1

    @Option(
        help: ArgumentHelp(
            """
            How the colour of a cell is found: auto undoes blur and noise, content also keeps lines thinner than a \
            cell, and median, mode and center take a pixel of the picture.
            """, valueName: "method"))
    var sample = Sampling.automatic

    @OptionGroup var dithering: DitheringOptions
    @OptionGroup(title: "Sequences") var sequence: SequenceOptions
    @OptionGroup(title: "Explanation") var explanation: ExplanationOptions

    @Option(help: ArgumentHelp("Refuse what this service would refuse to pixelate.", valueName: "service"))
    var contract: ServiceContract?

    @OptionGroup(title: "Engine") var engine: EngineOptions
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup(title: "Run") var batchOptions: BatchOptions

    func validate() throws {
        if colors != nil && palette != nil { throw ValidationError("Give --colors or --palette, not both.") }
        if !(1...64).contains(scale) { throw ValidationError("--scale takes a number from 1 through 64.") }
        if dithering.dithering.method != .none && palette == nil && (colors == nil || colors == .automatic) {
            throw ValidationError("--dither needs a number of --colors, or a --palette.")
        }
        if sequence.sharesGrid && gridOptions.hasTarget {
            throw ValidationError("A size for the result leaves no grid to share; leave out --shared-grid.")
        }
        if sequence.sharesGrid && gridOptions.grid != .automatic {
            throw ValidationError("--grid is the grid of every image; leave out --shared-grid.")
        }
        if let contract, colors == .automatic, let counts = contract.colorCounts {
            throw ValidationError(
                "--contract \(contract.rawValue) takes a number of --colors, \(counts.lowerBound) through "
                    + "\(counts.upperBound).")
        }
    }

    func run() throws { try PixelateRun(self).run() }

    /// What pixelates each input.
    func pixelator() throws -> Pixelator {
        var pixelator = Pixelator()
        pixelator.grid = gridOptions.choice
        pixelator.targetSize = gridOptions.target
        pixelator.sampling = sample
        if let palette = try palette?.palette() {
            pixelator.colors = .mapped(PaletteMapper(palette, dithering: dithering.dithering))
        }
        var count: Int? = nil
        switch colors {
        case .count(let asked): count = asked
        case .automatic: pixelator.colors = .automatic
        case nil: if palette == nil { count = contract?.standardColorCount }
        }
        if let count {
            pixelator.colors = .quantized(try Quantizer(colorCount: count, dithering: dithering.dithering))
        }
        return pixelator
    }
}
