import Pixelwright

/// The frames of some images, one after the other, as one sequence; holds one of them at a time.
struct FrameReader {
    /// The images, each with what its headers say.
    let sources: [(input: Input, info: ImageInfo)]
    /// How stills are cut into frames; nil where none is.
    let strip: StripOptions?
    /// What is put behind each frame, if anything.
    let matte: RGBA8?
    /// The size of each frame.
    let frameSize: Size
    /// How many frames there are.
    let frameCount: Int
    /// The frames, where they are known already.
    private let described: Animation?

    /// Frames that are known already, as metadata has found them in `sources` or an edit has made them.
    init(_ animation: Animation, of sources: [(input: Input, info: ImageInfo)], matte: RGBA8?) {
        self.sources = sources
        self.matte = matte
        strip = nil
        frameSize = animation.size
        frameCount = animation.cels.count
        described = animation
    }

    /// - Throws: When an image cannot be cut as asked, or frames would differ in size.
    init(_ sources: [(input: Input, info: ImageInfo)], strip: StripOptions?, matte: RGBA8?) throws {
        let strip = strip.flatMap { $0.isGiven ? $0 : nil }
        self.sources = sources
        self.matte = matte
        self.strip = strip
        described = nil
        var size: Size?
        var count = 0
        for (input, info) in sources {
            let frames = try Self.layout(of: info, in: input, strip: strip)
            if let size, size != frames.size {
                throw CommandFailure(
                    .inputWanting, path: input.path,
                    "this frame is \(frames.size) px, those before it \(size); frames of one animation have one size")
            }
            size = frames.size
            count += frames.count
        }
        guard let size else { throw CommandFailure(.inputWanting, "there is no frame") }
        frameSize = size
        frameCount = count
    }

    private static func layout(
        of info: ImageInfo, in input: Input, strip: StripOptions?
    ) throws -> (size: Size, count: Int) {
        guard let strip else { return (info.size, info.frameCount) }
        guard info.frameCount == 1 else {
            throw CommandFailure(
                .usage, path: input.path, "this is an animation already; --frame-count and --frame-size cut stills")
        }
        let frames = try strip.frames(of: info.size)
        return (frames[0].size, frames.count)
    }

    /// Whether the images are more than one still.
    var isAnimated: Bool { frameCount > 1 || described != nil || sources.contains { $0.info.isAnimated } }

    /// How often the first animation among the images is played; 0, for ever, when there is none.
    var loopCount: Int { described?.loopCount ?? sources.lazy.compactMap(\.info.loopCount).first ?? 0 }

    /// Calls `body` with each frame; those of stills have no duration.
    func forEach(_ body: (Cel) throws -> Void) throws {
        if let described {
            for cel in described.cels { try body(Cel(onMatte(cel.bitmap), duration: cel.duration)) }
            return
        }
        for (input, info) in sources {
            do { try forEachFrame(of: input, info, body) } catch { throw CommandFailure(error, path: input.path) }
        }
    }

    private func onMatte(_ bitmap: Bitmap) -> Bitmap { matte.map { bitmap.flattened(onto: $0) } ?? bitmap }

    private func forEachFrame(of input: Input, _ info: ImageInfo, _ body: (Cel) throws -> Void) throws {
        func hand(_ bitmap: Bitmap, _ duration: Duration) throws {
            try body(Cel(onMatte(bitmap), duration: duration))
        }
        let bytes = try input.bytes()
        let frames = try strip?.frames(of: info.size)
        if let frames, let cells = PNGCellReader(bytes, info: info, cell: frames[0].size) {
            return try cells.forEach { try hand($0, TimingOptions.defaultDuration) }
        }
        var decoder = try AnimationDecoder(bytes, options: .commandLine)
        while let cel = try decoder.next() {
            let duration = decoder.info.isAnimated ? cel.duration : TimingOptions.defaultDuration
            guard let frames else {
                try hand(cel.bitmap, duration)
                continue
            }
            for frame in frames { try hand(cel.bitmap.cropped(to: frame), duration) }
        }
    }
}
