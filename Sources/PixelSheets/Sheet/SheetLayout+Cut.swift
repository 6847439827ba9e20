public import PixelCore

extension SheetLayout {
    /// The untrimmed picture of each sprite, cut from the pages' images.
    ///
    /// - Parameter images: One a page, of its size.
    /// - Throws: ``SheetError`` when an image is missing or of another size, or a region reaches beyond it.
    /// - Complexity: O(pixels of all sprites)
    public func sprites(cutFrom images: [Bitmap]) throws(SheetError) -> [Bitmap] {
        guard images.count == pages.count else {
            throw SheetError(
                .outOfBounds, detail: "the layout has \(pages.count) pages, but \(images.count) images are given")
        }
        for (page, image) in zip(pages, images) where page.size != image.size {
            throw SheetError(
                .outOfBounds,
                detail: "page \(page.imageName) is \(page.size) px in the metadata, its image \(image.size)")
        }
        var result: [Bitmap] = []
        result.reserveCapacity(sprites.count)
        for sprite in sprites {
            guard images.indices.contains(sprite.page) else {
                throw SheetError(
                    .outOfBounds,
                    detail: "sprite \(sprite.name) lies on page \(sprite.page + 1) of \(images.count)")
            }
            result.append(try sprite.cut(from: images[sprite.page]))
        }
        return result
    }
}

extension SheetSprite {
    /// The untrimmed picture of this sprite, cut from its page.
    ///
    /// - Throws: ``SheetError`` when the region reaches beyond the page, or what is stored beyond the untrimmed sprite.
    public func cut(from page: Bitmap) throws(SheetError) -> Bitmap {
        guard page.bounds.contains(region) else {
            throw SheetError(
                .outOfBounds, detail: "sprite \(name) at \(region) reaches beyond its page of \(page.size) px")
        }
        guard Rectangle(sourceSize).contains(trimmedBounds) else {
            throw SheetError(
                .outOfBounds,
                detail: "sprite \(name): \(trimmedBounds) reaches beyond its untrimmed size of \(sourceSize) px")
        }
        var picture = page.cropped(to: region)
        switch rotation {
        case .none: break
        case .clockwise: picture = picture.rotated(quarterTurns: 3)
        case .counterclockwise: picture = picture.rotated(quarterTurns: 1)
        }
        guard isTrimmed else { return picture }
        var result = Bitmap(size: sourceSize)
        result.draw(picture, at: trimOffset, replacing: true)
        return result
    }
}
