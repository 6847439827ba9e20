public import PixelCore

/// A board of poses of one figure as an image model draws it, with what is known of it.
public struct PoseBoard: Sendable {
    /// The board.
    public let bitmap: Bitmap
    /// The figures in reading order.
    public let figures: [Figure]
    /// Figures side by side.
    public let columns: Int
    /// Rows of figures.
    public let rows: Int

    /// A figure of a board.
    public struct Figure: Hashable, Sendable {
        /// Where all of it lies, with what is detached from it.
        public let bounds: Rectangle
        /// The middle of the body, which no limb moves.
        public let bodyMiddle: SIMD2<Double>
        /// How many pixels of the board are one of the art.
        public let pitch: Double
    }
}

extension PoseBoard {
    /// A board of chance: figures that drift in their cells, differ in size, and reach beyond their cells; with swords,
    /// hats and dust that are detached from them; before transparency or a noisy colour. The same for the same `seed`.
    ///
    /// What is detached from a figure is at most two pixels of the art from it, other figures are farther away, unless
    /// the board is crowded.
    ///
    /// - Parameters:
    ///   - largestPitch: The most pixels of the board that are one of the art.
    ///   - isCrowded: Whether cells are hardly larger than figures, which touch then here and there.
    /// - Throws: `EncodeError` or `DecodeError` from the compression of some boards.
    public static func random(seed: UInt64, largestPitch: Int = 7, isCrowded: Bool = false) throws -> PoseBoard {
        var random = Noise(seed: seed)
        let body = Bitmap.creature(&random)
        let columns = random.number(in: 2...5)
        let rows = random.number(in: 1...3)
        let pitch = largestPitch < 2 ? 1 : 2 + random.fraction() * Double(largestPitch - 2)
        let variesSize = largestPitch > 1 && random.happens(0.5)
        let color = random.happens(0.3) ? nil : Self.background(behind: body, &random)
        let last = columns * rows - (rows > 1 && random.happens(0.3) ? random.number(in: 1...columns - 1) : 0)

        var layer = BoardLayer(body: body, columns: columns, rows: rows, pitch: pitch, isCrowded: isCrowded, &random)
        for index in 0..<last {
            let size = variesSize ? 1 + 0.08 * random.signed() : 1
            // A pose for which there is no room gives way to another.
            for _ in 0..<8 {
                let pose = Pose(of: body, &random)
                if layer.add(pose, column: index % columns, row: index / columns, pitch * size, &random) { break }
            }
        }
        var wear = Degradation(pitch: 1)
        wear.background = color
        wear.blur = pitch >= 4 && random.happens(0.4) ? 1 : 0
        wear.noise = color != nil && random.happens(0.7) ? random.number(in: 1...9) : 0
        if color != nil && random.happens(0.25) { wear.jpegQuality = random.number(in: 88...96) }
        return PoseBoard(
            bitmap: try wear.apply(to: layer.bitmap, seed: seed), figures: layer.figures, columns: columns, rows: rows)
    }

    /// A colour that nothing of the figure is like.
    private static func background(behind body: Bitmap, _ random: inout Noise) -> RGBA8 {
        let usual = [
            RGBA8(255, 0, 255), RGBA8(0, 255, 0), RGBA8(0, 0, 255), RGBA8(0, 255, 255), .white, RGBA8(128, 128, 128),
        ]
        let first = random.number(in: 0...usual.count - 1)
        let turned = usual[first...] + usual[..<first]
        return turned.first { color in !body.has(near: color) } ?? usual[0]
    }
}

/// A body with its limbs moved, and what it carries and stirs up.
private struct Pose {
    /// The body is in the middle.
    var bitmap: Bitmap
    private static let margin = 16

    init(of body: Bitmap, _ random: inout Noise) {
        let margin = Self.margin
        bitmap = Bitmap(size: Size(body.width + 2 * margin, body.height + 2 * margin))
        let (width, height) = (body.width, body.height)
        var torso = body
        var limbs: [(Bitmap, Point)] = []
        for (left, top, across, down) in [
            (0.0, 0.42, 0.2, 0.3), (0.8, 0.42, 0.2, 0.3), (0, 0.8, 0.5, 0.2), (0.5, 0.8, 0.5, 0.2),
        ] {
            let place = Rectangle(
                x: Int(left * Double(width)), y: Int(top * Double(height)), width: max(1, Int(across * Double(width))),
                height: max(1, Int(down * Double(height))))
            let limb = torso.cropped(to: place)
            torso.draw(Bitmap(size: place.size), at: place.origin, replacing: true)
            let move = Point(x: random.number(in: 0...2) - 1, y: random.number(in: 0...4) - 2)
            limbs.append((limb, Point(x: place.minX + move.x + margin, y: place.minY + move.y + margin)))
        }
        bitmap.draw(torso, at: Point(x: margin, y: margin))
        for (limb, place) in limbs { bitmap.draw(limb, at: place) }
        if random.happens(0.5) { addSword(&random) }
        if random.happens(0.25) { addHat(&random) }
        if random.happens(0.3) { addDust(&random) }
    }

    /// A blade at one side with a gap to the body.
    private mutating func addSword(_ random: inout Noise) {
        guard let bounds = bitmap.contentBounds() else { return }
        let length = max(4, bounds.height * random.number(in: 20...40) / 100)
        let top = bounds.minY + random.number(in: 0...max(1, bounds.height / 3))
        let isLeft = random.happens(0.5)
        let rows = top..<min(top + length, bitmap.height)
        let filled = (0..<bitmap.width).filter { x in rows.contains { bitmap[x, $0].isOpaque } }
        guard let first = filled.first, let last = filled.last else { return }
        let x = isLeft ? first - random.number(in: 1...2) - 2 : last + random.number(in: 2...3)
        for y in rows where x >= 0 && x + 1 < bitmap.width {
            bitmap[x, y] = RGBA8(226, 206, 168)
            bitmap[x + 1, y] = RGBA8(82, 62, 52)
        }
    }

