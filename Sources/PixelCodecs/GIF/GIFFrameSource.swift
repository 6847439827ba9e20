internal import PixelCore

/// Decodes the frames of a GIF file.
final class GIFFrameSource: FrameSource {
    init(_ bytes: [UInt8], info: ImageInfo, options: DecodeOptions) throws(DecodeError) {}

    func next() throws(DecodeError) -> StoredFrame? { nil }
}
