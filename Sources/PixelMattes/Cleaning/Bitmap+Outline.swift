public import PixelCore

extension Bitmap {
    /// Draws a line around what is visible.
    ///
    /// It lies outside: no visible pixel is covered, and partly transparent ones beside transparency get its colour
    /// behind them. Where it has no room, the canvas grows by what is missing, on all sides alike, so that its middle stays
    /// where it was; with room enough the canvas stays.
    ///
    /// - Returns: How many pixels were drawn.
    /// - Precondition: the width is one of ``Outline/widths``.
    /// - Complexity: O(pixels)
    @discardableResult
    public mutating func addOutline(_ outline: Outline) -> Int {
        precondition(Outline.widths.contains(outline.width), "an outline is 1 to 8 px wide")
        guard let content = contentBounds() else { return 0 }
        let growth = outline.growth(of: size, around: content)
        if growth > 0 { self = padded(by: Insets(all: growth)) }
        let shape = ContentMask(self) { $0.alpha > 0 }
        let edge = Silhouette(shape)
        let covered = outline.covered(around: shape)
        var count = 0
        for y in 0..<height {
            for x in 0..<width where covered[y * width + x] {
                let pixel = self[x, y]
                if pixel.isTransparent {
                    self[x, y] = outline.color
                } else if pixel.isPartlyTransparent && edge.touchesOutside(x, y, across: .square) {
                    self[x, y] = pixel.composited(over: outline.color)
                } else {
                    continue
                }
                count += 1
            }
        }
        return count
    }

    /// Makes the outline of one colour transparent: visible pixels of that colour, whatever their alpha, that touch
    /// transparency or the edge of the canvas, with a side or a corner. Parts of other colours stay, however thin.
    ///
    /// - Parameter color: The colour of the outline; nil looks for it.
    /// - Returns: How many pixels became transparent, and which colour they had; nil when no outline was found.
    /// - Complexity: O(pixels)
    @discardableResult
    public mutating func dropOutline(of color: RGBA8? = nil) -> (count: Int, color: RGBA8)? {
        guard let color = color ?? OutlineSearch.color(in: [self]) else { return nil }
        return (removeOutline(of: color), color)
    }

    /// Makes the outline of `color` transparent, and says how many pixels it had.
    mutating func removeOutline(of color: RGBA8) -> Int {
        let edge = Silhouette(ContentMask(self) { $0.alpha > 0 })
        var count = 0
        for y in 0..<height {
            for x in 0..<width where self[x, y].alpha > 0 && self[x, y].hasColor(of: color) {
                guard edge.touchesOutside(x, y, across: .square) else { continue }
                self[x, y] = .clear
                count += 1
            }
        }
        return count
    }
}

extension RGBA8 {
    /// Whether red, green and blue are those of `other`.
    func hasColor(of other: RGBA8) -> Bool { red == other.red && green == other.green && blue == other.blue }
}
