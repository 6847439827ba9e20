import PixelCore

/// Which pixels of a sheet belong to sprites.
struct ContentMask {
    let size: Size
    /// One a pixel, row by row.
    let isContent: [Bool]

    /// - Parameters:
    ///   - background: What is none; nil for transparency or, in an opaque sheet, what prevails at its edges.
    ///   - tolerance: By how much a channel may differ from it.
    init(of sheet: Bitmap, background: RGBA8?, tolerance: UInt8) {
        size = sheet.size
        let pixels = sheet.pixels
        var mask = [Bool](repeating: true, count: sheet.size.area)
        if let key = background ?? (sheet.isOpaque ? Self.edgeColor(of: sheet) : nil), key.alpha > 0 {
            for index in pixels.indices {
                mask[index] = pixels[index].alpha > 0 && Self.distance(pixels[index], key) > tolerance
            }
        } else {
            for index in pixels.indices { mask[index] = pixels[index].alpha > 0 }
        }
        isContent = mask
    }

    /// The colour of at least a quarter of the pixels along the edges; nil when none is.
    private static func edgeColor(of sheet: Bitmap) -> RGBA8? {
        var counts: [RGBA8: Int] = [:]
        var total = 0
        func count(_ x: Int, _ y: Int) {
            counts[sheet[x, y], default: 0] += 1
            total += 1
        }
        for x in 0..<sheet.width {
            count(x, 0)
            count(x, sheet.height - 1)
        }
        for y in 0..<sheet.height {
            count(0, y)
            count(sheet.width - 1, y)
        }
        // Among equals the lowest, lest the order of a hash table decide.
        let first = counts.max { ($0.value, $1.key.packed) < ($1.value, $0.key.packed) }
        return first.flatMap { $0.value * 4 >= total ? $0.key : nil }
    }

    /// The largest difference of a channel.
    static func distance(_ a: RGBA8, _ b: RGBA8) -> UInt8 {
        func difference(_ a: UInt8, _ b: UInt8) -> UInt8 { max(a, b) - min(a, b) }
        return max(
            difference(a.red, b.red), difference(a.green, b.green), difference(a.blue, b.blue),
            difference(a.alpha, b.alpha))
    }

    /// The smallest rectangle that holds all content in `region`; nil when there is none.
    func contentBounds(in region: Rectangle) -> Rectangle? {
        var bounds: (left: Int, top: Int, right: Int, bottom: Int)?
        for y in region.minY..<region.maxY {
            let row = isContent[y * size.width + region.minX..<y * size.width + region.maxX]
            guard let first = row.firstIndex(of: true), let last = row.lastIndex(of: true) else { continue }
            let (left, right) = (first - y * size.width, last - y * size.width)
            bounds = bounds.map { (min($0.left, left), $0.top, max($0.right, right), y) } ?? (left, y, right, y)
        }
        return bounds.map {
            Rectangle(x: $0.left, y: $0.top, width: $0.right - $0.left + 1, height: $0.bottom - $0.top + 1)
        }
    }
}
