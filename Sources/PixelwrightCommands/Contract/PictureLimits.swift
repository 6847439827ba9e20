import Pixelwright

/// What a service takes for a picture.
struct PictureLimits: Sendable {
    /// The formats of the picture.
    let formats: Set<ImageFormat>
    /// The most bytes of the file, once it is decoded from Base64.
    let byteCount: Int
    /// The longest side in pixels, if that is limited.
    var side: Int?
    /// How many times as long as the other a side may be, if that is limited.
    var aspect: Int?

    /// What is wrong with a picture, if anything.
    func violation(of info: ImageInfo) -> (code: ContractViolation.Code, detail: String)? {
        let size = info.size
        guard formats.contains(info.format) else {
            let names = formats.map(\.rawValue.writtenName).sorted().joined(separator: " or ")
            return (.invalidRequest, "the image is \(info.format.rawValue.writtenName); it takes \(names)")
        }
        guard info.byteCount <= byteCount else {
            return (
                .imageTooLarge,
                "the image has \(info.byteCount) bytes; it takes at most \(byteCountText(byteCount))"
            )
        }
        if let side, max(size.width, size.height) > side {
            return (.imageTooLarge, "the image is \(size) px; it takes at most \(side) px a side")
        }
        if let aspect, size.width > aspect * size.height || size.height > aspect * size.width {
            return (
                .invalidRequest,
                "the image is \(size) px; it takes aspect ratios from 1:\(aspect) through \(aspect):1"
            )
        }
        return nil
    }
}

extension String {
    /// The name of a format as people write it.
    fileprivate var writtenName: String { self == "webp" ? "WebP" : uppercased() }
}
