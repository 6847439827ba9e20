public import PixelCore

extension Bitmap {
    /// This bitmap as a file of `format`.
    ///
    /// - Throws: ``EncodeError``.
    public func encoded(
        as format: ImageFormat, options: EncodeOptions = EncodeOptions()
    ) throws(EncodeError) -> [UInt8] {
        switch format {
        case .png: try pngData(options.png)
        case .apng: try Animation(self).apngData(options.png)
        case .jpeg: try jpegData(options.jpeg)
        case .webp: try webpData(options.webp)
        case .gif: try gifData(options.gif)
        }
    }
}

extension Animation {
    /// This animation as a file of `format`, which must be one that can hold it: a still format takes a single frame only.
    ///
    /// - Throws: ``EncodeError``, with code `unsupported` for several frames in a format that holds one.
    public func encoded(
        as format: ImageFormat, options: EncodeOptions = EncodeOptions()
    ) throws(EncodeError) -> [UInt8] {
        switch format {
        case .apng: return try apngData(options.png)
        case .webp: return try webpData(options.webp)
        case .gif: return try gifData(options.gif)
        case .png, .jpeg:
            guard cels.count == 1 else {
                throw EncodeError(
                    .unsupported, format: format,
                    detail: "a file holds one frame and this animation has \(cels.count); choose apng, webp or gif")
            }
            return try cels[0].bitmap.encoded(as: format, options: options)
        }
    }
}
