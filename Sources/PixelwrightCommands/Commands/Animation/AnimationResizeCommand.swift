import ArgumentParser
import Pixelwright

/// `pixelwright animation resize`.
struct AnimationResizeCommand: AnimationEdit {
    static let configuration = CommandConfiguration(
        commandName: "resize",
        abstract: "Make frames larger or smaller.",
        discussion: """
            EXAMPLES:
              pixelwright animation resize walk.webp --scale 4 -o large.webp
              pixelwright animation resize painting.webp --size 320x240 --filter lanczos -o small.webp
            """)
    static let suffix = "_resized"

    @OptionGroup var source: AnimationSource

    @Option(
        help: ArgumentHelp("How many times as wide and high: a whole number for exact pixels.", valueName: "number"))
    var scale: Double?

    @Option(help: ArgumentHelp("The size to make.", valueName: "WxH"), transform: Size.expectingSize)
    var size: Size?

    @Option(
        help: ArgumentHelp(
            "How pixels are made: nearest for pixel art, area or lanczos for paintings. By default the one that fits.",
            valueName: "filter"))
    var filter: ResizeFilter?

    @OptionGroup var result: AnimationResult

    func validate() throws {
        if (scale != nil) == (size != nil) { throw ValidationError("Give --scale or --size: one of both.") }
        if let scale, !(scale > 0 && scale <= 64) {
            throw ValidationError("--scale takes a number greater than 0, at most 64.")
        }
    }

    private func target(_ canvas: Size) throws(CommandFailure) -> Size {
        guard let scale else { return size ?? canvas }
        let (width, height) = (Double(canvas.width) * scale, Double(canvas.height) * scale)
        return Size(max(1, Int(width.rounded())), max(1, Int(height.rounded())))
    }

    func edited(_ animation: Animation) throws -> (animation: Animation, note: String?) {
        let newSize = try target(animation.size)
        do { try Animation.check(frameCount: animation.cels.count, size: newSize) } catch {
            throw CommandFailure.usage("--scale and --size: \(error)")
        }
        let filter = filter ?? .automatic(for: animation.cels[0].bitmap, to: newSize)
        return (animation.resized(to: newSize, using: filter), filter.rawValue)
    }
}
