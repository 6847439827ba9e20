import PixelCore

/// The distinct colours of some bitmaps, and how often each occurs.
struct ColorHistogram {
    /// The colours in the order of their first appearance.
    private(set) var colors: [RGBA8] = []
    /// How many pixels have each colour.
    private(set) var counts: [Int] = []

    /// Counts the colours of `bitmaps`, each first changed by `alpha`.
    ///
    /// - Complexity: O(number of pixels)
    init(of bitmaps: [Bitmap], alpha: AlphaTreatment = .continuous) {
        var table = ColorTable()
        for bitmap in bitmaps { count(bitmap.pixels, alpha, &table) }
    }

    /// Counts pixels by runs of one colour.
    private mutating func count(_ pixels: Span<RGBA8>, _ alpha: AlphaTreatment, _ table: inout ColorTable) {
        var i = 0
        while i < pixels.count {
            let color = pixels[i].packed
            let first = i
            repeat { i &+= 1 } while i < pixels.count && pixels[i].packed == color
            let treated = alpha.applied(to: pixels[first])
            let position = table.position(of: treated, next: colors.count)
            if position == colors.count {
                colors.append(treated)
                counts.append(i - first)
            } else {
                counts[position] &+= i &- first
            }
        }
    }
}

/// The position of each colour met, in pages of colours that lie near one another, as those of neighbouring pixels do.
private struct ColorTable {
    /// For the six high bits of each channel, one more than the number of a page; 0 where there is none.
    private var pages = [UInt32](repeating: 0, count: 1 << 18)
    /// For each page and the two low bits of each channel, one more than the position of an opaque colour, or 0.
    private var entries: [UInt32] = []
    /// The positions of other colours.
    private var others: [UInt32: Int] = [:]

    /// The position of a colour; `next`, which it then has, if it is new.
    @inline(__always)
    mutating func position(of color: RGBA8, next: Int) -> Int {
        guard color.alpha == 255 else {
            if let position = others[color.packed] { return position }
            others[color.packed] = next
            return next
        }
        let (red, green, blue) = (Int(color.red), Int(color.green), Int(color.blue))
        let cell = (red >> 2) << 12 | (green >> 2) << 6 | blue >> 2
        var page = pages[cell]
        if page == 0 {
            entries.append(contentsOf: repeatElement(0, count: 64))
            page = UInt32(truncatingIfNeeded: entries.count >> 6)
            pages[cell] = page
        }
        let low = (red & 3) << 4 | (green & 3) << 2 | blue & 3
        let place = Int(page &- 1) << 6 | low
        let entry = entries[place]
        if entry > 0 { return Int(entry) &- 1 }
        entries[place] = UInt32(truncatingIfNeeded: next + 1)
        return next
    }
}
