import PixelCore

extension SheetLayout {
    /// The largest coordinate, width or height in pixels, so that sums and areas fit `Int`.
    package static let maximumSide = 1 << 24

    /// Makes sure that everything lies where it may, and that names are names.
    ///
    /// - Throws: ``SheetError`` that names what does not.
    /// - Complexity: O(sprites)
    package func check() throws(SheetError) {
        guard !pages.isEmpty else {
            throw SheetError(.noSprites, detail: "a sheet has one page or more; there is none")
        }
        guard scale.isFinite, scale > 0 else {
            throw SheetError(.options, detail: "a sheet's scale is greater than zero, not \(scale)")
        }
        for page in pages {
            try Self.checkName(page.imageName, of: "page")
            guard max(page.size.width, page.size.height) <= Self.maximumSide else {
                throw SheetError(.outOfBounds, detail: "page \(page.imageName) of \(page.size) px is too large")
            }
        }
        try refuseRepeated(pages.map(\.imageName), of: "pages")
        for sprite in sprites { try check(sprite) }
        try refuseRepeated(sprites.map(\.name), of: "sprites")
        for tag in tags {
            try Self.checkName(tag.name, of: "tag")
            guard !tag.frames.isEmpty, tag.frames.lowerBound >= 0, tag.frames.upperBound <= sprites.count,
                tag.loopCount >= 0
            else {
                throw SheetError(
                    .outOfBounds,
                    detail: "tag \(tag.name) holds the frames \(tag.frames) of \(sprites.count) and is played "
                        + "\(tag.loopCount) times; it wants one frame or more, all of them there, and no negative number"
                )
            }
        }
        for slice in slices { try check(slice) }
    }

    private func check(_ sprite: SheetSprite) throws(SheetError) {
        try Self.checkName(sprite.name, of: "sprite")
        guard pages.indices.contains(sprite.page) else {
            throw SheetError(
                .outOfBounds, detail: "sprite \(sprite.name) lies on page \(sprite.page + 1) of \(pages.count)")
        }
        guard sprite.region.isModest, Rectangle(pages[sprite.page].size).contains(sprite.region) else {
            throw SheetError(
                .outOfBounds,
                detail: "sprite \(sprite.name) at \(sprite.region.text) reaches beyond its page "
                    + "of \(pages[sprite.page].size) px")
        }
        guard Rectangle(sprite.sourceSize).isModest, sprite.trimmedBounds.isModest,
            Rectangle(sprite.sourceSize).contains(sprite.trimmedBounds)
        else {
            throw SheetError(
                .outOfBounds,
                detail: "sprite \(sprite.name): what is stored, \(sprite.trimmedBounds.text), reaches beyond its "
                    + "untrimmed size of \(sprite.sourceSize) px")
        }
        if let border = sprite.border, !border.fits(sprite.sourceSize) {
            throw SheetError(
                .outOfBounds,
                detail: "sprite \(sprite.name) of \(sprite.sourceSize) px has a border of \(border.left) px left, "
                    + "\(border.top) top, \(border.right) right, \(border.bottom) bottom, which it has no room for")
        }
        if let pivot = sprite.pivot, !pivot.x.isFinite || !pivot.y.isFinite {
            throw SheetError(.options, detail: "sprite \(sprite.name) has a pivot that is no place")
        }
        if let duration = sprite.duration, duration < .zero || duration > .seconds(1_000_000) {
            throw SheetError(
                .options, detail: "sprite \(sprite.name) is shown for \(duration); that is 0 through 1,000,000 s")
        }
    }

    private func check(_ slice: SheetSlice) throws(SheetError) {
        try Self.checkName(slice.name, of: "slice")
        for key in slice.keys {
            guard sprites.indices.contains(key.frame), key.bounds.isModest, key.center?.isModest != false,
                key.pivot.map(isModest) != false
            else {
                throw SheetError(
                    .outOfBounds,
                    detail:
                        "slice \(slice.name) is \(key.bounds.text) from sprite \(key.frame + 1) of \(sprites.count) on")
            }
        }
    }

    private func isModest(_ point: Point) -> Bool {
        let range = -Self.maximumSide...Self.maximumSide
        return range.contains(point.x) && range.contains(point.y)
    }

    private func refuseRepeated(_ names: [String], of kind: String) throws(SheetError) {
        var seen: Set<[UInt8]> = []
        for name in names where !seen.insert(Array(name.utf8)).inserted {
            throw SheetError(.duplicateName, detail: "two \(kind) are called \(name); rename one")
        }
    }

    /// Refuses names that some format could not hold or that would break its lines.
    private static func checkName(_ name: String, of kind: String) throws(SheetError) {
        guard !name.isEmpty, name.utf8.count <= 4096, !name.unicodeScalars.contains(where: isRefused) else {
            throw SheetError(
                .options,
                detail: "a \(kind)'s name is 1 through 4096 bytes without control characters, not “\(name.prefix(40))”")
        }
    }

    private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case ..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}

extension Rectangle {
    /// Whether sums of its numbers cannot overflow.
    fileprivate var isModest: Bool {
        let side = SheetLayout.maximumSide
        return (-side...side).contains(minX) && (-side...side).contains(minY) && width <= side && height <= side
    }

    /// Place and size, for messages.
    package var text: String { "\(minX), \(minY), \(width)×\(height)" }
}
