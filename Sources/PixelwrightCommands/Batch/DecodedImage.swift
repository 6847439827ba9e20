import Pixelwright

/// A whole image: a still, or all frames of an animation.
enum DecodedImage: Sendable {
    case still(Bitmap)
    case animation(Animation)

    /// Decodes what `input` holds.
    init(_ input: Input, info: ImageInfo) throws(DecodeError) { try self.init(input.bytes(), info: info) }

    /// Decodes the file that `bytes` are.
    init(_ bytes: [UInt8], info: ImageInfo) throws(DecodeError) {
        self =
            info.isAnimated
            ? .animation(try Animation(decoding: bytes, options: .commandLine))
            : .still(try Bitmap(decoding: bytes, options: .commandLine))
    }

    /// Every frame as `transform` gives it back; all of one size.
    func map(_ transform: (Bitmap) -> Bitmap) throws(AnimationError) -> DecodedImage {
        switch self {
        case .still(let bitmap): .still(transform(bitmap))
        case .animation(let animation):
            .animation(
                try Animation(
                    cels: animation.cels.map { Cel(transform($0.bitmap), duration: $0.duration) },
                    loopCount: animation.loopCount))
        }
    }

    /// The same timing with `bitmaps` for frames.
    func replacing(bitmaps: [Bitmap]) throws(AnimationError) -> DecodedImage {
        var rest = bitmaps[...]
        return try map { bitmap in rest.popFirst() ?? bitmap }
    }

    /// The frames.
    var bitmaps: [Bitmap] {
        switch self {
        case .still(let bitmap): [bitmap]
        case .animation(let animation): animation.cels.map(\.bitmap)
        }
    }

    /// The size of each frame.
    var size: Size {
        switch self {
        case .still(let bitmap): bitmap.size
        case .animation(let animation): animation.size
        }
    }

    /// The image as a file of `format`.
    func encoded(as format: ImageFormat, options: EncodeOptions = EncodeOptions()) throws(EncodeError) -> [UInt8] {
        switch self {
        case .still(let bitmap): try bitmap.encoded(as: format, options: options)
        case .animation(let animation): try animation.encoded(as: format, options: options)
        }
    }

    /// What `format` cannot hold of the image, in sentences.
    func losses(as format: ImageFormat) -> [String] {
        switch self {
        case .still(let bitmap): FormatLoss.notes(on: bitmap, as: format)
        case .animation(let animation): FormatLoss.notes(on: animation, as: format)
        }
    }
}
