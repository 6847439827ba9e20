import PixelCore

extension SheetPacker {
    /// Packs `sprites`.
    ///
    /// - Throws: ``SheetError``: `noSprites`, `duplicateName`, `options` when they contradict or are out of range, and
    ///   `doesNotFit` when a sprite, or a strip or grid, is larger than ``maximumSize``.
    /// - Complexity: O(pixels) and, for an atlas, some dozens of attempts of O(n × (free rectangles + 128)) each
    public func pack(_ sprites: [SpriteImage]) throws(SheetError) -> PackedSheet {
        try check(sprites)
        let isAtlas = arrangement == .atlas
        let sources = isAtlas ? sprites.sorted { naturallyPrecedes($0.name, $1.name) } : sprites
        let pictures = Parallelism.map(sources.count) { StoredPicture(sources[$0], trimThreshold: trimThreshold) }
        let originals = isAtlas && sharesDuplicates ? StoredPicture.originals(of: pictures) : Array(pictures.indices)
        let unique = originals.indices.filter { originals[$0] == $0 }
        let pages = try arrange(unique.map { pictures[$0] })
        return assemble(pages, unique, pictures, originals, sources)
    }

    /// Where a picture lies: the place of its own pixels, without what is extruded.
    struct Place {
        let page: Int
        let origin: Point
        let isRotated: Bool
    }

    /// Refuses options and names that cannot be meant.
    private func check(_ sprites: [SpriteImage]) throws(SheetError) {
        guard !sprites.isEmpty else { throw SheetError(.noSprites, detail: "there is nothing to pack") }
        var names: Set<String> = []
        for sprite in sprites where !names.insert(sprite.name).inserted {
            throw SheetError(.duplicateName, detail: "two sprites are called \(sprite.name); rename one")
        }
        let lengths = 0...1024
        guard lengths.contains(padding), lengths.contains(margin), lengths.contains(extrusion) else {
            throw SheetError(.options, detail: "padding, margin and extrusion are numbers of pixels, 0 through 1024")
        }
        guard max(maximumSize.width, maximumSize.height) <= Self.largestSide else {
            throw SheetError(.options, detail: "a page has at most \(Self.largestSide) px a side, not \(maximumSize) px")
        }
        if case .multiple(let unit) = sides, !(1...Self.largestSide).contains(unit) {
            throw SheetError(.options, detail: "sides are multiples of 1 through \(Self.largestSide), not of \(unit)")
        }
        if case .grid(let columns?) = arrangement, columns < 1 {
            throw SheetError(.options, detail: "a grid has one column or more, not \(columns)")
        }
        guard arrangement == .atlas || !allowsRotation else {
            throw SheetError(.options, detail: "only the sprites of an atlas can be rotated")
        }
    }

    private func arrange(_ pictures: [StoredPicture]) throws(SheetError) -> ArrangedPages {
        let sizes = pictures.map(\.bitmap.size)
        return switch arrangement {
        case .atlas: try arrangeAtlas(sizes, names: pictures.map(\.name))
        case .horizontalStrip: try arrangeCells(sizes, columns: sizes.count, isUniform: false)
        case .verticalStrip: try arrangeCells(sizes, columns: 1, isUniform: false)
        case .grid(let columns): try arrangeCells(sizes, columns: columns, isUniform: true)
        }
    }

    /// Draws the pages and writes down where everything lies.
    private func assemble(
        _ pages: ArrangedPages, _ unique: [Int], _ pictures: [StoredPicture], _ originals: [Int],
        _ sources: [SpriteImage]
    ) -> PackedSheet {
        var places: [Int: Place] = [:]
        for (index, place) in zip(unique, pages.places) { places[index] = place }
        var sprites: [SheetSprite] = []
        for (index, picture) in pictures.enumerated() {
            guard let place = places[originals[index]] else { continue }
            let size = picture.bitmap.size
            let stored = place.isRotated ? Size(size.height, size.width) : size
            sprites.append(
                SheetSprite(
                    name: picture.name, page: place.page, region: Rectangle(origin: place.origin, size: stored),
                    isRotated: place.isRotated, sourceSize: sources[index].bitmap.size, trimOffset: picture.offset,
                    duration: sources[index].duration, pivot: sources[index].pivot))
        }
        let images = pages.sizes.indices.map { page in
            draw(page, of: pages, unique.map { pictures[$0].bitmap })
        }
        let layout = SheetLayout(
            pages: pages.sizes.enumerated().map { SheetPage(imageName: pageName($0), size: $1) }, sprites: sprites)
        let area = unique.reduce(0) { $0 + pictures[$1].bitmap.size.area }
        return PackedSheet(
            layout: layout, images: images, sharedCount: pictures.count - unique.count,
            efficiency: Double(area) / Double(pages.sizes.reduce(0) { $0 + $1.area }))
    }

    private func draw(_ page: Int, of pages: ArrangedPages, _ bitmaps: [Bitmap]) -> Bitmap {
        var image = Bitmap(size: pages.sizes[page])
        for (bitmap, place) in zip(bitmaps, pages.places) where place.page == page {
            let turned = place.isRotated ? bitmap.rotated(quarterTurns: 1) : bitmap
            let origin = Point(x: place.origin.x - extrusion, y: place.origin.y - extrusion)
            image.draw(turned.extruded(by: extrusion), at: origin, replacing: true)
        }
        return image
    }

    /// The file name of a page, counted from 0.
    private func pageName(_ page: Int) -> String {
        guard page > 0 else { return imageName }
        let dot = imageName.lastIndex(of: ".").flatMap { $0 == imageName.startIndex ? nil : $0 } ?? imageName.endIndex
        return "\(imageName[..<dot])_\(page + 1)\(imageName[dot...])"
    }
}

/// Pages, and where on them each picture lies.
struct ArrangedPages {
    let sizes: [Size]
    /// One a picture, in their order.
    let places: [SheetPacker.Place]
}
