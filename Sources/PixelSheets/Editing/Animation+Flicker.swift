import PixelColor
public import PixelCore

extension Animation {
    /// The same without colours that differ from both neighbouring frames, where those agree, by little: noise of a
    /// single frame, which flickers. The loop's ends are neighbours.
    ///
    /// - Parameter tolerance: The largest difference that counts as noise, OKLab × 100; a larger one is motion.
    /// - Returns: The animation, and how many pixels of all frames changed.
    /// - Complexity: O(pixels of all frames)
    public func withoutFlicker(tolerance: Double = 6) -> (animation: Animation, changedPixels: Int) {
        guard cels.count > 2 else { return (self, 0) }
        let limit = Float(tolerance / 100) * Float(tolerance / 100)
        var changed = 0
        let result = cels.indices.map { i in
            let before = cels[(i + cels.count - 1) % cels.count].bitmap
            let after = cels[(i + 1) % cels.count].bitmap
            var bitmap = cels[i].bitmap
            for y in 0..<size.height where !Self.isEqual(before, bitmap, y) {
                for x in 0..<size.width {
                    let steady = before[x, y]
                    guard steady == after[x, y], bitmap[x, y] != steady else { continue }
                    let step = bitmap[x, y].point - steady.point
                    guard (step * step).sum() <= limit else { continue }
                    bitmap[x, y] = steady
                    changed += 1
                }
            }
            return Cel(bitmap, duration: cels[i].duration)
        }
        return (replacingCels(result), changed)
    }

    private static func isEqual(_ one: Bitmap, _ other: Bitmap, _ y: Int) -> Bool {
        let (first, second) = (one.row(y), other.row(y))
        for x in first.indices where first[x] != second[x] { return false }
        return true
    }
}
