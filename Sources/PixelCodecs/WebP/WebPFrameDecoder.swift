internal import CImageCodecs
internal import PixelCore

/// Decodes single frames of a WebP file, by libwebp.
struct WebPFrameDecoder: Sendable {
    /// The file.
    let bytes: [UInt8]
    /// Whether the rows before some damage will do.
    let allowsPartial: Bool

    /// The frame's pixels. A single frame may use a second thread; of several at once, each has its own already.
    func decode(_ frame: WebPContainer.Frame, usesThreads: Bool) -> Result<Bitmap, DecodeError> {
        let size = frame.rectangle.size
        return Result { () throws(DecodeError) in
            try unsafe Bitmap(
                size: size,
                fillingUninitialized: { pixels throws(DecodeError) in
                    guard let target = pixels.baseAddress else { return }
                    try unsafe decode(frame, into: target, usesThreads: usesThreads)
                })
        }
    }

    /// - Precondition: `target` has room for the frame's pixels.
    private func decode(
        _ frame: WebPContainer.Frame, into target: UnsafeMutablePointer<RGBA8>, usesThreads: Bool
    ) throws(DecodeError) {
        let (width, height) = (frame.rectangle.width, frame.rectangle.height)
        let result = unsafe bytes.withUnsafeBytes { bytes -> cic_result in
            guard let data = unsafe UnsafeRawBufferPointer(rebasing: bytes[frame.data]).baseAddress else {
                return cic_result()
            }
            let result = unsafe cic_webp_decode(data, frame.data.count, target, width, height, usesThreads)
            guard allowsPartial, result.status != .CIC_OK else { return result }
            let rows = unsafe cic_webp_decode_rows(data, frame.data.count, target, width, height)
            return rows > 0 ? cic_result() : result
        }
        do throws(DecodeError) { try result.check(.webp) } catch {
            throw DecodeError(error.code, format: .webp, offset: frame.data.lowerBound, detail: error.detail)
        }
    }
}
