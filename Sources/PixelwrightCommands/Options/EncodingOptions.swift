import ArgumentParser
import Pixelwright

/// How results are compressed, where that can lose something.
struct EncodingOptions: ParsableArguments {
    @Flag(name: .customLong("lossy"), help: "Compress WebP with loss; by default every pixel is kept.")
    var isLossy = false

    @Flag(
        name: .customLong("mixed"),
        help: "Compress each frame of a WebP with or without loss, whichever takes fewer bytes.")
    var isMixed = false

    @Option(
        help: ArgumentHelp(
            "Quality of JPEG, and of WebP, which it makes lossy: 1 through 100. JPEG's default is 90.",
            valueName: "number"))
    var quality: Int?

    @Option(
        help: ArgumentHelp("Put this colour behind what is transparent, which JPEG cannot hold.", valueName: "color"))
    var matte: RGBA8?

    @Option(
        name: .customLong("gif-palette"),
        help: ArgumentHelp(
            "Of a GIF's frames: one palette for all, or one each; by default whichever keeps every colour, or else one.",
            valueName: "use"))
    var gifPalette: GIFOptions.PaletteUse?

    @Option(
        help: ArgumentHelp(
            "The space in which errors are made small where a GIF's colours are reduced: oklab by default, as eyes see.",
            valueName: "space"))
    var colorSpace: ColorMetric?

    func validate() throws {
        if isLossy && isMixed { throw ValidationError("Give --lossy or --mixed, not both.") }
        if let quality, !(1...100).contains(quality) {
            throw ValidationError("--quality takes a number from 1 through 100.")
        }
    }

    /// Refuses options that mean nothing for `format`.
    func check(_ format: ImageFormat) throws(CommandFailure) {
        if isLossy && format != .webp {
            throw .usage("--lossy is for WebP; the result here is \(format.rawValue)")
        }
        if isMixed && format != .webp {
            throw .usage("--mixed is for WebP; the result here is \(format.rawValue)")
        }
        if gifPalette != nil && format != .gif {
            throw .usage("--gif-palette is for GIF; the result here is \(format.rawValue)")
        }
        if colorSpace != nil && format != .gif {
            throw .usage("--color-space is for GIF; the result here is \(format.rawValue), which keeps all colours")
        }
        if quality != nil && format != .webp && format != .jpeg {
            throw .usage("--quality is for JPEG and WebP; the result here is \(format.rawValue)")
        }
    }

    /// The same for the encoders.
    var encodeOptions: EncodeOptions {
        var options = EncodeOptions()
        if let quality { options.jpeg.quality = quality }
        let webpQuality = Double(quality ?? 75)
        if isMixed {
            options.webp.mode = .mixed(quality: webpQuality)
        } else if isLossy || quality != nil {
            options.webp.mode = .lossy(quality: webpQuality)
        }
        options.gif.palette = gifPalette ?? options.gif.palette
        options.gif.colorSpace = colorSpace ?? options.gif.colorSpace
        return options
    }
}
