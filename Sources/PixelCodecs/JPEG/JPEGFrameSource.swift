internal import CImageCodecs
internal import PixelCore

/// Decodes the one frame of a JPEG file, by libjpeg-turbo.
final class JPEGFrameSource: FrameSource {
    private var bytes: [UInt8]?
    private let info: ImageInfo
    private let allowsPartial: Bool

    init(_ bytes: [UInt8], info: ImageInfo, options: DecodeOptions) throws(DecodeError) {
        self.bytes = bytes
        self.info = info
        allowsPartial = options.allowsPartial
    }

    func next() throws(DecodeError) -> StoredFrame? {
        guard let bytes = bytes.take() else { return nil }
        let stored = try decode(bytes)
        return StoredFrame(
            origin: .zero, bitmap: stored.oriented(info.orientation), duration: .zero, blend: .replace, disposal: .keep)
    }

    private func decode(_ bytes: [UInt8]) throws(DecodeError) -> Bitmap {
        let size = JPEGHeader.storedSize(of: info)
        return try unsafe Bitmap(
            size: size,
            fillingUninitialized: { pixels throws(DecodeError) in
                guard let target = pixels.baseAddress else { return }
                var soundRows = 0
                let result = unsafe cic_jpeg_decode(
                    bytes, bytes.count, target, size.width, size.height, allowsPartial, &soundRows)
                if soundRows == 0 { try result.check(.jpeg) }
            })
    }
}
