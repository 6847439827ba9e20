public import PixelCore

extension SheetLayout {
    /// The untrimmed picture of each sprite, cut from the pages' images.
    ///
    /// - Parameter images: One a page, of its size.
    /// - Throws: ``SheetError`` when an image is missing or of another size, a region reaches beyond it, or the untrimmed
    ///   sprites would take more than 1 GiB: 64 Mi pixels one of them, or 256 Mi all.
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
        try checkArea()
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

    /// Refuses sprites that were trimmed off more than can be held: metadata can say so in a few bytes.
    private func checkArea() throws(SheetError) {
        var area = 0
        for sprite in sprites {
            try sprite.checkArea()
            area += sprite.sourceSize.area
            guard area <= 1 << 28 else {
                throw SheetError(
                    .outOfBounds,
                    detail: "the untrimmed sprites take more than \(1 << 28) px together, from \(sprite.name) on; "
                        + "cut fewer at a time")
            }
        }
    }
}

extension SheetSprite {
    /// Refuses an untrimmed size that is too large to be a picture.
    fileprivate func checkArea() throws(SheetError) {
        let (area, overflows) = sourceSize.width.multipliedReportingOverflow(by: sourceSize.height)
        guard !overflows, area <= 1 << 26 else {
            throw SheetError(
                .outOfBounds,
                detail: "sprite \(name): its untrimmed size is \(sourceSize) px; at most \(1 << 26) px are cut")
        }
    }

    /// The untrimmed picture of this sprite, cut from its page.
    ///
    /// - Throws: ``SheetError`` when the region reaches beyond the page, what is stored beyond the untrimmed sprite, or that has
    ///   more than 64 Mi pixels.
    public func cut(from page: Bitmap) throws(SheetError) -> Bitmap {
        guard page.bounds.contains(region) else {
            throw SheetError(
                .outOfBounds, detail: "sprite \(name) at \(region.text) reaches beyond its page of \(page.size) px")
        }
        guard Rectangle(sourceSize).contains(trimmedBounds) else {
            throw SheetError(
                .outOfBounds,
                detail: "sprite \(name): \(trimmedBounds.text) reaches beyond its untrimmed size of \(sourceSize) px")
        }
        try checkArea()
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
