import PixelCore

/// Sums of pixels by cell: one band of what a ``CellHistogram`` counts.
struct CellTallies {
    /// The sums of red, green and blue, and the count.
    typealias Opaque = SIMD4<UInt32>
    /// The sums of red, green, blue and alpha, and the count; the rest is unused.
    typealias Partial = SIMD8<UInt32>

    /// One more than the position in ``opaque`` of each cell, or 0 where it is empty.
    let places: [UInt32]
    /// The occupied cells of opaque pixels, in the order of their first appearance.
    let opaque: [Opaque]
    /// Cells of partly transparent pixels by number; empty when there is no such pixel.
    private(set) var partial: [Partial] = []
    private(set) var hasTransparency = false

    /// Counts those pixels of all `bitmaps`, one after another, that lie in `range`.
    ///
    /// - Precondition: `range` holds at most 2²⁴ pixels, so that sums fit into 32 bits.
    init(of bitmaps: [Bitmap], _ range: Range<Int>, _ alpha: AlphaTreatment, _ cells: ColorCells) {
        let area = cells.count
        var places = [UInt32](repeating: 0, count: area)
        opaque = unsafe [Opaque](unsafeUninitializedCapacity: min(area, range.count)) { buffer, used in
            var start = 0
            for bitmap in bitmaps {
                let part = range.clamped(to: start..<start + bitmap.size.area)
                let pixels = bitmap.pixels.extracting(part.lowerBound - start..<part.upperBound - start)
                unsafe Self.count(pixels, alpha.leastOpaque, cells.parts.span, &places, buffer, &used)
                start += bitmap.size.area
            }
        }
        self.places = places
        var start = 0
        for bitmap in bitmaps {
            let part = range.clamped(to: start..<start + bitmap.size.area)
            countOthers(bitmap.pixels.extracting(part.lowerBound - start..<part.upperBound - start), alpha)
            start += bitmap.size.area
        }
    }

    /// The sums of one cell of opaque pixels.
    @inline(__always)
    func tally(of cell: Int) -> Opaque {
        let place = places[cell]
        return place == 0 ? .zero : opaque[Int(place) - 1]
    }

    /// Counts the opaque pixels.
    ///
    /// - Precondition: `tallies` has room for every cell that comes to be occupied; the first `used` are.
    private static func count(
        _ pixels: Span<RGBA8>, _ threshold: UInt8, _ parts: Span<UInt32>, _ places: inout [UInt32],
        _ tallies: UnsafeMutableBufferPointer<Opaque>, _ used: inout Int
    ) {
        guard let tallies = tallies.baseAddress else { return }
        var places = places.mutableSpan
        for i in pixels.indices {
            let color = pixels[i]
            guard color.alpha >= threshold else { continue }
            let channels = Opaque(UInt32(color.red), UInt32(color.green), UInt32(color.blue), 1)
            let cell = ColorCells.cell(of: color, parts)
            let place = places[cell]
            if place > 0 {
                unsafe tallies[Int(place) &- 1] &+= channels
            } else {
                unsafe (tallies + used).initialize(to: channels)
                used += 1
                places[cell] = UInt32(truncatingIfNeeded: used)
            }
        }
    }

    /// Counts the pixels that are not opaque.
    private mutating func countOthers(_ pixels: Span<RGBA8>, _ alpha: AlphaTreatment) {
        let threshold = alpha.leastOpaque
        for i in pixels.indices where pixels[i].alpha < threshold {
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
