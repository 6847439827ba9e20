import ArgumentParser
import Pixelwright

/// Which colours a result has, and how others are rendered in them.
struct DitheringOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How colours that the palette lacks are rendered; none, by the nearest, is the default.",
            valueName: "method"))
    var dither: Dithering.Method?

    @Option(help: ArgumentHelp("How strong dithering is, 0 through 1; 0.9 by default.", valueName: "number"))
    var strength: Double?

    func validate() throws {
        guard let strength else { return }
        if !(0...1).contains(strength) { throw ValidationError("--strength takes a number from 0 through 1.") }
        if dither == nil { throw ValidationError("--strength is for --dither; give a method too.") }
    }

    /// The same for the mapper.
    var dithering: Dithering { Dithering(dither ?? .none, strength: Float(strength ?? 0.9)) }
}
