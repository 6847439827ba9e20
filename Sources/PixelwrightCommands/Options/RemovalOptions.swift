import ArgumentParser
import Pixelwright

/// What is background, and how it is removed.
struct RemovalOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The background's colour: auto, or one that is known.", valueName: "auto|color"))
    var background = AutomaticArgument<RGBA8>.automatic

    @Option(
        help: ArgumentHelp(
            "How far from the background a pixel may be and still be background: auto, or ΔE in OKLab × 100.",
            valueName: "auto|delta-e"))
    var tolerance = AutomaticArgument<Double>.automatic

    @Option(
        help: ArgumentHelp(
            """
            Lower values keep more partial transparency at edges, higher ones snap harder to opaque or transparent; \
            without it 255 where edges are hard, else 0, or 64 before a noisy background.
            """, valueName: "0...255"))
    var alphaThreshold: UInt8?

    @Option(
        help: ArgumentHelp(
            "Background that the sprite encloses: auto removes it where its colour agrees and it is no mere spot.",
            valueName: "way"))
    var holes = BackgroundRemover.HoleTreatment.automatic

    @OptionGroup var grid: RemovalGridOptions

    func validate() throws {
        if background.value?.isOpaque == false {
            throw ValidationError("--background takes an opaque colour, such as '#00ff00'.")
        }
        if let tolerance = tolerance.value, !(0...100).contains(tolerance) {
            throw ValidationError("--tolerance takes auto, or a number from 0 through 100.")
        }
    }

    /// What removes the background of frames of `size` that become a file of `format`.
    ///
    /// - Throws: When the grid has no place in them.
    func remover(for size: Size, as format: ImageFormat) throws(CommandFailure) -> BackgroundRemover {
        var remover = BackgroundRemover()
        remover.background = background.value
        remover.tolerance = tolerance.value
        // A GIF would snap what is left of partial transparency by a rule of its own.
        remover.alphaThreshold = format == .gif ? .hard : alphaThreshold.map { AlphaThreshold($0) }
        remover.holes = holes
        remover.grid = try grid.choice(over: size)
        return remover
    }

    /// Whether partial transparency is asked for.
    var asksForSoftEdges: Bool { alphaThreshold.map { AlphaThreshold($0) != .hard } ?? false }
}

extension AlphaThreshold {
    /// Leaves no partial transparency.
    fileprivate static let hard = AlphaThreshold(255)
}