    /// A brim above the head with a gap.
    private mutating func addHat(_ random: inout Noise) {
        guard let bounds = bitmap.contentBounds() else { return }
        let y = bounds.minY - random.number(in: 2...3)
        let middle = bounds.minX + bounds.width / 2
        for x in (middle - 4)...(middle + 4) where y >= 1 && x >= 0 && x < bitmap.width {
            bitmap[x, y] = RGBA8(92, 40, 32)
            if abs(x - middle) < 3 { bitmap[x, y - 1] = RGBA8(162, 70, 52) }
        }
    }

    /// Clouds of a few pixels at the feet.
    private mutating func addDust(_ random: inout Noise) {
        guard let bounds = bitmap.contentBounds() else { return }
        for x in [bounds.minX - 3, bounds.maxX + 1] {
            let y = bounds.maxY - random.number(in: 2...4)
            let isNear = (y..<y + 2).contains { row in
                (x - 2..<x + 4).contains { (0..<bitmap.width).contains($0) && bitmap[$0, row].isOpaque }
            }
            guard isNear, x >= 0, x + 1 < bitmap.width else { continue }
            for (dx, dy) in [(0, 0), (1, 0), (0, 1), (1, 1)] where !bitmap[x + dx, y + dy].isOpaque {
                bitmap[x + dx, y + dy] = RGBA8(198, 178, 150)
            }
        }
    }
}

/// Figures drawn one after another, none too near to others.
private struct BoardLayer {
    private(set) var bitmap: Bitmap
    private(set) var figures: [PoseBoard.Figure] = []
    /// What is too near to a figure for another, one a pixel.
    private var isTaken: [Bool]
    private let cell: Size
    private let gap: Int

    init(body: Bitmap, columns: Int, rows: Int, pitch: Double, isCrowded: Bool, _ random: inout Noise) {
        let room = (isCrowded ? 0.85 : 1.35) + 0.5 * random.fraction()
        cell = Size(
            Int(Double(body.width + 8) * pitch * room), Int(Double(body.height + 4) * pitch * (room + 0.1)))
        bitmap = Bitmap(size: Size(cell.width * columns, cell.height * rows))
        isTaken = [Bool](repeating: false, count: bitmap.size.area)
        gap = isCrowded ? 0 : Int((3.5 * pitch).rounded(.up))
    }

    /// Draws `pose` about in the middle of a cell, nearer to the middle the more often it does not fit; false when it
    /// never does.
    mutating func add(_ pose: Pose, column: Int, row: Int, _ pitch: Double, _ random: inout Noise) -> Bool {
        let width = max(1, Int((Double(pose.bitmap.width) * pitch).rounded()))
        let height = max(1, Int((Double(pose.bitmap.height) * pitch).rounded()))
        let picture = pose.bitmap.resizedToNearest(Size(width, height))
        guard let content = picture.contentBounds() else { return false }
        for attempt in 0..<12 {
            let reach = 0.3 * Double(12 - attempt) / 12
            let origin = Point(
                x: Int(Double(cell.width) * (Double(column) + 0.5 + reach * random.signed())) - width / 2,
                y: Int(Double(cell.height) * (Double(row) + 0.5 + 0.7 * reach * random.signed())) - height / 2)
            guard isFree(picture, content, at: origin) else { continue }
            bitmap.draw(picture, at: origin)
            takeRoom(of: picture, content, at: origin)
            figures.append(
                PoseBoard.Figure(
                    bounds: content.offset(by: origin),
                    bodyMiddle: SIMD2(Double(origin.x) + Double(width) / 2, Double(origin.y) + Double(height) / 2),
                    pitch: Double(height) / Double(pose.bitmap.height)))
            return true
        }
        return false
    }

    private func isFree(_ picture: Bitmap, _ content: Rectangle, at origin: Point) -> Bool {
        guard bitmap.bounds.contains(content.offset(by: origin)) else { return false }
        for y in content.minY..<content.maxY {
            let row = (y + origin.y) * bitmap.width + origin.x
            for x in content.minX..<content.maxX where picture[x, y].isOpaque && isTaken[row + x] { return false }
        }
        return true
    }

    /// Takes what is within the gap of any pixel, across and down.
    private mutating func takeRoom(of picture: Bitmap, _ content: Rectangle, at origin: Point) {
        for y in content.minY..<content.maxY {
            var end = 0
            for x in content.minX..<content.maxX where picture[x, y].isOpaque {
                let columns = max(end, origin.x + x - gap)..<min(origin.x + x + gap + 1, bitmap.width)
                for row in max(0, origin.y + y - gap)..<min(origin.y + y + gap + 1, bitmap.height) {
                    for column in columns { isTaken[row * bitmap.width + column] = true }
                }
                end = columns.upperBound
            }
        }
    }
}

extension Bitmap {
    /// Whether an opaque pixel is like `color`.
    fileprivate func has(near color: RGBA8) -> Bool {
        (0..<height).contains { y in
            (0..<width).contains { x in
                let pixel = self[x, y]
                let difference = [
                    (pixel.red, color.red), (pixel.green, color.green), (pixel.blue, color.blue),
                ].map { abs(Int($0) - Int($1)) }
                return pixel.isOpaque && difference.reduce(0, +) < 120
            }
        }
    }
}
