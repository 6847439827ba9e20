import PixelColor
import PixelCore

/// Which colours pictures have, and how often.
struct ColorUsage: Hashable {
    /// At most 256 of them, from the most to the least used.
    let palette: Palette
    /// How many there are in all.
    let count: Int

    /// Counts the colours of `bitmaps`, of which there is one at least.
    init(_ bitmaps: [Bitmap]) {
        var counts: [RGBA8: (count: Int, first: Int)] = [:]
        var seen = 0
        for bitmap in bitmaps {
            let pixels = bitmap.pixels
            for i in pixels.indices { counts[pixels[i], default: (0, seen + i)].count += 1 }
            seen += pixels.count
        }
        let order = counts.sorted { ($1.value.count, $0.value.first) < ($0.value.count, $1.value.first) }
        count = order.count
        palette = Palette(unchecked: order.prefix(Palette.maximumCount).map(\.key))
    }
}
