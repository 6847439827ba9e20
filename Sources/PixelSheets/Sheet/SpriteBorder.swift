public import PixelCore

/// The edges of a sprite that keep their size when it is stretched, as those of panels and buttons do (nine-slice).
public struct SpriteBorder: Hashable, Sendable {
    /// Columns at the left side of the untrimmed sprite that are not stretched across.
    public var left: Int
    /// Rows at its top that are not stretched down.
    public var top: Int
    /// Columns at its right side.
    public var right: Int
    /// Rows at its bottom.
    public var bottom: Int

    /// Creates a border.
    public init(left: Int, top: Int, right: Int, bottom: Int) {
        self.left = left
        self.top = top
        self.right = right
        self.bottom = bottom
    }

    /// Creates the border around `center` in a sprite of `size`.
    public init(around center: Rectangle, in size: Size) {
        self.init(
            left: center.minX, top: center.minY, right: size.width - center.maxX, bottom: size.height - center.maxY)
    }

    /// The part of a sprite of `size` that stretches; nil where the border leaves none.
    public func center(in size: Size) -> Rectangle? {
        guard let middle = Size(validating: size.width - left - right, size.height - top - bottom) else { return nil }
        return Rectangle(origin: Point(x: left, y: top), size: middle)
    }

    /// Whether no side is negative and what they take is there.
    func fits(_ size: Size) -> Bool {
        let sides = 0...SheetLayout.maximumSide
        return [left, top, right, bottom].allSatisfy(sides.contains) && left + right <= size.width
            && top + bottom <= size.height
    }
}

extension SheetSprite {
    /// What is left of ``border`` where transparent borders are left out, for formats that count from what is stored.
    var storedBorder: SpriteBorder? {
        border.map { border in
            let (bounds, size) = (trimmedBounds, trimmedSize)
            let left = min(max(0, border.left - bounds.minX), size.width)
            let top = min(max(0, border.top - bounds.minY), size.height)
            let (right, bottom) = (sourceSize.width - bounds.maxX, sourceSize.height - bounds.maxY)
            return SpriteBorder(
                left: left, top: top, right: min(max(0, border.right - right), size.width - left),
                bottom: min(max(0, border.bottom - bottom), size.height - top))
        }
    }
}

extension SheetLayout {
    /// The same layout, in which sprites without a border have that of a slice: of the first whose stretching part lies
    /// in them and which holds all that is stored of them.
    ///
    /// - Throws: ``SheetError`` when the layout contradicts itself.
    /// - Complexity: O(sprites × slices)
    public func takingBordersFromSlices() throws(SheetError) -> SheetLayout {
        try check()
        var layout = self
        for index in sprites.indices where sprites[index].border == nil {
            layout.sprites[index].border = borderOfSlices(at: index)
        }
        return layout
    }

    /// The border that slices give the sprite at `index`.
    private func borderOfSlices(at index: Int) -> SpriteBorder? {
        let sprite = sprites[index]
        for slice in slices {
            guard let key = slice.keys.last(where: { $0.frame <= index }), let center = key.center,
                key.bounds.contains(sprite.trimmedBounds)
            else { continue }
            let border = SpriteBorder(around: center.offset(by: key.bounds.origin), in: sprite.sourceSize)
            if border.fits(sprite.sourceSize) { return border }
        }
        return nil
    }

    /// The name of a slice that tells the borders of sprites.
    private static let nameOfBorderSlice = "border"

    /// The slices, and before them one that gives sprites their borders where the others would not: for formats that
    /// know of borders by slices. A slice holds until its next key, so there is one where the border ends.
    func slicesWithBorders() -> [SheetSlice] {
        let areTold = sprites.indices.allSatisfy { index in
            sprites[index].border == nil || sprites[index].border == borderOfSlices(at: index)
        }
        if areTold { return slices }
        var keys: [SheetSlice.Key] = []
        for (index, sprite) in sprites.enumerated() {
            let bounds = Rectangle(sprite.sourceSize)
            let center = sprite.border?.center(in: sprite.sourceSize)
            guard center != keys.last?.center || (center != nil && bounds != keys.last?.bounds) else { continue }
            keys.append(SheetSlice.Key(frame: index, bounds: bounds, center: center))
        }
        return [SheetSlice(name: Self.nameOfBorderSlice, keys: keys)] + slices
    }
}
