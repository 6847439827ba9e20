import PixelCore

/// Sums of pixels by cell: one band of what a ``CellHistogram`` counts.
struct CellTallies {
    /// The sums of red, green and blue, and the count.
    typealias Opaque = SIMD4<UInt32>
    /// The sums of red, green, blue and alpha, and the count; the rest is unused.
    typealias Partial = SIMD8<UInt32>

    /// One more than the position in ``opaque`` of each cell, or 0 where it is empty.
    private(set) var places: [UInt32]
    /// The occupied cells of opaque pixels, in the order of their first appearance.
    private(set) var opaque: [Opaque] = []
    /// Cells of partly transparent pixels by number; empty when there is no such pixel.
    private(set) var partial: [Partial] = []
    private(set) var hasTransparency = false

    /// Counts those pixels of all `bitmaps`, one after another, that lie in `range`.
    ///
    /// - Precondition: `range` holds at most 2²⁴ pixels, so that sums fit into 32 bits.
    init(of bitmaps: [Bitmap], _ range: Range<Int>, _ alpha: AlphaTreatment, _ cells: ColorCells) {
        places = [UInt32](repeating: 0, count: cells.count)
        opaque.reserveCapacity(1 << 13)
        var start = 0
        for bitmap in bitmaps {
            let part = range.clamped(to: start..<start + bitmap.size.area)
            if !part.isEmpty {
                let pixels = bitmap.pixels.extracting(part.lowerBound - start..<part.upperBound - start)
                if count(pixels, alpha, cells) < pixels.count { countOthers(pixels, alpha) }
            }
            start += bitmap.size.area
        }
    }

    /// The sums of one cell of opaque pixels.
    @inline(__always)
    func tally(of cell: Int) -> Opaque {
        let place = places[cell]
        return place == 0 ? .zero : opaque[Int(place) - 1]
    }

    /// Counts the opaque pixels; returns how many they are.
    private mutating func count(_ pixels: Span<RGBA8>, _ alpha: AlphaTreatment, _ cells: ColorCells) -> Int {
        let threshold = alpha.leastOpaque
        let lookup = cells.parts
        let parts = lookup.span
        var opaqueCount = 0
        for i in pixels.indices {
            let color = pixels[i]
            guard color.alpha >= threshold else { continue }
            opaqueCount += 1
            let channels = Opaque(UInt32(color.red), UInt32(color.green), UInt32(color.blue), 1)
            let cell = ColorCells.cell(of: color, parts)
            let place = places[cell]
            if place == 0 {
                opaque.append(channels)
                places[cell] = UInt32(truncatingIfNeeded: opaque.count)
            } else {
                opaque[Int(place) - 1] &+= channels
            }
        }
        return opaqueCount
    }

    /// Counts the pixels that are not opaque.
    private mutating func countOthers(_ pixels: Span<RGBA8>, _ alpha: AlphaTreatment) {
        for i in pixels.indices where pixels[i].alpha < alpha.leastOpaque {
            let color = pixels[i]
            guard alpha == .continuous, !color.isTransparent else {
                hasTransparency = true
                continue
            }
            if partial.isEmpty { partial = [Partial](repeating: .zero, count: ColorCells.partialCount) }
            partial[ColorCells.partialCell(of: color)] &+= Partial(
                UInt32(color.red), UInt32(color.green), UInt32(color.blue), UInt32(color.alpha), 1, 0, 0, 0)
        }
    }
}
