import Pixelwright

extension HTML {
    /// `bitmap` itself, as a PNG within the page, each of its pixels a sharp square at any size.
    ///
    /// - Parameters:
    ///   - description: What is seen, for those who cannot see it.
    ///   - width: How wide it is shown, in pixels of the page; by default as wide as it is.
    ///   - height: How high, in proportion by default.
    static func picture(
        _ bitmap: Bitmap, _ description: String, width: Int? = nil, height: Int? = nil
    ) throws(EncodeError) -> HTML {
        let width = width ?? bitmap.width
        let height = height ?? max(1, bitmap.height * width / bitmap.width)
        return void(
            "img",
            [
                "src": DataURL(try bitmap.encoded(as: .png), format: .png).text, "alt": description,
                "width": String(width), "height": String(height),
            ])
    }

    /// `bitmap` in place of a picture of `size`: as wide as `side`, or as high when that is more.
    static func picture(
        _ bitmap: Bitmap, _ description: String, of size: Size, within side: Int
    ) throws(EncodeError) -> HTML {
        let longest = max(size.width, size.height)
        return try picture(
            bitmap, description, width: max(1, size.width * side / longest),
            height: max(1, size.height * side / longest))
    }

    /// A picture with words under it.
    static func figure(_ picture: HTML, _ caption: String) -> HTML {
        element("figure", [:], [picture, element("figcaption", [:], caption)])
    }
}
