/// Frames of one size, each shown for its own time.
public struct Animation: Hashable, Sendable {
    /// Width × height of every frame, in pixels.
    public let size: Size
    /// The frames in order, at least one, each of ``size``.
    public let cels: [Cel]
    /// How often the frames are played; 0 means for ever, as in PNG, WebP and GIF.
    public let loopCount: Int

    /// Creates an animation.
    ///
    /// - Parameter loopCount: How often the frames are played; 0 means for ever.
    /// - Throws: ``AnimationError`` when there is no frame, the frames differ in size, or the loop count is negative.
    public init(cels: [Cel], loopCount: Int = 0) throws(AnimationError) {
        guard let first = cels.first else {
            throw AnimationError(.noFrames, detail: "an animation has a frame or more")
        }
        for (index, cel) in cels.enumerated() where cel.bitmap.size != first.bitmap.size {
            throw AnimationError(
                .sizeMismatch,
                detail: "frame \(index + 1) is \(cel.bitmap.size) px, the first \(first.bitmap.size); make them equal")
        }
        guard loopCount >= 0 else { throw AnimationError(.loopCount, detail: "loop count \(loopCount); 0 is for ever") }
        self.size = first.bitmap.size
        self.cels = cels
        self.loopCount = loopCount
    }

    /// Creates an animation of one frame, shown for no set time.
    public init(_ bitmap: Bitmap) {
        size = bitmap.size
        cels = [Cel(bitmap, duration: .zero)]
        loopCount = 0
    }

    /// The sum of all durations: once through.
    public var duration: Duration { cels.reduce(.zero) { $0 + $1.duration } }
}

/// One frame of an animation: what is shown, and for how long.
public struct Cel: Hashable, Sendable {
    /// The whole canvas as it is shown.
    public var bitmap: Bitmap
    /// How long it is shown; never negative.
    public var duration: Duration

    /// Creates a frame.
    ///
    /// - Precondition: `duration` is not negative.
    public init(_ bitmap: Bitmap, duration: Duration) {
        precondition(duration >= .zero, "a frame is not shown for less than no time")
        self.bitmap = bitmap
        self.duration = duration
    }
}

/// Why some frames are not an animation.
public struct AnimationError: Error, Hashable, Sendable {
    /// What went wrong.
    public let code: Code
    /// What was found and what was expected.
    public let detail: String

    /// The kinds of animation error. More may be added, so a `switch` needs a `default`.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        /// The code's stable name.
        public let description: String

        /// There is no frame.
        public static let noFrames = Code(description: "noFrames")
        /// Frames differ in size.
        public static let sizeMismatch = Code(description: "sizeMismatch")
        /// The loop count is negative.
        public static let loopCount = Code(description: "loopCount")
    }

    package init(_ code: Code, detail: String) {
        self.code = code
        self.detail = detail
    }
}

extension AnimationError: CustomStringConvertible {
    /// The message a person reads.
    public var description: String { detail }
}
