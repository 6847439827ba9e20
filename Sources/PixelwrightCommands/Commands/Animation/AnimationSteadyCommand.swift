import ArgumentParser
import Pixelwright

/// `pixelwright animation steady`.
struct AnimationSteadyCommand: AnimationEdit {
    static let configuration = CommandConfiguration(
        commandName: "steady",
        abstract: "Take out colours that flicker for a single frame.",
        discussion: """
            EXAMPLES:
              pixelwright animation steady walk.webp -o clean.webp
            """)
    static let suffix = "_steady"

    @OptionGroup var source: AnimationSource

    @Option(
        help: ArgumentHelp(
            "The largest difference, OKLab × 100, that counts as noise; a larger one is motion.", valueName: "number"))
    var tolerance = 6.0

    @OptionGroup var result: AnimationResult

    func validate() throws {
        if !(0...100).contains(tolerance) { throw ValidationError("--tolerance takes a number from 0 through 100.") }
    }

    func edited(_ animation: Animation) throws -> (animation: Animation, note: String?) {
        let (steady, changed) = animation.withoutFlicker(tolerance: tolerance)
        return (steady, "\(changed) pixels changed")
    }
}
