import Pixelwright

/// How often each colour of some bitmaps is used; all that is wholly transparent is one.
struct PaletteUsage {
    /// The colours and their pixels, the most used first; at most 256.
    let colors: [(color: RGBA8, count: Int)]
    /// How many colours there are in all.
    let count: Int
    private let total: Int

    init(_ bitmaps: [Bitmap]) {
        var counts: [RGBA8: Int] = [:]
        for bitmap in bitmaps {
            let pixels = bitmap.pixels
            for i in pixels.indices { counts[pixels[i].isTransparent ? .clear : pixels[i], default: 0] += 1 }
        }
        count = counts.count
        total = bitmaps.map(\.size.area).reduce(0, +)
        let order = counts.sorted { ($1.value, $0.key.packed) < ($0.value, $1.key.packed) }
        colors = order.prefix(Palette.maximumCount).map { (color: $0.key, count: $0.value) }
    }

    /// The share of all pixels that `count` are.
    func share(of count: Int) -> Double { Double(count) / Double(max(1, total)) }
}
