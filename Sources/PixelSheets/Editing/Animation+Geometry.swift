public import PixelCore

extension Animation {
    /// A part of the canvas.
    ///
    /// - Throws: ``EditError`` when `rectangle` reaches beyond it.
    public func cropped(to rectangle: Rectangle) throws(EditError) -> Animation {
        guard Rectangle(size).contains(rectangle) else {
            throw EditError(.bounds, "\(rectangle) reaches beyond the canvas of \(size) px; choose a part of that")
        }
        return mapBitmaps { $0.cropped(to: rectangle) }
    }

    /// The smallest part of the canvas that holds what is not transparent in any frame; all of it when nothing shows.
    public var contentBounds: Rectangle {
        let bounds = cels.compactMap { $0.bitmap.contentBounds() }
        guard let first = bounds.first else { return Rectangle(size) }
        return bounds.dropFirst().reduce(first) { $0.union($1) }
    }

    /// The same at another size.
    public func resized(to newSize: Size, using filter: ResizeFilter) -> Animation {
        mapBitmaps { $0.resized(to: newSize, using: filter) }
    }
}
