public import PixelCore

extension SheetLayout {
    /// The same sheet with every turned sprite stored the other way around: clockwise for most engines,
    /// counter-clockwise for libGDX.
    ///
    /// Regions stay; what they hold is turned by 180°, each once however many sprites share it.
    ///
    /// - Parameters:
    ///   - rotation: How turned sprites are to be stored.
    ///   - images: One a page, of its size.
    ///   - extrusion: How many pixels around each region repeat its border and turn with it.
    /// - Throws: ``SheetError`` when an image is missing or of another size, or a region reaches beyond it.
    /// - Complexity: O(pixels of the pages)
    public func storingRotated(
        _ rotation: SheetSprite.Rotation, images: [Bitmap], extrusion: Int = 0
    ) throws(SheetError) -> (layout: SheetLayout, images: [Bitmap]) {
        try check()
        guard rotation != .none, extrusion >= 0, images.map(\.size) == pages.map(\.size) else {
            throw SheetError(
                .options, detail: "turning takes a direction, an extrusion of 0 or more, and one image a page")
        }
        var (layout, images) = (self, images)
        var done: Set<PageRegion> = []
        for (index, sprite) in sprites.enumerated() where sprite.isRotated && sprite.rotation != rotation {
            layout.sprites[index].rotation = rotation
            guard done.insert(PageRegion(page: sprite.page, region: sprite.region)).inserted else { continue }
            let area = sprite.region.enlarged(by: extrusion, within: images[sprite.page].bounds)
            let turned = images[sprite.page].cropped(to: area).rotated(quarterTurns: 2)
            images[sprite.page].draw(turned, at: area.origin, replacing: true)
        }
        return (layout, images)
    }

    private struct PageRegion: Hashable {
        let page: Int
        let region: Rectangle
    }
}

extension Rectangle {
    /// This rectangle with up to `margin` more pixels on each side, as many as `bounds` have on all.
    fileprivate func enlarged(by margin: Int, within bounds: Rectangle) -> Rectangle {
        let room = min(minX - bounds.minX, minY - bounds.minY, bounds.maxX - maxX, bounds.maxY - maxY)
        let margin = min(margin, room)
        return Rectangle(x: minX - margin, y: minY - margin, width: width + 2 * margin, height: height + 2 * margin)
    }
}
