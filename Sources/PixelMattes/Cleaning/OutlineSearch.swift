import PixelCore

/// Looks for a line one pixel wide around the sprites of some pictures.
enum OutlineSearch {
    /// What share of the border has the outline's colour.
    private static let leastShare = 0.6
    /// What share of what lies right behind it may: a flat shape has a border of one colour, and no outline.
    private static let largestShareInside = 0.5

    /// The colour of the outline that all of `frames` have; nil when there is none.
    ///
    /// - Complexity: O(pixels)
    static func color(in frames: [Bitmap]) -> RGBA8? {
        let silhouettes = frames.map { frame in Silhouette(ContentMask(frame) { $0.alpha > 0 }) }
        var counts: [RGBA8: Int] = [:]
        for (frame, silhouette) in zip(frames, silhouettes) {
            frame.forEachVisible { x, y, color in
                if silhouette.touchesOutside(x, y, across: .round) { counts[color, default: 0] += 1 }
            }
        }
        // Among equals the lowest, lest the order of a hash table decide.
        let most = counts.max { ($0.value, $1.key.packed) < ($1.value, $0.key.packed) }
        let total = counts.values.reduce(0, +)
        guard let most, Double(most.value) >= leastShare * Double(total) else { return nil }
        var inside = (same: 0, all: 0)
        for (frame, silhouette) in zip(frames, silhouettes) {
            frame.forEachVisible { x, y, color in
                guard !silhouette.touchesOutside(x, y, across: .square),
                    frame.isBehindBorder(x, y, of: most.key, silhouette)
                else { return }
                inside.all += 1
                if color == most.key { inside.same += 1 }
            }
        }
        guard inside.all > 0, Double(inside.same) <= largestShareInside * Double(inside.all) else { return nil }
        return most.key
    }
}

extension Bitmap {
    /// Calls `body` with each visible pixel: where it is, and its colour made opaque.
    fileprivate func forEachVisible(_ body: (Int, Int, RGBA8) -> Void) {
        for y in 0..<height {
            for x in 0..<width {
                let pixel = self[x, y]
                if pixel.alpha > 0 { body(x, y, RGBA8(pixel.red, pixel.green, pixel.blue)) }
            }
        }
    }

    /// Whether the pixel, which has visible pixels all around, touches the border where that is of `color`.
    fileprivate func isBehindBorder(_ x: Int, _ y: Int, of color: RGBA8, _ silhouette: Silhouette) -> Bool {
        for row in y - 1...y + 1 {
            for column in x - 1...x + 1 where self[column, row].hasColor(of: color) {
                if silhouette.touchesOutside(column, row, across: .square) { return true }
            }
        }
        return false
    }
}
