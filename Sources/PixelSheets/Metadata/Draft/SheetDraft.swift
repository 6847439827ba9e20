import PixelCore

/// What has been read of a sheet, before it is known to be whole.
struct SheetDraft {
    /// A page whose size may not be told.
    struct Page {
        var imageName: String
        var size: Size?
    }

    /// An animation that names its frames one by one.
    struct Animation {
        struct Frame {
            var name: String
            var duration: Duration?
        }

        var name: String
        var frames: [Frame]
        var loopCount = 0
        /// Where it stands, for messages.
        var place: String
    }

    var pages: [Page] = []
    var sprites: [SheetSprite] = []
    var tags: [AnimationTag] = []
    var animations: [Animation] = []
    var slices: [SheetSlice] = []
    var scale: Double?

    /// Adds what another file says of the same sheet.
    mutating func add(_ other: SheetDraft) throws(SheetError) {
        var pageNumbers: [Int] = []
        for page in other.pages {
            if let known = pages.firstIndex(where: { $0.imageName == page.imageName }) {
                pages[known].size = pages[known].size ?? page.size
                pageNumbers.append(known)
            } else {
                pages.append(page)
                pageNumbers.append(pages.count - 1)
            }
        }
        let first = sprites.count
        for var sprite in other.sprites {
            guard pageNumbers.indices.contains(sprite.page) else {
                throw SheetError(
                    .outOfBounds,
                    detail: "sprite \(sprite.name) lies on page \(sprite.page + 1) of \(pageNumbers.count)")
            }
            sprite.page = pageNumbers[sprite.page]
            sprites.append(sprite)
        }
        for var tag in other.tags {
            tag.frames = tag.frames.lowerBound + first..<tag.frames.upperBound + first
            tags.append(tag)
        }
        for var slice in other.slices {
            for index in slice.keys.indices { slice.keys[index].frame += first }
            slices.append(slice)
        }
        animations += other.animations
        scale = scale ?? other.scale
    }

    /// The layout that this is, if it is one.
    func layout(_ format: MetadataFormat, _ imageSizes: [String: Size]) throws(SheetError) -> SheetLayout {
        var draft = self
        if format != .json { draft.shortenNames() }
        try draft.resolveAnimations()
        var pages: [SheetPage] = []
        for (index, page) in draft.pages.enumerated() {
            let size = page.size ?? imageSizes[page.imageName] ?? draft.extent(ofPage: index)
            pages.append(SheetPage(imageName: page.imageName, size: size))
        }
        let layout = SheetLayout(
            pages: pages, sprites: draft.sprites, tags: draft.tags, slices: draft.slices, scale: scale ?? 1)
        try layout.check()
        let isAseprite = format == .asepriteHash || format == .asepriteArray
        return isAseprite ? try layout.takingBordersFromSlices() : layout
    }

    /// The smallest size that holds the sprites of a page, as far as they lie to the right of its corner and below.
    private func extent(ofPage page: Int) -> Size {
        let regions = sprites.lazy.filter { $0.page == page }.map(\.region)
        return Size(max(1, regions.map(\.maxX).max() ?? 1), max(1, regions.map(\.maxY).max() ?? 1))
    }

    /// Takes the endings of image files off all names, unless two would be one then.
    private mutating func shortenNames() {
        let names = sprites.map { FileEnding.removedImage(from: $0.name) }
        guard Set(names).count == names.count, !names.contains("") else { return }
        for (index, name) in names.enumerated() { sprites[index].name = name }
    }
}
