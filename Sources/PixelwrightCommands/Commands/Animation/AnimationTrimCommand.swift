import ArgumentParser
import Pixelwright

/// `pixelwright animation trim`.
struct AnimationTrimCommand: AnimationEdit {
    static let configuration = CommandConfiguration(
        commandName: "trim",
        abstract: "Keep some frames, or what is shown between two times.",
        discussion: """
            EXAMPLES:
              pixelwright animation trim walk.webp --frames 3-8 -o steps.webp
              pixelwright animation trim walk.gif --from 250 --to 1000 -o part.gif
            """)
    static let suffix = "_trimmed"

    @OptionGroup var source: AnimationSource

    @Option(
        help: ArgumentHelp("The frames to keep, counted from 1: one, or the first and last.", valueName: "a-b"),
        transform: FrameRangeArgument.expecting("frames counted from 1, such as 5, 3-8 or 3-"))
    var frames: FrameRangeArgument?

    @Option(help: ArgumentHelp("Keep what is shown from this time on.", valueName: "ms"))
    var from: Double?

    @Option(help: ArgumentHelp("Keep what is shown up to this time.", valueName: "ms"))
    var to: Double?

    @OptionGroup var result: AnimationResult

    func validate() throws {
        let isTimed = from != nil || to != nil
        if (frames != nil) == isTimed { throw ValidationError("Give --frames, or --from and --to: one of both.") }
        for time in [from, to].compactMap(\.self) where !(0...86_400_000).contains(time) {
            throw ValidationError("--from and --to take milliseconds from 0 through 86400000.")
        }
    }

    func edited(_ animation: Animation) throws -> (animation: Animation, note: String?) {
        if let frames { return (try animation.trimmed(toFrames: frames.range(count: animation.cels.count)), nil) }
        let end = to.map { Duration.milliseconds($0) } ?? animation.duration
        return (try animation.trimmed(from: .milliseconds(from ?? 0), to: end), nil)
    }
}
