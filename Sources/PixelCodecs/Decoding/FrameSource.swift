internal import PixelCore

/// One frame as a file stores it: a rectangle of pixels and how it meets the canvas.
struct StoredFrame {
    /// Where the top left pixel goes on the canvas.
    var origin: Point
    /// The pixels.
    var bitmap: Bitmap
    /// How long the canvas is shown with this frame on it.
    var duration: Duration
    /// How the pixels are put onto the canvas.
    var blend: Blend
    /// What happens to the rectangle once the frame has been shown.
    var disposal: Disposal

    /// How a frame's pixels are put onto the canvas.
    enum Blend {
        /// Pixels replace what is there, alpha included.
        case replace
        /// Pixels are composited over what is there.
        case over
        /// Opaque pixels replace what is there, transparent ones leave it; there are no others.
        case masked
    }

    /// What happens to a frame's rectangle once it has been shown.
    enum Disposal {
        /// It stays.
        case keep
        /// It becomes transparent.
        case clear
        /// It becomes what it was before the frame.
        case restore
    }
}

/// A format's decoder: hands out the frames of one file in order.
protocol FrameSource: AnyObject {
    /// The next frame, or nil after the last.
    func next() throws(DecodeError) -> StoredFrame?
}
