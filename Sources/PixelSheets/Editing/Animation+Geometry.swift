public import PixelCore

extension Animation {
    /// A part of the canvas.
    ///
    /// - Throws: ``EditError`` when `rectangle` reaches beyond it.
    public func cropped(to rectangle: Rectangle) throws(EditError) -> Animation {
        guard Rectangle(size).contains(rectangle) else {
            throw EditError(.bounds, "\(rectangle.text) reaches beyond the canvas of \(size) px; choose a part of that")
        }
        return mapBitmaps { $0.cropped(to: rectangle) }
    }

    /// The smallest part of the canvas that holds what is not transparent in any frame; all of it when nothing shows.
    public var contentBounds: Rectangle {
        let bounds = cels.compactMap { $0.bitmap.contentBounds() }
        guard let first = bounds.first else { return Rectangle(size) }
        return bounds.dropFirst().reduce(first) { $0.union($1) }
    }

    /// The most pixels of all frames of an animation that is made larger: 256 Mi, which take 1 GiB.
    package static let largestArea = 1 << 28

    /// Refuses frames that would take more memory than an image that is read may.
    ///
    /// - Throws: ``EditError`` when a frame has more than 64 Mi pixels, or all have more than ``largestArea``.
    package static func check(frameCount: Int, size: Size) throws(EditError) {
        let (area, overflows) = size.width.multipliedReportingOverflow(by: size.height)
        guard !overflows, area <= 1 << 26, area <= largestArea / max(1, frameCount) else {
            throw EditError(
                .bounds,
                "\(frameCount) frames of \(size) px are too large; a frame has at most \(1 << 26) px, "
                    + "and all have at most \(largestArea) together")
        }
    }

    /// The same at another size.
    public func resized(to newSize: Size, using filter: ResizeFilter) -> Animation {
        mapBitmaps { $0.resized(to: newSize, using: filter) }
    }
}
