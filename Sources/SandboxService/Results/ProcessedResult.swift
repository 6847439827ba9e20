import Pixelwright

/// What is made of pictures that were sent, by the pixel half: these are real results, and bear no mark.
enum ProcessedResult {
    /// A picture as pixel art, as `pixelwright pixelate` makes it.
    static func pixelation(_ spec: ResultSpec, _ sources: [[UInt8]]) throws(ServiceFailure) -> MadeResult {
        let source = try first(of: sources)
        let bitmap: Bitmap
        do { bitmap = try Bitmap(decoding: source) } catch {
            throw .unmakeable("the picture cannot be read: \(error)")
        }
        var pixelator = Pixelator()
        let counts = Quantizer.colorCounts
        let count = min(max(spec.colorCount, counts.lowerBound), counts.upperBound)
        if let palette = ColorRule(spec).palette {
            pixelator.colors = .mapped(PaletteMapper(palette))
        } else if let quantizer = try? Quantizer(colorCount: count) {
            pixelator.colors = .quantized(quantizer)
        }
        return try PictureWriter(spec).still(pixelator.pixelate(bitmap).bitmap)
    }

    /// A picture without its background. What is animated stays so, its timing too.
    static func cutout(_ spec: ResultSpec, _ sources: [[UInt8]]) throws(ServiceFailure) -> MadeResult {
        let source = try first(of: sources)
        let writer = try PictureWriter(spec)
        let (isAnimated, animation): (Bool, Animation)
        do { (isAnimated, animation) = (try ImageInfo(source).isAnimated, try Animation(decoding: source)) } catch {
            throw .unmakeable("the picture cannot be read: \(error)")
        }
        var remover = BackgroundRemover()
        remover.alphaThreshold = spec.threshold.map { AlphaThreshold(UInt8(clamping: $0)) }
        let removal = remover.removeBackground(from: animation.cels.map(\.bitmap))
        let cels = zip(removal.frames, animation.cels).map { Cel($0, duration: $1.duration) }
        var made: MadeResult
        if isAnimated, let moving = try? Animation(cels: cels, loopCount: animation.loopCount) {
            made = try writer.animation(moving)
        } else {
            made = try writer.still(removal.bitmap)
        }
        made.threshold = Int(removal.alphaThreshold.value)
        return made
    }

    /// A file as it was sent. What is no picture is served as what the spec says it is.
    static func copy(_ spec: ResultSpec, _ sources: [[UInt8]]) throws(ServiceFailure) -> MadeResult {
        let source = try first(of: sources)
        guard let info = try? ImageInfo(source) else {
            return MadeResult(source, mediaType: mediaType(ofFormat: spec.format))
        }
        // Animated PNG has a type of its own that few clients know.
        let format = info.format == .apng ? .png : info.format
        var made = MadeResult(source, mediaType: format.mediaType)
        (made.width, made.height, made.frameCount) = (info.size.width, info.size.height, info.frameCount)
        return made
    }

    private static func mediaType(ofFormat name: String) -> String {
        switch name {
        case "mp4": VideoResult.mediaType
        case "wav": Melody.mediaType
        case "glb": VoxelModel.mediaType
        case "srt": Subtitles.mediaType
        default: "application/octet-stream"
        }
    }

    private static func first(of sources: [[UInt8]]) throws(ServiceFailure) -> [UInt8] {
        guard let source = sources.first else { throw .unmakeable("there is no picture to work on") }
        return source
    }
}
