internal import PixelCore

/// What an image may cost before it is refused. Checked against the headers, before a pixel is allocated.
public struct DecodeLimits: Hashable, Sendable {
    /// The most bytes of input.
    public var byteCount = 256 << 20
    /// The most pixels along either side.
    public var side = 16_384
    /// The most pixels in one frame. 64 Mi pixels take 256 MiB.
    public var area = 64 << 20
    /// The most frames.
    public var frameCount = 4_096
    /// The most pixels in all frames together. 256 Mi pixels take 1 GiB.
    public var totalArea = 256 << 20

    /// Creates the default limits.
    public init() {}

    /// Limits that suit a program on a person's machine.
    public static let `default` = DecodeLimits()
}

extension DecodeLimits {
    func check(byteCount: Int) throws(DecodeError) {
        guard byteCount <= self.byteCount else {
            throw .limit("the file has \(byteCount) bytes; the limit is \(self.byteCount)", format: nil)
        }
    }

    /// The canvas as a size, once it is known to be within the limits.
    func checkedSize(width: Int, height: Int, format: ImageFormat, offset: Int) throws(DecodeError) -> Size {
        guard let size = Size(validating: width, height) else {
            throw DecodeError(
                .corrupt, format: format, offset: offset, detail: "the image is \(width)×\(height) px: it has no pixels"
            )
        }
        guard width <= side, height <= side else {
            throw .limit("the image is \(size) px; the limit is \(side) px a side", format: format)
        }
        guard size.area <= area else {
            throw .limit("the image is \(size) px, \(size.area) in all; the limit is \(area)", format: format)
        }
        return size
    }

    func check(frameCount: Int, format: ImageFormat) throws(DecodeError) {
        guard frameCount <= self.frameCount else {
            throw .limit("the image has \(frameCount) frames; the limit is \(self.frameCount)", format: format)
        }
    }

    func check(_ info: ImageInfo) throws(DecodeError) {
        try check(frameCount: info.frameCount, format: info.format)
        let (total, overflow) = info.size.area.multipliedReportingOverflow(by: info.frameCount)
        guard !overflow, total <= totalArea else {
            throw .limit(
                "\(info.frameCount) frames of \(info.size) px are \(total) px in all; the limit is \(totalArea)",
                format: info.format)
        }
    }

    func check(totalArea total: Int, frameCount: Int, format: ImageFormat) throws(DecodeError) {
        guard total <= totalArea else {
            throw .limit("\(frameCount) frames are \(total) px in all; the limit is \(totalArea)", format: format)
        }
    }
}

extension DecodeError {
    fileprivate static func limit(_ detail: String, format: ImageFormat?) -> DecodeError {
        DecodeError(.limitExceeded, format: format, detail: detail)
    }
}
