import ArgumentParser
import Pixelwright

/// `pixelwright animation crop`.
struct AnimationCropCommand: AnimationEdit {
    static let configuration = CommandConfiguration(
        commandName: "crop",
        abstract: "Keep a part of the canvas.",
        discussion: """
            EXAMPLES:
              pixelwright animation crop walk.webp --to 8,4,48x60 -o tight.webp
              pixelwright animation crop walk.webp --content -o tight.webp
            """)
    static let suffix = "_cropped"

    @OptionGroup var source: AnimationSource

    @Option(
        name: .customLong("to"),
        help: ArgumentHelp("The part to keep: its left and top, then width and height.", valueName: "x,y,WxH"),
        transform: RectangleArgument.expecting("LEFT,TOP,WIDTHxHEIGHT in whole pixels, such as 8,4,48x60"))
    var rectangle: RectangleArgument?

    @Flag(name: .customLong("content"), help: "Keep what is not transparent in any frame.")
    var isToContent = false

    @OptionGroup var result: AnimationResult

    func validate() throws {
        if (rectangle != nil) == isToContent { throw ValidationError("Give --to X,Y,WxH or --content: one of both.") }
    }

    func edited(_ animation: Animation) throws -> (animation: Animation, note: String?) {
        (try animation.cropped(to: rectangle?.rectangle ?? animation.contentBounds), nil)
    }
}
