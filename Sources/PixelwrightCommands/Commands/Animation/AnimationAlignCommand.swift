import ArgumentParser
import Pixelwright

/// `pixelwright animation align`.
struct AnimationAlignCommand: AnimationEdit {
    static let configuration = CommandConfiguration(
        commandName: "align",
        abstract: "Stop frames from shaking: keep the body in one place.",
        discussion: """
            What frames share stays where it is while limbs move; what crosses the canvas stays in one place, too. \
            The canvas grows where a frame would lose pixels.

            EXAMPLES:
              pixelwright animation align walk.webp -o steady.webp
              pixelwright animation align items.gif --by bounds --anchor center -o items-centred.gif
            """)
    static let suffix = "_aligned"

    @OptionGroup var source: AnimationSource

    @Option(help: ArgumentHelp("What is put in one place: matching bodies, or the bounds.", valueName: "way"))
    var by = FrameAlignment.matching

    @Option(help: ArgumentHelp("Which place of the bounds is put in one place.", valueName: "place"))
    var anchor = Anchor.bottom

    @OptionGroup var result: AnimationResult

    func edited(_ animation: Animation) throws -> (animation: Animation, note: String?) {
        let aligned = animation.aligned(by, anchor: anchor)
        let (before, after) = (aligned.jitterBefore.rootMeanSquare, aligned.jitterAfter.rootMeanSquare)
        return (aligned.animation, "jitter \(shortDecimal(before)) → \(shortDecimal(after)) px")
    }
}
