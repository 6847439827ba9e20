internal import PixelColor
internal import PixelCore
internal import Synchronization

/// Encodes frames as a GIF file: exactly where their colours fit palettes.
struct GIFEncoder {
    /// The most pixels along a side that the format can say.
    static let maximumSide = 65_535
    /// The longest delay that the format can say, in hundredths of a second.
    static let maximumDelay = 65_535
    /// The shortest that browsers honour.
    static let minimumDelay = 2
    /// The most plays that the format can say: one, and 65 535 repeats.
    static let maximumLoopCount = 65_536

    /// Opaque and ``RGBA8/clear`` pixels only.
    private var frames: [Bitmap]
    /// Hundredths of a second, one a frame; nil for a still.
    private let delays: [Int]?
    /// How often the animation is played, 0 meaning for ever.
    private let loopCount: Int
    private let options: GIFOptions

    /// Prepares to encode `frames`.
    ///
    /// - Precondition: there is one or more, and they are of one size.
    init(_ frames: [Bitmap], delays: [Int]?, loopCount: Int, options: GIFOptions) throws(EncodeError) {
        try Self.check(frames[0].size)
        self.frames = frames.map { $0.withBinaryAlpha(threshold: options.alphaThreshold) }
        self.delays = delays
        self.loopCount = loopCount
        self.options = options
    }

    static func check(_ size: Size) throws(EncodeError) {
        guard max(size.width, size.height) <= maximumSide else {
            throw EncodeError(
                .tooLarge, format: .gif, detail: "the image is \(size) px; GIF holds \(maximumSide) px a side at most")
        }
    }

    /// The file.
    consuming func encode() throws(EncodeError) -> [UInt8] {
        if options.palette == .perFrame {
            for i in frames.indices { frames[i] = try quantized([frames[i]], slots: 0)[0] }
            return try file(encoded(with: nil))
        }
        if let exact = sharedColors { return try file(encoded(with: exact), shared: exact) }
        if options.palette == .automatic, let exact = encoded(with: nil) { return try file(exact) }
        frames = try quantized(frames, slots: frames.count > 1 ? 1 : 0)
        let shared = sharedColors
        return try file(encoded(with: shared), shared: shared)
    }
}

// Colours
extension GIFEncoder {
    /// The colours of all frames, with a transparent one where that has a use, if a palette holds them.
    private var sharedColors: ColorSet? {
        frames.count > 1
            ? ColorSet(of: frames + [Bitmap(size: Size(1, 1))]) ?? ColorSet(of: frames) : ColorSet(of: frames)
    }

    /// `bitmaps` in as many colours together as a palette holds; themselves when they have no more.
    ///
    /// - Parameter slots: How many of the palette's places to leave free for a transparent colour.
    private func quantized(_ bitmaps: [Bitmap], slots: Int) throws(EncodeError) -> [Bitmap] {
        guard ColorSet(of: bitmaps) == nil else { return bitmaps }
        let count = Palette.maximumCount - (bitmaps.contains(where: \.hasTransparentPixels) ? 0 : slots)
        do {
            var quantizer = try Quantizer(colorCount: count, alpha: .thresholded(1))
            quantizer.colorSpace = options.colorSpace
            quantizer.level = options.level
            return quantizer.quantize(bitmaps).map(\.indexed.bitmap)
        } catch {
            throw EncodeError(.unsupported, format: .gif, detail: error.detail)
        }
    }
}

// Frames
extension GIFEncoder {
    /// The fewest pixels that are worth a thread of their own.
    private static let minimumBand = 1 << 16

    /// A frame and where it goes.
    private typealias PlacedFrame = (plan: GIFFramePlan, content: GIFFrameEncoder.Frame)

    /// All frames, in the colours of `shared` or each in its own; nil when one has too many.
    ///
    /// - Complexity: O(frames × pixels), in parallel by frames.
    private func encoded(with shared: ColorSet?) -> [PlacedFrame]? {
        let plans = GIFFramePlan.plans(for: frames)
        var canvases = [Bitmap(size: frames[0].size)]
        for (i, plan) in plans.dropLast().enumerated() {
            canvases.append(plan.disposed(frames[i], drawnOn: canvases[i]))
        }
        let (frames, before) = (frames, canvases)
        let encoder = GIFFrameEncoder(shared: shared)
        let results = Mutex<[GIFFrameEncoder.Frame?]>(Array(repeating: nil, count: frames.count))
        Parallelism.forEachBand(of: frames.count, minimumBand: Self.minimumBand / frames[0].size.area) { band in
            for i in band {
                let frame = encoder.encode(frames[i], over: before[i], in: plans[i].rectangle)
                results.withLock { $0[i] = frame }
            }
        }
        let contents = results.withLock { $0.compactMap(\.self) }
        return contents.count == frames.count ? Array(zip(plans, contents)) : nil
    }

    /// The file of `placed` frames.
    private func file(_ placed: [PlacedFrame]?, shared: ColorSet? = nil) throws(EncodeError) -> [UInt8] {
        guard let placed else {
            throw EncodeError(.unsupported, format: .gif, detail: "a frame has more colours than a palette holds")
        }
        let size = frames[0].size
        let isAnimated = delays != nil
        var writer = GIFWriter(size, colorTable: shared.map { GIFColorTable($0.colors) })
        if isAnimated && loopCount != 1 { writer.appendLoop(repeatCount: max(0, loopCount - 1)) }
        for (i, frame) in placed.enumerated() {
            let (bounds, content) = (frame.plan.rectangle, frame.content)
            if isAnimated || content.transparentIndex != nil {
                writer.appendControl(
                    disposal: frame.plan.disposal, delay: delays?[i] ?? 0, transparentIndex: content.transparentIndex)
            }
            writer.appendFrame(bounds, colorTable: content.colorTable, pixels: content.pixels)
        }
        return writer.finished()
    }
}
