import ArgumentParser
import Pixelwright

/// `pixelwright animation`: edits animations.
struct AnimationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "animation",
        abstract: "Trim, speed up, crop, resize, reverse, merge and check animations.",
        discussion: """
            Inputs are animated WebP, GIF and APNG, or strips cut by --frame-count or --frame-size. The result keeps \
            the input's format unless the output's name or --format says otherwise; png makes a strip of all frames. \
            Everything is computed here and costs no credits.

            EXAMPLES:
              pixelwright animation trim walk.webp --frames 3-8 -o steps.webp
              pixelwright animation speed walk.gif --factor 1.5 -o run.gif
              pixelwright animation pingpong wave.webp -o wave-loop.webp
              pixelwright animation resize walk.png --frame-count 8 --scale 4 -o walk-4x.webp
              pixelwright animation merge idle.webp walk.webp -o all.webp
              pixelwright animation contact-sheet walk.webp -o frames.png
              pixelwright animation check 'art/*.webp' --json
            """,
        subcommands: [
            AnimationTrimCommand.self, AnimationSpeedCommand.self, AnimationCropCommand.self,
            AnimationResizeCommand.self, AnimationReverseCommand.self, AnimationPingPongCommand.self,
            AnimationMergeCommand.self, AnimationAlignCommand.self, AnimationFramesCommand.self,
            AnimationWatermarkCommand.self,
            AnimationContactSheetCommand.self, AnimationOnionSkinCommand.self, AnimationSteadyCommand.self,
            AnimationCheckCommand.self,
        ])
}
