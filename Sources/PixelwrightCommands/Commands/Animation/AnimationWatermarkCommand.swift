import ArgumentParser
import Pixelwright

/// `pixelwright animation watermark`.
struct AnimationWatermarkCommand: AnimationEdit {
    static let configuration = CommandConfiguration(
        commandName: "watermark",
        abstract: "Put a text or a picture over every frame.",
        discussion: """
            EXAMPLES:
              pixelwright animation watermark walk.webp --text '(c) me' -o marked.webp
              pixelwright animation watermark walk.webp --picture logo.png --at top-left --opacity 0.3 -o marked.webp
            """)
    static let suffix = "_marked"

    @OptionGroup var source: AnimationSource

    @Option(help: ArgumentHelp("A line of text, in letters of 5 × 7 pixels.", valueName: "text"))
    var text: String?

    @Option(help: ArgumentHelp("A picture.", valueName: "file"), completion: .file())
    var picture: String?

    @Option(name: .customLong("at"), help: ArgumentHelp("Where it goes.", valueName: "anchor"))
    var anchor = Anchor.bottomRight

    @Option(help: ArgumentHelp("How far from the sides, in pixels.", valueName: "px"))
    var margin = 2

    @Option(help: ArgumentHelp("How opaque it is, 0 through 1.", valueName: "number"))
    var opacity = 0.5

    @Option(help: ArgumentHelp("The colour of a text.", valueName: "color"))
    var color = RGBA8.white

    @Option(help: ArgumentHelp("How many pixels a pixel of a letter is wide and high.", valueName: "count"))
    var scale = 1

    @OptionGroup var result: AnimationResult

    func validate() throws {
        if (text != nil) == (picture != nil) { throw ValidationError("Give --text or --picture: one of both.") }
        if text?.isEmpty == true { throw ValidationError("--text takes a letter or more.") }
        if !(0...1).contains(opacity) { throw ValidationError("--opacity takes a number from 0 through 1.") }
        if !(0...10_000).contains(margin) { throw ValidationError("--margin takes a number from 0 through 10000.") }
        if !(1...64).contains(scale) { throw ValidationError("--scale takes a number from 1 through 64.") }
    }

    func edited(_ animation: Animation) throws -> (animation: Animation, note: String?) {
        let content: Watermark.Content
        if let picture {
            do { content = .picture(try Bitmap(contentsOf: picture, options: .commandLine)) } catch {
                throw CommandFailure(error, path: picture)
            }
        } else {
            content = .text(text ?? "", color: color, scale: scale)
        }
        return (
            try animation.watermarked(Watermark(content, anchor: anchor, margin: margin, opacity: opacity)), nil
        )
    }
}
