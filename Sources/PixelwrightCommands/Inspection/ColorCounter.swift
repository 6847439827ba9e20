import Pixelwright

/// Counts the distinct colours of some bitmaps, however many there are. All that is wholly transparent counts as one.
struct ColorCounter {
    /// A bit for each of the 2²⁴ opaque colours: 2 MiB, and quicker than a set.
    private var opaque = [UInt64](repeating: 0, count: 1 << 18)
    private var translucent: Set<UInt32> = []

    /// How many colours were seen.
    private(set) var count = 0

    /// Takes the colours of `bitmap` into account.
    ///
    /// - Parameter found: Called with each colour that was not seen before.
    /// - Complexity: O(`bitmap.size.area`)
    mutating func add(_ bitmap: Bitmap, found: (RGBA8) -> Void = { _ in }) {
        let pixels = bitmap.pixels
        var last: RGBA8?
        for i in pixels.indices where pixels[i] != last {
            let color = pixels[i]
            last = color
            guard insert(color) else { continue }
            count += 1
            found(color)
        }
    }

    /// Whether `color` is new.
    private mutating func insert(_ color: RGBA8) -> Bool {
        guard color.isOpaque else { return translucent.insert(color.isTransparent ? 0 : color.packed).inserted }
        let key = Int(color.packed & 0xFF_FFFF)
        let bit: UInt64 = 1 << UInt64(key & 63)
        guard opaque[key >> 6] & bit == 0 else { return false }
        opaque[key >> 6] |= bit
        return true
    }
}
