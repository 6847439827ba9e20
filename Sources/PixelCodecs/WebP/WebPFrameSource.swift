internal import PixelCore

/// Hands out the frames of a WebP file.
///
/// The data of a frame depend on no other, so a few are decoded ahead, each on its own thread.
final class WebPFrameSource: FrameSource {
    /// The most pixels decoded ahead.
    private static let aheadArea = 8 << 20

    private let decoder: WebPFrameDecoder
    private let frames: [WebPContainer.Frame]
    private var position = 0
    /// What became of the frames from `position` on, the last first: what is taken from the end is let go of.
    private var decoded: [Result<Bitmap, DecodeError>] = []

    init(_ bytes: [UInt8], info: ImageInfo, options: DecodeOptions) throws(DecodeError) {
        var reader = HeaderReader(bytes)
        reader.format = .webp
        reader.allowsPartial = options.allowsPartial
        frames = try WebPContainer(&reader, limits: options.limits).frames
        decoder = WebPFrameDecoder(bytes: bytes, allowsPartial: options.allowsPartial && !info.isAnimated)
    }

    func next() throws(DecodeError) -> StoredFrame? {
        guard position < frames.count else { return nil }
        if decoded.isEmpty { decodeAhead() }
        guard let result = decoded.popLast() else { return nil }
        let frame = frames[position]
        // After a damaged frame no other can be shown as it was meant.
        if case .success = result { position += 1 } else { position = frames.count }
        let bitmap = try result.get()
        return StoredFrame(
            origin: frame.rectangle.origin, bitmap: bitmap, duration: frame.duration, blend: frame.blend,
            disposal: frame.disposal)
    }

    /// Decodes the frame at `position`, and all but the first time some more.
    private func decodeAhead() {
        let workers = Parallelism.workerCount
        let affordable = max(1, Self.aheadArea / frames[position].rectangle.size.area)
        let count = position == 0 ? 1 : min(workers, affordable, frames.count - position)
        guard count > 1 else {
            decoded = [decoder.decode(frames[position], usesThreads: workers > 1)]
            return
        }
        let (decoder, batch) = (decoder, frames[position..<position + count])
        decoded = Parallelism.map(count) { decoder.decode(batch[batch.endIndex - 1 - $0], usesThreads: false) }
    }
}
