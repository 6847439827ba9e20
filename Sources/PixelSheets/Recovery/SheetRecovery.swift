public import PixelCore
public import PixelGrids

/// Makes frames for a game from a pose board or an uneven sheet: figures that drift, differ in size and reach beyond
/// their cells.
public struct SheetRecovery: Hashable, Sendable {
    /// How many figures there are; nil to count them.
    public var count: Int?
    /// How many columns of cells the board has; nil to tell by the figures.
    public var columns: Int?
    /// How many rows of cells the board has; nil to tell by the figures.
    public var rows: Int?
    /// The colour behind the figures; nil for transparency or, where there is none, what prevails at the border.
    public var background: RGBA8?
    /// What of the figures is put in one place.
    public var alignment = FrameAlignment.matching
    /// Where figures stand in their frames; the baseline and the middle for the bottom.
    public var anchor = Anchor.bottom
    /// The size of every frame; nil for the smallest that holds all figures.
    public var canvas: Size?
    /// Whether figures that are plainly drawn larger or smaller than others are brought to one size.
    public var matchesSizes = true
    /// What makes true pixel art of the frames, on one grid and in one palette; nil to leave them as they are drawn.
    public var pixelator: Pixelator?
    /// How long each frame is shown.
    public var duration = Duration.milliseconds(100)
    /// What the frames are called in the layout.
    public var names = FrameNames()

    /// Creates settings that find everything out.
    public init() {}

    /// The frames of `board` in reading order.
    ///
    /// - Parameters:
    ///   - board: A picture with figures side by side, before transparency or one colour, which may be noisy.
    ///   - imageName: What its file is called, for the layout.
    /// - Throws: ``SheetError``: `options` when a setting is out of range, `noSprites` when there is nothing but
    ///   background, `doesNotFit` when ``canvas`` is too small.
    /// - Complexity: O(pixels of the board × 50), on all processors.
    public func recover(_ board: Bitmap, imageName: String = "board.png") throws(SheetError) -> RecoveredSheet {
        try check()
        let key = BoardKey(of: board, background: background)
        var finder = FigureFinder(
            hints: BoardHints(count: count, columns: columns, rows: rows), boardSize: board.size,
            isNoisy: key.isNoisy)
        let rows = finder.rows(in: key.mask)
        let found = rows.flatMap(\.self)
        guard !found.isEmpty else {
            throw SheetError(.noSprites, detail: "there is nothing but background; name its colour if it is not found")
        }
        let cast = Cast(rows, board, matchesSizes: matchesSizes)
        let placed = cast.places(alignment, anchor)
        var frames = placed.frames(cast.figures)
        var jitter = (
            before: Jitter(steps: cast.registration.steps(at: cast.nominalPlaces(columns: columns, rows: self.rows))),
            after: Jitter(steps: cast.registration.steps(at: placed.places))
        )
        var pixelations: [Pixelation] = []
        if let pixelator {
            pixelations = pixelator.pixelate(frames)
            frames = pixelations.map(\.bitmap)
            let pitch = Double(placed.size.width) / Double(frames[0].width)
            jitter = (jitter.before.divided(by: pitch), Jitter(of: frames))
        }
        frames = try onCanvas(frames)
        return RecoveredSheet(
            frames: frames, duration: duration, layout: layout(of: cast, board.size, imageName), scales: cast.scales,
            leftOut: finder.leftOut, background: key.color,
            confidence: confidence(key, finder, found), jitterBefore: jitter.before, jitterAfter: jitter.after,
            pixelation: pixelations.first)
    }

    private func check() throws(SheetError) {
        for (name, value) in [("count", count), ("columns", columns), ("rows", rows)] {
            if let value, !(1...4096).contains(value) {
                throw SheetError(.options, detail: "the \(name) of a board is 1 through 4096, not \(value)")
            }
        }
        guard duration >= .zero else {
            throw SheetError(.options, detail: "a frame is not shown for less than no time")
        }
    }

    private func onCanvas(_ frames: [Bitmap]) throws(SheetError) -> [Bitmap] {
        guard let canvas else { return frames }
        let needed = frames[0].size
        let content = frames.compactMap { $0.contentBounds() }
        guard let first = content.first else { return frames }
        let shown = content.reduce(first) { $0.union($1) }
        guard shown.width <= canvas.width, shown.height <= canvas.height else {
            throw SheetError(
                .doesNotFit, detail: "the figures take \(shown.size) px together, the canvas is \(canvas); enlarge it")
        }
        // Where the middle of the frames would push a figure out, it gives way.
        var origin = anchor.origin(of: needed, on: canvas)
        origin.x = min(max(origin.x, -shown.minX), canvas.width - shown.maxX)
        origin.y = min(max(origin.y, -shown.minY), canvas.height - shown.maxY)
        return frames.map { frame in
            var result = Bitmap(size: canvas)
            result.draw(frame, at: origin, replacing: true)
            return result
        }
    }

    private func layout(of cast: Cast, _ size: Size, _ imageName: String) -> SheetLayout {
        var sprites: [SheetSprite] = []
        for (row, members) in cast.rows.enumerated() {
            for (column, figure) in members.enumerated() {
                sprites.append(
                    SheetSprite(
                        name: names.name(index: sprites.count, column: column, row: row), region: figure.whole.bounds,
                        duration: duration))
            }
        }
        return SheetLayout(pages: [SheetPage(imageName: imageName, size: size)], sprites: sprites)
    }

    /// How likely each figure is one: the least of what speaks for it.
    private func confidence(_ key: BoardKey, _ finder: FigureFinder, _ figures: [BoardFigure]) -> Double {
        let areas = figures.map(\.body.area).sorted()
        let usual = Double(areas[areas.count / 2])
        let alike = areas.count { (0.5...2).contains(Double($0) / usual) }
        let expected = count ?? columns.flatMap { columns in rows.map { rows in columns * rows } } ?? figures.count
        let (fewer, more) = (min(figures.count, expected), max(figures.count, expected))
        let evidence: [Double] = [
            min(1, key.borderShare / 0.75),
            0.4 + 0.6 * Double(alike) / Double(areas.count),
            Double(fewer) / Double(more),
            max(0.2, 1 - finder.thickestCut),
            finder.bitCertainty,
        ]
        return evidence.min() ?? 0
    }
}
