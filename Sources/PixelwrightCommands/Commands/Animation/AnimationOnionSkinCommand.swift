import ArgumentParser
import Pixelwright

/// `pixelwright animation onion-skin`.
struct AnimationOnionSkinCommand: AnimationEdit {
    static let configuration = CommandConfiguration(
        commandName: "onion-skin",
        abstract: "Show every frame over its neighbours, faint and tinted.",
        discussion: """
            EXAMPLES:
              pixelwright animation onion-skin walk.webp -o onion.webp
              pixelwright animation onion-skin walk.webp --before 2 --after 0 -o onion.png
            """)
    static let suffix = "_onion"

    @OptionGroup var source: AnimationSource

    @Option(help: ArgumentHelp("How many frames before show.", valueName: "count"))
    var before = 1

    @Option(help: ArgumentHelp("How many frames after show.", valueName: "count"))
    var after = 1

    @Option(help: ArgumentHelp("How opaque the nearest neighbour is, 0 through 1.", valueName: "number"))
    var opacity = 0.4

    @OptionGroup var result: AnimationResult

    func validate() throws {
        if !(0...16).contains(before) || !(0...16).contains(after) {
            throw ValidationError("--before and --after take numbers from 0 through 16.")
        }
        if !(0...1).contains(opacity) { throw ValidationError("--opacity takes a number from 0 through 1.") }
    }

    func edited(_ animation: Animation) throws -> (animation: Animation, note: String?) {
        (animation.onionSkinned(OnionSkin(before: before, after: after, opacity: opacity)), nil)
    }
}
