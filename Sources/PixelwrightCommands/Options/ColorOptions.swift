import ArgumentParser
import Pixelwright

/// Which colours a result has, and how others are rendered in them.
struct DitheringOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("How colours that the palette lacks are rendered.", valueName: "method"))
    var dither = Dithering.Method.none

    @Option(help: ArgumentHelp("How strong dithering is, 0 through 1.", valueName: "number"))
    var strength = 0.9

    func validate() throws {
        if !(0...1).contains(strength) { throw ValidationError("--strength takes a number from 0 through 1.") }
    }

    /// The same for the mapper.
    var dithering: Dithering { Dithering(dither, strength: Float(strength)) }
}
