internal import PixelCore

/// Where two bitmaps of one size differ.
struct BitmapDifference {
    /// The smallest rectangle around all pixels that differ; nil when none does.
    private(set) var changed: Rectangle?
    /// The smallest rectangle around those that become transparent; nil when none does.
    private(set) var erased: Rectangle?

    /// Compares.
    ///
    /// - Precondition: both are of one size.
    /// - Complexity: O(pixels)
    init(from old: Bitmap, to new: Bitmap) {
        precondition(old.size == new.size, "frames of one animation are of one size")
        var changed = Extent()
        var erased = Extent()
        for y in 0..<new.height {
            let (before, after) = (old.row(y), new.row(y))
            for x in before.indices where before[x] != after[x] {
                changed.insert(x, y)
                if after[x].isTransparent { erased.insert(x, y) }
            }
        }
        self.changed = changed.rectangle
        self.erased = erased.rectangle
    }

    /// The smallest rectangle around some pixels.
    private struct Extent {
        private var minX = Int.max
        private var minY = Int.max
        private var maxX = -1
        private var maxY = -1

        mutating func insert(_ x: Int, _ y: Int) {
            minX = min(minX, x)
            maxX = max(maxX, x)
            minY = min(minY, y)
            maxY = y
        }

        var rectangle: Rectangle? {
            maxX < 0 ? nil : Rectangle(x: minX, y: minY, width: maxX - minX + 1, height: maxY - minY + 1)
        }
    }
}
