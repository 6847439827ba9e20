import ArgumentParser
import Pixelwright

/// `pixelwright animation pingpong`.
struct AnimationPingPongCommand: AnimationEdit {
    static let configuration = CommandConfiguration(
        commandName: "pingpong",
        abstract: "Play there and back again.",
        discussion: """
            EXAMPLES:
              pixelwright animation pingpong wave.webp -o wave-loop.webp
            """)
    static let suffix = "_pingpong"

    @OptionGroup var source: AnimationSource

    @Flag(name: .customLong("repeat-ends"), help: "Show the last frame twice at the turn, and the first at the end.")
    var repeatsEnds = false

    @OptionGroup var result: AnimationResult

    func edited(_ animation: Animation) throws -> (animation: Animation, note: String?) {
        (animation.pingPong(repeatsEnds: repeatsEnds), nil)
    }
}
