import ArgumentParser
import Pixelwright

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// `pixelwright quantize`: reduces images to few colours.
struct QuantizeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quantize",
        abstract: "Reduce images to few colours.",
        discussion: """
            The colours are chosen for each input (--colors) or given (--palette). The frames of an animation share \
            one palette. Without -o the result goes beside the input, as NAME_quantized, in the input's format; what \
            was a JPEG becomes a PNG, as JPEG would add colours again.

            --palette takes a palette file or an image, the name of a palette built in, or hexadecimal colours with \
            commas between; see pixelwright palette.

            EXAMPLES:
              pixelwright quantize hero.png --colors 16 -o hero16.png
              pixelwright quantize 'art/*.png' --palette pico-8 --dither bayer4 -o pico/
              pixelwright quantize a.jpg --palette '#000,#777,#fff' --dither blue-noise
              pixelwright quantize walk.gif --colors 32 --json
            """)

    @OptionGroup var inputs: InputOptions

    @Option(help: ArgumentHelp("The most colours, 2 through 256; a transparent one counts.", valueName: "count"))
    var colors: Int?

    @Option(help: ArgumentHelp("The colours to use: a file, a name, or a list.", valueName: "palette"))
    var palette: PaletteArgument?

    @OptionGroup var choice: QuantizerOptions
    @OptionGroup var dithering: DitheringOptions
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup(title: "Run") var batch: BatchOptions

    func validate() throws {
        if colors == nil && palette == nil { throw ValidationError("Give --colors, 2 through 256, or --palette.") }
        if colors != nil && palette != nil { throw ValidationError("Give --colors or --palette, not both.") }
        if palette != nil, let option = choice.choosing.first {
            throw ValidationError("\(option) is for colours that are chosen; with --palette they are given.")
        }
        if let colors, !Quantizer.colorCounts.contains(colors) {
            throw ValidationError("--colors takes a number from 2 through 256.")
        }
    }

    func run() throws {
        let quantize = try quantizer()
        let plan = OutputPlan(options: output, defaultSuffix: "_quantized") { $0.format.keepingPixels }
        try Batch(batch).run(inputs, plan) { job in
            let image = try DecodedImage(job.input, info: job.info)
            let bitmaps = image.bitmaps
            let start = ContinuousClock.now
            let quantizations = quantize(bitmaps, job.format)
            let elapsed = ContinuousClock.now - start
            return try write(quantizations, of: image, job, elapsed: elapsed)
        }
    }

    /// What reduces the frames of one image, by the options.
    private func quantizer() throws -> @Sendable ([Bitmap], ImageFormat) -> [Quantization] {
        if let palette = try palette?.palette() {
            var mapper = PaletteMapper(palette, dithering: dithering.dithering)
            mapper.colorSpace = choice.colorSpace
            return { [mapper] bitmaps, _ in mapper.quantize(bitmaps) }
        }
        let quantizer = choice.applied(
            to: try Quantizer(colorCount: colors ?? Palette.maximumCount, dithering: dithering.dithering))
        return { bitmaps, format in
            var quantizer = quantizer
            // Colours that differ in alpha alone would be one in the file.
            if format == .gif && bitmaps.contains(where: \.hasPartialAlpha) {
                quantizer.alpha = .thresholded(GIFOptions().alphaThreshold)
            }
            return quantizer.quantize(bitmaps)
        }
    }

    private func write(
        _ quantizations: [Quantization], of image: DecodedImage, _ job: Job, elapsed: Duration
    ) throws -> JobReport {
        let result = try image.replacing(bitmaps: quantizations.map(\.indexed.bitmap))
        // Who reduces colours wants a small file.
        var options = EncodeOptions()
        options.png.compression = .small
        try output.writer.write(result.encoded(as: job.format, options: options), to: job.destination)
        let colors = ColorSummary(result.bitmaps)
        let differences = quantizations.map(\.difference)
        let meanDeltaE = differences.map(\.meanDeltaE).reduce(0, +) / Double(differences.count)
        return JobReport(
            json: .object([
                "path": .string(job.input.path),
                "output": .string(job.destination.path),
                "colors": .integer(colors.count),
                "palette": colors.json,
                "mean_delta_e": .number(meanDeltaE, places: 4),
                "psnr": .number(Self.psnr(differences.map(\.psnr)), places: 3),
                "elapsed_ms": .number(elapsed.milliseconds, places: 3),
            ]),
            summary: "\(colorCountText(colors.count)), mean ΔE \(decimal(meanDeltaE, places: 2))",
            warnings: warnings(on: image, result, job.format))
    }

    /// What the file does not hold of `image` or of `result`, its colours reduced.
    private func warnings(on image: DecodedImage, _ result: DecodedImage, _ format: ImageFormat) -> [String] {
        let isThresholded = format == .gif && colors != nil && image.bitmaps.contains(where: \.hasPartialAlpha)
        return result.losses(as: format) + (isThresholded ? [FormatLoss.partialAlpha] : [])
            + (format == .jpeg ? ["jpeg blurs these colours into many; png, webp and gif keep them"] : [])
    }

    /// The ratio over frames of one size from that of each: their mean squared errors are averaged.
    private static func psnr(_ values: [Double]) -> Double {
        let errors = values.map { pow(10, -$0 / 10) }
        let mean = errors.reduce(0, +) / Double(errors.count)
        return mean == 0 ? .infinity : -10 * log10(mean)
    }
}
