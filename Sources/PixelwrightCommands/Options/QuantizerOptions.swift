import ArgumentParser
import Pixelwright

/// How the colours of a result are found.
struct QuantizerOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How much time to take for better colours; balanced by default.", valueName: "level"))
    var level: QuantizerLevel?

    @Option(help: ArgumentHelp("The space in which errors are made small.", valueName: "space"))
    var colorSpace = ColorMetric.oklab

    @Flag(help: "Keep a colour for small regions of a tint of their own.")
    var keepAccents = false

    @Flag(name: .customLong("snap"), help: "Use only colours that the image has.")
    var snapsToExisting = false

    @Option(
        help: ArgumentHelp("Use fewer colours once the root mean square error, x 100, is this.", valueName: "number"))
    var maxError: Double?

    func validate() throws {
        if let maxError, !(maxError >= 0) { throw ValidationError("--max-error takes a number that is not negative.") }
    }

    /// Those of the options in use that say how colours are chosen, and so mean nothing where they are given.
    var choosing: [String] {
        let uses = [
            ("--level", level != nil), ("--keep-accents", keepAccents), ("--snap", snapsToExisting),
            ("--max-error", maxError != nil),
        ]
        return uses.filter(\.1).map(\.0)
    }

    /// `quantizer`, set up by these options.
    func applied(to quantizer: Quantizer) -> Quantizer {
        var quantizer = quantizer
        quantizer.level = level ?? quantizer.level
        quantizer.colorSpace = colorSpace
        quantizer.keepAccents = keepAccents
        quantizer.snapToExisting = snapsToExisting
        quantizer.maximumError = maxError ?? quantizer.maximumError
        return quantizer
    }
}
