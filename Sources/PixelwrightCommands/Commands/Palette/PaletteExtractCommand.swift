import ArgumentParser
import Pixelwright

/// `pixelwright palette extract`: one palette of all images given.
struct PaletteExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Make one palette of the colours of images.",
        discussion: """
            All images, and all frames of animations, share the palette. --colors auto (the default) keeps every \
            colour where there are up to \(PaletteExtraction.keptColorCount); otherwise it takes as few as leave a \
            root mean square difference of \(shortDecimal(PaletteExtraction.goodError)) in OKLab × 100, which hardly shows.

            EXAMPLES:
              pixelwright palette extract hero.png
              pixelwright palette extract hero.png --colors 16 -o hero.gpl
              pixelwright palette extract 'art/*.png' --colors 32 --sort ramps -o art.ase
              pixelwright palette extract walk.gif --format json
              pixelwright palette extract - --json < hero.png | jq '.[].palette'
            """)

    @OptionGroup var inputs: InputOptions

    @Option(
        help: ArgumentHelp("How many colours: auto, or the most there may be, 2 through 256.", valueName: "auto|count"))
    var colors = ColorCountArgument.automatic

    @Option(help: ArgumentHelp("The order of the colours; by default the quantizer's.", valueName: "order"))
    var sort: PaletteOrder?

    @Option(help: ArgumentHelp("What to call the palette.", valueName: "text"))
    var name: String?

    @OptionGroup(title: "Output") var output: PaletteOutputOptions
    @OptionGroup(title: "Run") var batchOptions: BatchOptions

    func run() throws {
        let batch = Batch(batchOptions)
        let expansion = try inputs.expand(reportingTo: batch)
        guard let first = expansion.inputs.first else { return try batch.finish([]) }
        let stem = first.path == "-" ? "stdin" : FilePath(first.path).stem
        let places = try output.outputs(for: [(first.path, stem)], reportingTo: batch)
        guard let place = places[0] else { return try batch.finish([]) }
        let images = batch.map(expansion.distinctInputs, path: \.path) { input in
            (input.path, bitmaps: try DecodedImage(input, info: input.info()).bitmaps)
        }
        guard !images.isEmpty else { return try batch.finish([]) }
        let start = ContinuousClock.now
        let extraction = try Parallelism.limited(to: batch.threadCount) {
            try PaletteExtraction(of: images.flatMap(\.bitmaps), colors)
        }
        let elapsed = ContinuousClock.now - start
        var result = NamedPalette(extraction.palette, name: name)
        if let sort { result = result.sorted(by: sort) }
        try output.write(result, from: images[0].0, to: place, batch)
        try batch.finish([json(result, images.map(\.0), place, extraction.meanDeltaE, elapsed)])
    }

    private func json(
        _ result: NamedPalette, _ paths: [String], _ place: PaletteOutput, _ meanDeltaE: Double, _ elapsed: Duration
    ) -> JSONValue {
        .object([
            "path": .string(paths[0]),
            "inputs": .array(paths.map { .string($0) }),
            "output": .string(place.destination?.path),
            "format": .string(place.type.name),
            "name": .string(result.name),
            "colors": .integer(result.palette.count),
            "palette": result.colorsJSON,
            "mean_delta_e": .number(meanDeltaE, places: 4),
            "elapsed_ms": .number(elapsed.milliseconds, places: 3),
        ])
    }
}
