import PixelCore
import PixelMattes

extension ContentMask {
    /// Which pixels of a sheet belong to sprites.
    ///
    /// - Parameters:
    ///   - background: What is none; nil for transparency or, in an opaque sheet, what prevails at its edges.
    ///   - tolerance: By how much a channel may differ from it.
    init(of sheet: Bitmap, background: RGBA8?, tolerance: UInt8) {
        let pixels = sheet.pixels
        var mask = [Bool](repeating: true, count: sheet.size.area)
        if let key = background ?? (sheet.isOpaque ? Self.lineColor(of: sheet) ?? Self.edgeColor(of: sheet) : nil),
            key.alpha > 0
        {
            for index in pixels.indices {
                mask[index] = pixels[index].alpha > 0 && Self.distance(pixels[index], key) > tolerance
            }
        } else {
            for index in pixels.indices { mask[index] = pixels[index].alpha > 0 }
        }
        self.init(size: sheet.size, isContent: mask)
    }

    /// The colour that fills more whole lines than any other; nil when none fills one.
    private static func lineColor(of sheet: Bitmap) -> RGBA8? {
        var counts: [RGBA8: Int] = [:]
        for y in 0..<sheet.height where (0..<sheet.width).allSatisfy({ sheet[$0, y] == sheet[0, y] }) {
            counts[sheet[0, y], default: 0] += 1
        }
        for x in 0..<sheet.width where (0..<sheet.height).allSatisfy({ sheet[x, $0] == sheet[x, 0] }) {
            counts[sheet[x, 0], default: 0] += 1
        }
        return mostFrequent(counts)?.color
    }

    /// Among equals the lowest, lest the order of a hash table decide.
    private static func mostFrequent(_ counts: [RGBA8: Int]) -> (color: RGBA8, count: Int)? {
        counts.max { ($0.value, $1.key.packed) < ($1.value, $0.key.packed) }.map { ($0.key, $0.value) }
    }

    /// The colour of at least a quarter of the pixels along the edges; nil when none is.
    private static func edgeColor(of sheet: Bitmap) -> RGBA8? {
        let edge = sheet.edgePixels
        var counts: [RGBA8: Int] = [:]
        for pixel in edge { counts[pixel, default: 0] += 1 }
        return mostFrequent(counts).flatMap { $0.count * 4 >= edge.count ? $0.color : nil }
    }

    /// The largest difference of a channel.
    static func distance(_ a: RGBA8, _ b: RGBA8) -> UInt8 {
        func difference(_ a: UInt8, _ b: UInt8) -> UInt8 { max(a, b) - min(a, b) }
        return max(
            difference(a.red, b.red), difference(a.green, b.green), difference(a.blue, b.blue),
            difference(a.alpha, b.alpha))
    }
}
