public import PixelCore

extension Bitmap {
    /// Makes specks transparent: connected parts of few visible pixels. Pixels that meet at a corner are connected. The
    /// largest part always stays.
    ///
    /// - Parameter size: The fewest pixels of what is no speck; by default a thousandth of the largest part, and 2 at
    ///   least.
    /// - Returns: How many specks there were.
    /// - Complexity: O(pixels)
    @discardableResult
    public mutating func removeSpecks(smallerThan size: Int? = nil) -> Int {
        let parts = visibleParts
        let largest = parts.map(\.area).max() ?? 0
        let least = min(size ?? Self.usualSpeckSize(largestPart: largest), largest)
        var count = 0
        for part in parts where part.area < least {
            for run in part { clear(Rectangle(x: run.left, y: run.y, width: run.length, height: 1)) }
            count += 1
        }
        return count
    }

    /// How many pixels the largest connected part has.
    var largestPart: Int { visibleParts.map(\.area).max() ?? 0 }

    private var visibleParts: [[Islands.Run]] { Islands.parts(of: ContentMask(self) { $0.alpha > 0 }) }

    /// The fewest pixels of what is no speck and no pin-hole where nothing is said: two in a sprite of few pixels, a
    /// square of twenty in a drawing of half a megapixel.
    static func usualSpeckSize(largestPart: Int) -> Int { max(2, largestPart / 1000) }
}

extension Islands.Run {
    /// How many pixels it has.
    package var length: Int { right - left + 1 }
}

extension [Islands.Run] {
    /// How many pixels all have together.
    package var area: Int { reduce(0) { $0 + $1.length } }
}
