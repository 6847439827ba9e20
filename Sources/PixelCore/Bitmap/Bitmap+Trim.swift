extension Bitmap {
    /// The smallest rectangle that holds every pixel with an alpha above `threshold`; nil when there is none.
    ///
    /// - Complexity: O(`size.area`) at worst; reads only the margins and the extent of the content.
    public func contentBounds(alphaAbove threshold: UInt8 = 0) -> Rectangle? {
        let pixels = pixels
        func hasContent(row y: Int) -> Bool {
            (0..<width).contains { pixels[y * width + $0].alpha > threshold }
        }
        guard let top = (0..<height).first(where: hasContent(row:)),
            let bottom = (0..<height).last(where: hasContent(row:))
        else { return nil }
        var (left, right) = (width, -1)
        for y in top...bottom {
            let start = y * width
            left = (0..<left).first { pixels[start + $0].alpha > threshold } ?? left
            right = (right + 1..<width).last { pixels[start + $0].alpha > threshold } ?? right
        }
        return Rectangle(x: left, y: top, width: right - left + 1, height: bottom - top + 1)
    }

    /// The content without its transparent margins, and where it was; nil when nothing shows.
    ///
    /// - Parameter threshold: The highest alpha that still counts as transparent.
    public func trimmed(alphaAbove threshold: UInt8 = 0) -> (bitmap: Bitmap, bounds: Rectangle)? {
        contentBounds(alphaAbove: threshold).map { (cropped(to: $0), $0) }
    }
}
