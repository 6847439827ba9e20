import ArgumentParser
import Pixelwright

/// `pixelwright animation speed`.
struct AnimationSpeedCommand: AnimationEdit {
    static let configuration = CommandConfiguration(
        commandName: "speed",
        abstract: "Play faster or slower.",
        discussion: """
            EXAMPLES:
              pixelwright animation speed walk.gif --factor 1.5 -o run.gif
              pixelwright animation speed walk.webp --factor 0.5 --suffix _slow
            """)
    static let suffix = "_speed"

    @OptionGroup var source: AnimationSource

    @Option(help: ArgumentHelp("How many times as fast, 0.25 through 4.", valueName: "number"))
    var factor: Double

    @OptionGroup var result: AnimationResult

    func validate() throws {
        if !Animation.speeds.contains(factor) { throw ValidationError("--factor takes a number from 0.25 through 4.") }
    }

    func edited(_ animation: Animation) throws -> (animation: Animation, note: String?) {
        (try animation.playedFaster(by: factor), nil)
    }
}
