import ArgumentParser
import Pixelwright

/// `pixelwright animation reverse`.
struct AnimationReverseCommand: AnimationEdit {
    static let configuration = CommandConfiguration(
        commandName: "reverse",
        abstract: "Play from the last frame to the first.",
        discussion: """
            EXAMPLES:
              pixelwright animation reverse open.webp -o close.webp
            """)
    static let suffix = "_reversed"

    @OptionGroup var source: AnimationSource

    @OptionGroup var result: AnimationResult

    func edited(_ animation: Animation) throws -> (animation: Animation, note: String?) {
        (animation.reversed(), nil)
    }
}
