import ArgumentParser
import Pixelwright

/// How results are compressed, where that can lose something.
struct EncodingOptions: ParsableArguments {
    @Flag(name: .customLong("lossy"), help: "Compress WebP with loss; by default every pixel is kept.")
    var isLossy = false

    @Option(
        help: ArgumentHelp(
            "Quality of JPEG, and of WebP, which it makes lossy: 1 through 100. JPEG's default is 90.",
            valueName: "number"))
    var quality: Int?

    @Option(
        help: ArgumentHelp("Put this colour behind what is transparent, which JPEG cannot hold.", valueName: "color"))
    var matte: RGBA8?

    func validate() throws {
        if let quality, !(1...100).contains(quality) {
            throw ValidationError("--quality takes a number from 1 through 100.")
        }
    }

    /// Refuses options that mean nothing for `format`.
    func check(_ format: ImageFormat) throws(CommandFailure) {
        if isLossy && format != .webp {
            throw .usage("--lossy is for WebP; the result here is \(format.rawValue)")
        }
        if quality != nil && format != .webp && format != .jpeg {
            throw .usage("--quality is for JPEG and WebP; the result here is \(format.rawValue)")
        }
    }

    /// The same for the encoders.
    var encodeOptions: EncodeOptions {
        var options = EncodeOptions()
        if let quality { options.jpeg.quality = quality }
        if isLossy || quality != nil { options.webp.mode = .lossy(quality: Double(quality ?? 75)) }
        return options
    }
}
