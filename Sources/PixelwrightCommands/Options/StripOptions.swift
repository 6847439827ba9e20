import ArgumentParser
import Pixelwright

/// How a still holds the frames of an animation.
struct StripOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The input is a strip of this many frames side by side.", valueName: "count"))
    var frameCount: Int?

    @Option(
        help: ArgumentHelp("The input holds frames of this size, row by row from the top left.", valueName: "WxH"),
        transform: Size.expectingSize)
    var frameSize: Size?

    func validate() throws {
        if frameCount != nil && frameSize != nil {
            throw ValidationError("Give --frame-count or --frame-size, not both.")
        }
        if let frameCount, frameCount < 1 { throw ValidationError("--frame-count takes a number greater than zero.") }
    }

    /// Whether the inputs are to be cut.
    var isGiven: Bool { frameCount != nil || frameSize != nil }

    /// Where the frames lie on a canvas of `size`, in order.
    func frames(of size: Size) throws(CommandFailure) -> [Rectangle] {
        do {
            if let frameCount { return try CellGrid(columns: frameCount, rows: 1, filling: size).cells }
            return try CellGrid(of: frameSize ?? size, filling: size).cells
        } catch {
            throw .usage(error.description)
        }
    }
}
