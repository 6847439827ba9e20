internal import CImageCodecs
internal import PixelCore

/// Decodes the frames of a PNG file: the one of a still, or those of an animation.
final class PNGFrameSource: FrameSource {
    private let file: [UInt8]
    private let info: ImageInfo
    private let allowsPartial: Bool
    /// Nil for a still.
    private var frames: APNGReader?
    private var decodedCount = 0
    private var isAtEnd = false

    init(_ bytes: [UInt8], info: ImageInfo, options: DecodeOptions) throws(DecodeError) {
        file = bytes
        self.info = info
        allowsPartial = options.allowsPartial
        frames = info.isAnimated ? try APNGReader(bytes, canvas: info.size, frameCount: info.frameCount) : nil
    }

    func next() throws(DecodeError) -> StoredFrame? {
        guard !isAtEnd else { return nil }
        if info.isAnimated { return try nextFrame() }
        isAtEnd = true
        let bitmap = try PNGDecoder.decode(file, size: info.size, allowsPartial: allowsPartial)
        return StoredFrame(origin: .zero, bitmap: bitmap, duration: .zero, blend: .replace, disposal: .keep)
    }

    private func nextFrame() throws(DecodeError) -> StoredFrame? {
        guard let frame = try frames?.next() else {
            isAtEnd = true
            return nil
        }
        var damage = frame.damage
        let parts = frame.stream
        let (bitmap, result) = PNGDecoder.decode(
            parts, of: file, size: frame.control.rectangle.size, checked: true, bytewise: damage != nil)
        if damage == nil {
            do { try result.check(.apng) } catch {
                damage = DecodeError(
                    error.code, format: .apng, offset: frame.fileOffset(of: result.offset), detail: error.detail)
            }
        }
        if let damage {
            isAtEnd = true
            guard allowsPartial, decodedCount == 0 else { throw damage }
        }
        decodedCount += 1
        let control = frame.control
        // There is nothing before the first frame to go back to (PNG, section 11.3.6.2).
        let disposal = decodedCount == 1 && control.disposal == .restore ? .clear : control.disposal
        return StoredFrame(
            origin: control.rectangle.origin, bitmap: bitmap, duration: control.delay.duration, blend: control.blend,
            disposal: disposal)
    }
}
