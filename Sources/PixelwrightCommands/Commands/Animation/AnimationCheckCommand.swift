import ArgumentParser
import Pixelwright

/// `pixelwright animation check`.
struct AnimationCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say how well animations loop: how far the last frame is from the first.",
        discussion: """
            Differences are means over all pixels, OKLab × 100. With --strict, one that does not loop smoothly fails.

            EXAMPLES:
              pixelwright animation check walk.webp
              pixelwright animation check 'art/*.webp' --strict --json
            """)

    @OptionGroup var source: AnimationSource

    @Flag(name: .customLong("strict"), help: "Fail when an animation does not loop smoothly.")
    var isStrict = false

    @OptionGroup(title: "Run") var batch: BatchOptions

    func run() throws {
        let batch = Batch(self.batch)
        let expansion = try source.inputs.expand(reportingTo: batch)
        let results = batch.map(expansion.distinctInputs, path: \.path) { input in
            let check = LoopCheck(try source.animation(input, input.info()))
            if isStrict && !check.isSmooth {
                batch.fail(
                    CommandFailure(
                        .inputWanting, path: input.path,
                        "the step from last to first frame is \(shortDecimal(check.seam)), others are "
                            + "\(shortDecimal(check.typicalStep)); add frames in between, or try pingpong"))
            }
            return (input.path, check)
        }
        if !batch.isJSON {
            for (path, check) in results {
                try StandardOutput.print(
                    "\(path.onOneLine): \(check.isSmooth ? "loops smoothly" : "jumps"), last to first "
                        + "\(shortDecimal(check.seam)), frame to frame \(shortDecimal(check.typicalStep)) "
                        + "(at most \(shortDecimal(check.largestStep)))")
            }
        }
        try batch.finish(
            results.map { path, check in
                .object([
                    "path": .string(path),
                    "loops_smoothly": .bool(check.isSmooth),
                    "seam": .number(check.seam, places: 3),
                    "typical_step": .number(check.typicalStep, places: 3),
                    "largest_step": .number(check.largestStep, places: 3),
                ])
            })
    }
}
