import PixelCore

/// Over how many pixels a sprite's edge fades into the background.
struct EdgeSoftness: Sendable {
    /// 0 for hard edges, else how many pixels are mixtures.
    let width: Int
    /// The share of the edges that were looked at which fade.
    let softShare: Double

    /// The widest fading that is told from shading.
    static let limit = 3
    /// The share of edges from which fading is the rule: a fractional enlargement leaves many on whole pixels.
    private static let enough = 0.22
    /// The same where the grid's pitch makes it likely.
    private static let enoughBetweenPixels = 0.06
    /// How many colours of outlines there are, and which share of what seems to fade has one of them, where it is outlines
    /// and nothing fades.
    private static let outlineColors = 4
    private static let outlineShare = 0.75
    /// From how many edges on only some are looked at.
    private static let sampleLimit = 6000

    /// - Parameters:
    ///   - liesBetweenPixels: Whether the sides of the sprite's cells lie between whole pixels.
    ///   - tolerance: By how much pixels of one colour differ, in steps of eight bits.
    init(
        _ frame: Bitmap, _ model: BackgroundModel, _ depth: EdgeDepth, liesBetweenPixels: Bool, tolerance: Float
    ) {
        let profiles = EdgeProfiles(frame, model, depth, tolerance: tolerance)
        var counts = [Int](repeating: 0, count: Self.limit + 1)
        let edgeCount = depth.plane.count { $0 == 1 }
        let step = max(1, edgeCount / Self.sampleLimit)
        var number = 0
        var outlines: [SIMD4<Int32>: Int] = [:]
        for y in 0..<frame.height {
            for x in 0..<frame.width where depth[x, y] == 1 {
                number += 1
                guard number % step == 0 else { continue }
                for length in profiles.fadings(x, y) {
                    counts[length] += 1
                    guard length == 1 else { continue }
                    outlines[SIMD4<Int32>((frame[x, y].light / tolerance).rounded(.down)), default: 0] += 1
                }
            }
        }
        let soft = counts.dropFirst().reduce(0, +)
        softShare = soft == 0 ? 0 : Double(soft) / Double(soft + counts[0])
        let common = outlines.values.sorted(by: >).prefix(Self.outlineColors).reduce(0, +)
        let isOutline = !liesBetweenPixels && Double(common) > Self.outlineShare * Double(soft)
        guard softShare >= (liesBetweenPixels ? Self.enoughBetweenPixels : Self.enough), !isOutline else {
            self.width = 0
            return
        }
        var (wide, width) = (soft, 1)
        while width < Self.limit && 10 * (wide - counts[width]) >= soft {
            wide -= counts[width]
            width += 1
        }
        self.width = width
    }
}

/// Colours from the background inwards, straight across an edge.
private struct EdgeProfiles {
    let frame: Bitmap
    let model: BackgroundModel
    let depth: EdgeDepth
    let tolerance: Float

    init(_ frame: Bitmap, _ model: BackgroundModel, _ depth: EdgeDepth, tolerance: Float) {
        self.frame = frame
        self.model = model
        self.depth = depth
        self.tolerance = tolerance
    }

    /// How many pixels fade, for each side of an edge pixel that faces the background; nothing where that cannot be told.
    func fadings(_ x: Int, _ y: Int) -> [Int] {
        [(1, 0), (-1, 0), (0, 1), (0, -1)].compactMap { dx, dy in
            isBackground(x - dx, y - dy) ? fading(x, y, dx, dy) : nil
        }
    }

    private func isBackground(_ x: Int, _ y: Int) -> Bool {
        x >= 0 && y >= 0 && x < frame.width && y < frame.height && depth[x, y] == 0
    }

    /// Nil where the inside changes too, as thin lines and shading do.
    private func fading(_ x: Int, _ y: Int, _ dx: Int, _ dy: Int) -> Int? {
        let behind = model.light(x: x, y: y)
        var offsets: [SIMD4<Float>] = []
        for step in 0..<EdgeSoftness.limit + 2 {
            let (column, row) = (x + step * dx, y + step * dy)
            guard column >= 0, row >= 0, column < frame.width, row < frame.height, depth[column, row] > 0 else { break }
            offsets.append(frame[column, row].light - behind)
        }
        for length in 0..<max(0, offsets.count - 1) where length <= EdgeSoftness.limit {
            let settled = offsets[length]
            guard (settled - offsets[length + 1]).length <= tolerance else { continue }
            var last: Float = 0
            for offset in offsets[..<length] {
                let share = (offset * settled).sum() / (settled * settled).sum()
                let rest = (offset - settled * share).length
                guard share > last, share < 0.97, rest <= tolerance + 0.1 * offset.length else { return nil }
                last = share
            }
            return length
        }
        return nil
    }
}
