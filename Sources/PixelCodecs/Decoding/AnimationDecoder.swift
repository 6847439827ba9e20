public import PixelCore

/// Decodes a file frame by frame, holding one canvas at a time.
///
/// Frames come as a browser shows them: composited, whole canvas. A still gives one frame of no duration.
public struct AnimationDecoder: ~Copyable {
    /// What the headers say.
    public let info: ImageInfo

    private let source: any FrameSource
    private let options: DecodeOptions
    private var compositor: Compositor
    private var decodedCount = 0

    /// Prepares to decode the image that `bytes` hold.
    ///
    /// - Throws: ``DecodeError`` when the headers are at fault or over the limits.
    public init(_ bytes: [UInt8], options: DecodeOptions = DecodeOptions()) throws(DecodeError) {
        let info = try ImageInfo(bytes, options: options)
        let source: any FrameSource =
            switch info.format {
            case .png, .apng: try PNGFrameSource(bytes, info: info, options: options)
            case .jpeg: try JPEGFrameSource(bytes, info: info, options: options)
            case .webp: try WebPFrameSource(bytes, info: info, options: options)
            case .gif: try GIFFrameSource(bytes, info: info, options: options)
            }
        self.info = info
        self.source = source
        self.options = options
        compositor = Compositor(size: info.size)
    }

    /// The next frame, or nil after the last.
    ///
    /// - Throws: ``DecodeError`` when the file is damaged here. With `allowsPartial`, damage after the first frame is the
    ///   end instead.
    /// - Complexity: O(pixels of the canvas)
    public mutating func next() throws(DecodeError) -> Cel? {
        do {
            guard let frame = try source.next() else { return nil }
            decodedCount += 1
            if !info.isAnimated && frame.bitmap.size == info.size { return Cel(frame.bitmap, duration: frame.duration) }
            return Cel(compositor.draw(frame), duration: frame.duration)
        } catch {
            if options.allowsPartial && decodedCount > 0 { return nil }
            throw error
        }
    }
}

extension Bitmap {
    /// Decodes the image that `bytes` hold; of an animation, the first frame as it is shown.
    ///
    /// - Parameter bytes: A whole PNG, APNG, JPEG, WebP or GIF file.
    /// - Throws: ``DecodeError``.
    /// - Complexity: O(pixels). Peak memory is 4 bytes a pixel and what the format's own library holds.
    public init(decoding bytes: [UInt8], options: DecodeOptions = DecodeOptions()) throws(DecodeError) {
        var decoder = try AnimationDecoder(bytes, options: options)
        guard let cel = try decoder.next() else {
            throw DecodeError(.corrupt, format: decoder.info.format, detail: "the file holds no frame")
        }
        self = cel.bitmap
    }
}

extension Animation {
    /// Decodes all frames of the image that `bytes` hold; a still is an animation of one frame.
    ///
    /// - Parameter bytes: A whole PNG, APNG, JPEG, WebP or GIF file.
    /// - Throws: ``DecodeError``.
    /// - Complexity: O(frames × pixels), 4 bytes a pixel. ``AnimationDecoder`` needs memory for one frame only.
    public init(decoding bytes: [UInt8], options: DecodeOptions = DecodeOptions()) throws(DecodeError) {
        var decoder = try AnimationDecoder(bytes, options: options)
        let format = decoder.info.format
        var cels: [Cel] = []
        while let cel = try decoder.next() { cels.append(cel) }
        do { try self.init(cels: cels, loopCount: decoder.info.loopCount ?? 0) } catch {
            throw DecodeError(.corrupt, format: format, detail: error.detail)
        }
    }
}
