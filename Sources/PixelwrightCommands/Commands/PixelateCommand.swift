import ArgumentParser
import Pixelwright

/// `pixelwright pixelate`: makes true pixel art of what only looks like it.
struct PixelateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pixelate",
        abstract: "Turn generated pixel art into true pixel art: one pixel a cell, few clean colours.",
        discussion: """
            The grid of the drawing is found, each cell becomes one pixel, and near-duplicate colours merge. The \
            frames of an animation share the grid of the first and one palette. Without -o the result goes beside the \
            input, as NAME_pixelated, in the input's format; what was a JPEG becomes a PNG.

            --grid names the grid instead: COLUMNSxROWS, or the size of a cell in pixels, which need not be whole. \
            --size averages down to a size, whatever the grid. --palette takes a palette file or an image, the name of \
            a palette built in, or hexadecimal colours with commas between; see pixelwright palette.

            EXAMPLES:
              pixelwright pixelate hero.png -o sprite.png
              pixelwright pixelate 'raw/*.png' -o sprites/ --colors 16
              pixelwright pixelate hero.png --palette pico-8 --scale 8 -o preview.png
              pixelwright pixelate hero.jpg --grid 8.53 --sample mode --json
              pixelwright pixelate - --size 64x64 < photo.jpg > icon.png
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

    @Option(help: ArgumentHelp("The grid: auto, COLUMNSxROWS, or the size of a cell in pixels.", valueName: "grid"))
    var grid = GridArgument.automatic

    @Option(help: ArgumentHelp("The size of the result in pixels, whatever the grid.", valueName: "WxH"))
    var size: Size?

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
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup(title: "Run") var batchOptions: BatchOptions

    func validate() throws {
        if colors != nil && palette != nil { throw ValidationError("Give --colors or --palette, not both.") }
        if size != nil && grid != .automatic { throw ValidationError("Give --grid or --size, not both.") }
        if !(1...64).contains(scale) { throw ValidationError("--scale takes a number from 1 through 64.") }
        if dithering.dither != .none && palette == nil && (colors == nil || colors == .automatic) {
            throw ValidationError("--dither needs a number of --colors, or a --palette.")
        }
    }

    func run() throws {
        let pixelator = try pixelator()
        let plan = OutputPlan(options: output, defaultSuffix: "_pixelated") { $0.format.keepingPixels }
        try Batch(batchOptions).run(inputs, plan) { job in
            let image = try DecodedImage(job.input, info: job.info)
            let frames = image.bitmaps
            let start = ContinuousClock.now
            let pixelation = FramePixelation(frames, by: pixelator)
            let elapsed = ContinuousClock.now - start
            return try write(pixelation, of: image, job, elapsed: elapsed)
        }
    }

    private func pixelator() throws -> Pixelator {
        var pixelator = Pixelator()
        pixelator.grid = grid.choice
        pixelator.targetSize = size
        pixelator.sampling = sample
        if let palette = try palette?.palette() {
            pixelator.colors = .mapped(PaletteMapper(palette, dithering: dithering.dithering))
        }
        switch colors {
        case nil: break
        case .automatic: pixelator.colors = .automatic
        case .count(let count):
            pixelator.colors = .quantized(try Quantizer(colorCount: count, dithering: dithering.dithering))
        }
        return pixelator
    }

    private func write(
        _ pixelation: FramePixelation, of image: DecodedImage, _ job: Job, elapsed: Duration
    ) throws -> JobReport {
        let native = try image.replacing(bitmaps: pixelation.bitmaps)
        let result = try scale == 1 ? native : native.map { $0.scaled(by: scale) }
        try ResultWriter(isForced: output.isForced).write(result.encoded(as: job.format), to: job.destination)
        let colors = ColorSummary(pixelation.bitmaps)
        return JobReport(
            json: .object([
                "path": .string(job.input.path),
                "output": .string(job.destination.path),
                "engine": .string("local"),
                "grid": pixelation.grid?.json ?? .null,
                "columns": .integer(native.size.width),
                "rows": .integer(native.size.height),
                "colors": .integer(colors.count),
                "palette": colors.json,
                "confidence": .number(pixelation.confidence, places: 4),
                "elapsed_ms": .number(elapsed.milliseconds, places: 3),
            ]),
            summary: "\(native.size) px, \(colors.count) colours, \(pixelation.gridText)",
            warnings: result.losses(as: job.format) + pixelation.warnings)
    }
}

extension FramePixelation {
    fileprivate var gridText: String {
        switch outcome {
        case .grid(let grid):
            "cells of \(shortDecimal(grid.pitchX))×\(shortDecimal(grid.pitchY)) px, "
                + "confidence \(decimal(confidence, places: 2))"
        case .native: "native already"
        case .noGrid: "averaged down"
        case nil: "as asked"
        }
    }

    fileprivate var warnings: [String] {
        outcome == .noGrid ? ["no pixel grid was found: averaged down; --grid or --size says what is wanted"] : []
    }
}
