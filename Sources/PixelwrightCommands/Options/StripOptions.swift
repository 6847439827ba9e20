import ArgumentParser
import Pixelwright

/// How a still holds the frames of an animation.
struct StripOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The input is a strip of this many frames side by side.", valueName: "count"))
    var frameCount: Int?

    @Option(
        help: ArgumentHelp("The input holds frames of this size, row by row from the top left.", valueName: "WxH"))
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
        let frame = try frameSize(of: size)
        var frames: [Rectangle] = []
        for y in stride(from: 0, to: size.height, by: frame.height) {
            for x in stride(from: 0, to: size.width, by: frame.width) {
                frames.append(Rectangle(origin: Point(x: x, y: y), size: frame))
            }
        }
        return frames
    }

    private func frameSize(of size: Size) throws(CommandFailure) -> Size {
        if let frameCount {
            guard size.width.isMultiple(of: frameCount) else {
                throw .usage("\(size.width) px across do not make \(frameCount) frames of equal width")
            }
            return Size(size.width / frameCount, size.height)
        }
        guard let frameSize else { return size }
        guard size.width.isMultiple(of: frameSize.width), size.height.isMultiple(of: frameSize.height) else {
            throw .usage("\(size) px do not hold a whole number of frames of \(frameSize) px")
        }
        return frameSize
    }
}
