import Pixelwright

/// Writes pictures in the format that a spec names.
struct PictureWriter {
    private let format: ImageFormat

    /// - Throws: For a format that holds no pictures.
    init(_ spec: ResultSpec) throws(ServiceFailure) {
        guard let format = ImageFormat(pathExtension: spec.format) else {
            throw .unmakeable("no picture is written as “\(spec.format)”")
        }
        self.format = format
    }

    /// A picture of one frame.
    func still(_ bitmap: Bitmap) throws(ServiceFailure) -> MadeResult {
        let still: ImageFormat = format == .apng ? .png : format
        // JPEG has no transparency.
        let picture = still == .jpeg ? bitmap.flattened(onto: .white) : bitmap
        do {
            return made(
                try picture.encoded(as: still, options: Self.options(area: picture.size.area)), still, picture.size, 1)
        } catch {
            throw .unmakeable("the picture cannot be written: \(error)")
        }
    }

    /// A picture of several frames; as `png` it is an animated PNG, whose media type is that of any PNG.
    func animation(_ animation: Animation) throws(ServiceFailure) -> MadeResult {
        let moving: ImageFormat = format == .png ? .apng : format
        guard moving.canAnimate else { throw .unmakeable("no animation is written as \(format.rawValue)") }
        do {
            return made(
                try animation.encoded(as: moving, options: Self.options(area: animation.size.area)), format,
                animation.size, animation.cels.count)
        } catch {
            throw .unmakeable("the animation cannot be written: \(error)")
        }
    }

    private func made(_ bytes: [UInt8], _ format: ImageFormat, _ size: Size, _ frameCount: Int) -> MadeResult {
        var made = MadeResult(bytes, mediaType: format.mediaType)
        (made.width, made.height, made.frameCount) = (size.width, size.height, frameCount)
        return made
    }

    /// Clients wait for large pictures: these are compressed with less effort, and lose nothing either.
    private static func options(area: Int) -> EncodeOptions {
        var options = EncodeOptions()
        if area > 1 << 16 { options.webp = WebPOptions(mode: .lossless(effort: 3)) }
        return options
    }
}
