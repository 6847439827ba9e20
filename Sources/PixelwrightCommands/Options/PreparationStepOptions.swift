import ArgumentParser
import Pixelwright
import PixelwrightServices

/// What `prepare` may do to a picture.
struct PreparationStepOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What transparency is flattened onto: rgb or rrggbb in hexadecimal. A request's own matte_color goes first.",
            valueName: "color"))
    var matte = RGBA8(0x80, 0x80, 0x80)

    @Option(help: ArgumentHelp("Which frame is taken where a still is meant, counted from 1.", valueName: "number"))
    var frame = 1

    @Flag(help: "Refuse every step that loses something.")
    var lossless = false

    @Flag(help: "Take no single frame of an animation.")
    var noFrame = false

    @Flag(help: "Leave enlarged pixel art as it is.")
    var noSnap = false

    @Flag(help: "Cut nothing off.")
    var noTrim = false

    @Flag(help: "Add nothing.")
    var noPad = false

    @Flag(help: "Keep the size.")
    var noResize = false

    @Flag(help: "Keep transparency.")
    var noFlatten = false

    @Flag(help: "Keep the format.")
    var noConvert = false

    @Flag(help: "Do not compress anew.")
    var noRecompress = false

    @Flag(help: "Change no field of a request.")
    var noField = false

    func validate() throws {
        if frame < 1 { throw ValidationError("--frame counts from 1.") }
        if !matte.isOpaque { throw ValidationError("--matte takes an opaque colour, such as '#808080'.") }
    }

    /// The same for the library.
    func options(format: ImageFormat?) -> PreparationOptions {
        var options = PreparationOptions()
        options.matte = matte
        options.frame = frame
        options.isLossless = lossless
        options.format = format
        let flags: [(Bool, PreparationStep.Kind)] = [
            (noFrame, .frame), (noSnap, .snap), (noTrim, .trim), (noPad, .pad), (noResize, .resize),
            (noFlatten, .flatten), (noConvert, .convert), (noRecompress, .recompress), (noField, .field),
        ]
        options.refused = Set(flags.filter(\.0).map(\.1))
        return options
    }
}
