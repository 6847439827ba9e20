internal import PixelCore

/// Decodes the frames of a WebP file.
final class WebPFrameSource: FrameSource {
    init(_ bytes: [UInt8], info: ImageInfo, options: DecodeOptions) throws(DecodeError) {}

    func next() throws(DecodeError) -> StoredFrame? { nil }
}
