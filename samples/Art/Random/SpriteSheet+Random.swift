public import PixelCore

/// A grid of sprites with what is known of it.
public struct SpriteSheet: Sendable {
    /// The sheet.
    public let bitmap: Bitmap
    /// Width × height of a cell.
    public let cell: Size
    /// Cells side by side.
    public let columns: Int
    /// Rows of cells.
    public let rows: Int
    /// Pixels left of the first column and above the first row.
    public let margin: Point
    /// Pixels between columns and between rows.
    public let spacing: Point
}

extension SpriteSheet {
    /// A sheet of chance: animations, items, tiles; with empty cells, odd margins, art that touches the borders of its
    /// cells, and backgrounds that may be opaque. The same for the same `seed`.
    ///
    /// Where there is a margin or a spacing, some art touches each border of its cell: without that no one could tell
    /// them from parts of the cells.
    public static func random(seed: UInt64) -> SpriteSheet {
        var random = Noise(seed: seed)
        let cell = random.cellSize()
        let largest = 1_000_000 / cell.area
        let columns = random.number(in: 1...min(12, max(2, largest / 2)))
        let rows = random.number(in: (columns == 1 ? 2 : 1)...min(8, max(2, largest / columns)))
        let (margin, spacing) = (random.gaps(), random.gaps())
        let size = Size(
            2 * margin.x + columns * (cell.width + spacing.x) - spacing.x,
            2 * margin.y + rows * (cell.height + spacing.y) - spacing.y)
        let background = random.happens(0.6) ? RGBA8.clear : random.backgroundColor()
        var bitmap = Bitmap(size: size, filledWith: background)
        let cast = Cast(cell: cell, touches: margin != .zero || spacing != .zero, &random)
        let emptyShare = random.happens(0.4) ? 0.4 * random.fraction() : 0
        let count = random.happens(0.3) ? max(2, columns * rows - random.number(in: 1...columns)) : columns * rows
        for index in 0..<count where index < 2 || !random.happens(emptyShare) {
            let origin = Point(
                x: margin.x + index % columns * (cell.width + spacing.x),
                y: margin.y + index / columns * (cell.height + spacing.y))
            bitmap.draw(cast.picture(index, &random), at: origin)
        }
        return SpriteSheet(
            bitmap: bitmap, cell: cell, columns: columns, rows: rows, margin: margin, spacing: spacing)
    }
}

/// What is drawn into the cells of one sheet.
private struct Cast {
    private let cell: Size
    private let sprites: [Bitmap]
    private let kind: Kind

    private enum Kind {
        /// One sprite that moves a little.
        case animation
        /// Different sprites in the middle or at the bottom of their cells.
        case items
        /// Pictures that fill their cells.
        case tiles
    }

    init(cell: Size, touches: Bool, _ random: inout Noise) {
        self.cell = cell
        kind = [.animation, .animation, .items, .items, .tiles][random.number(in: 0...4)]
        var sprites: [Bitmap] = []
        for index in 0..<(kind == .animation ? 1 : 12) {
            let sprite = Sprite.random(seed: UInt64(random.number(in: 0...1_000_000))).bitmap
            let share = touches && index % 3 == 0 ? 1 : 0.5 + 0.45 * random.fraction()
            switch kind {
            case .tiles: sprites.append(sprite.filling(cell))
            case .items, .animation: sprites.append(sprite.fitting(cell, share: share, stretches: touches && index == 0))
            }
        }
        self.sprites = sprites
    }

    func picture(_ index: Int, _ random: inout Noise) -> Bitmap {
        let sprite = index == 0 ? sprites[0] : sprites[random.number(in: 0...sprites.count - 1)]
        var result = Bitmap(size: cell)
        let room = (x: cell.width - sprite.width, y: cell.height - sprite.height)
        var origin = Point(x: room.x / 2, y: kind == .items ? room.y / 2 : room.y)
        if kind == .animation {
            origin.x = min(max(origin.x + random.number(in: 0...4) - 2, 0), room.x)
            origin.y = min(max(origin.y - random.number(in: 0...2), 0), room.y)
        }
        result.draw(sprite, at: origin)
        return result
    }
}

extension Bitmap {
    /// This picture repeated or cut so that it fills `size`.
    fileprivate func filling(_ size: Size) -> Bitmap {
        var result = Bitmap(size: size)
        for y in stride(from: 0, to: size.height, by: height) {
            for x in stride(from: 0, to: size.width, by: width) { result.draw(self, at: Point(x: x, y: y)) }
        }
        return result
    }

    /// This picture as large as `share` of `size` allows; stretched to all of it on request.
    fileprivate func fitting(_ size: Size, share: Double, stretches: Bool) -> Bitmap {
        let scale = share * min(Double(size.width) / Double(width), Double(size.height) / Double(height))
        let fitted = Size(max(1, Int(Double(width) * scale)), max(1, Int(Double(height) * scale)))
        return resizedToNearest(stretches ? size : fitted)
    }
}

extension Noise {
    fileprivate mutating func cellSize() -> Size {
        let usual = [16, 24, 32, 48, 64, 96]
        let width = happens(0.6) ? usual[number(in: 0...5)] : number(in: 12...96)
        guard happens(0.3) else { return Size(width, width) }
        return Size(width, happens(0.5) ? usual[number(in: 0...5)] : number(in: 12...96))
    }

    /// Gaps across and down: mostly none, or alike.
    fileprivate mutating func gaps() -> Point {
        guard happens(0.45) else { return .zero }
        let x = number(in: 1...7)
        return Point(x: x, y: happens(0.8) ? x : number(in: 0...9))
    }

    fileprivate mutating func backgroundColor() -> RGBA8 {
        let usual = [RGBA8(255, 0, 255), RGBA8(128, 128, 128), .white, .black, RGBA8(0, 255, 0)]
        let index = number(in: 0...7)
        return index < usual.count ? usual[index] : RGBA8(hue: fraction(), saturation: 0.5, value: 0.6)
    }
}
