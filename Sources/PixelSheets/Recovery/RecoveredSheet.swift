public import PixelCore
public import PixelGrids

/// The frames that were recovered from a board, and how.
public struct RecoveredSheet: Hashable, Sendable {
    /// One of each figure in reading order, of one size, before transparency.
    public let frames: [Bitmap]
    /// The frames, played for ever.
    public let animation: Animation
    /// Where the figures lie on the board, with what is detached from them.
    public let layout: SheetLayout
    /// How many times as large each figure was drawn to match the others' size; 1 for most.
    public let scales: [Double]
    /// Where on the board there was something that belongs to no figure.
    public let leftOut: [Rectangle]
    /// The colour that was behind the figures; nil for transparency.
    public let background: RGBA8?
    /// How likely each figure is one figure, 0 through 1.
    public let confidence: Double
    /// The jitter, in pixels of the frames, that a cut by even cells would have given.
    public let jitterBefore: Jitter
    /// The jitter of the frames, in their pixels.
    public let jitterAfter: Jitter
    /// How the first frame became pixel art, with the palette of all; nil when that was not asked for.
    public let pixelation: Pixelation?

    init(
        frames: [Bitmap], duration: Duration, layout: SheetLayout, scales: [Double], leftOut: [Rectangle],
        background: RGBA8?, confidence: Double, jitterBefore: Jitter, jitterAfter: Jitter, pixelation: Pixelation?
    ) {
        self.frames = frames
        let cels = frames.map { Cel($0, duration: duration) }
        animation = Animation(frames[0]).replacingCels(cels)
        self.layout = layout
        self.scales = scales
        self.leftOut = leftOut
        self.background = background
        self.confidence = confidence
        self.jitterBefore = jitterBefore
        self.jitterAfter = jitterAfter
        self.pixelation = pixelation
    }

    /// `board` with a frame around each figure, and a darker one around what was left out.
    public func overlay(on board: Bitmap) -> Bitmap {
        var result = board
        for rectangle in leftOut { result.drawFrame(rectangle, RGBA8(120, 120, 120)) }
        for (index, sprite) in layout.sprites.enumerated() {
            let region = sprite.region
            result.drawFrame(region, RGBA8(255, 60, 60))
            result.draw(
                String(index + 1), at: Point(x: region.minX + 2, y: region.minY + 2), color: RGBA8(255, 60, 60),
                scale: max(1, region.height / 64))
        }
        return result
    }
}

extension Bitmap {
    fileprivate mutating func drawFrame(_ rectangle: Rectangle, _ color: RGBA8) {
        for x in rectangle.minX..<rectangle.maxX {
            self[x, rectangle.minY] = color
            self[x, rectangle.maxY - 1] = color
        }
        for y in rectangle.minY..<rectangle.maxY {
            self[rectangle.minX, y] = color
            self[rectangle.maxX - 1, y] = color
        }
    }
}
