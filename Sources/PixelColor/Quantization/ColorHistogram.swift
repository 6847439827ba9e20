import PixelCore

/// The distinct colours of some bitmaps, how often each occurs, and which of them every pixel has.
struct ColorHistogram {
    /// The colours in the order of their first appearance.
    private(set) var colors: [RGBA8] = []
    /// How many pixels have each colour.
    private(set) var counts: [Int] = []
    /// For each bitmap, the position in ``colors`` of every pixel.
    private(set) var positions: [[UInt32]] = []
    /// Whether partly transparent pixels were made opaque or transparent.
    private(set) var isThresholded = false

    /// Slots of an open-addressing table; a slot holds a position plus one, or 0 when free.
    private var slots = [UInt32](repeating: 0, count: 1 << 12)
    private var shift: UInt32 = 32 - 12

    /// Counts the colours of `bitmaps`, each first changed by `alpha`.
    ///
    /// - Complexity: O(number of pixels)
    init(of bitmaps: [Bitmap], alpha: AlphaTreatment = .continuous) {
        for bitmap in bitmaps {
            positions.append(count(bitmap.pixels, alpha))
        }
    }

    private mutating func count(_ pixels: Span<RGBA8>, _ alpha: AlphaTreatment) -> [UInt32] {
        var last: (color: RGBA8, position: UInt32)?
        return [UInt32](capacity: pixels.count) { span in
            for i in pixels.indices {
                let color = pixels[i]
                if let last, last.color == color {
                    counts[Int(last.position)] += 1
                    span.append(last.position)
                    continue
                }
                let treated = alpha.applied(to: color)
                if treated.alpha != color.alpha { isThresholded = true }
                let position = insert(treated)
                counts[Int(position)] += 1
                span.append(position)
                last = (color, position)
            }
        }
    }

    /// The position of `color`, which is added with a count of zero when it is new.
    private mutating func insert(_ color: RGBA8) -> UInt32 {
        let key = color.packed
        let mask = slots.count - 1
        var slot = Int(Self.hash(key) >> shift)
        while slots[slot] != 0 {
            let position = slots[slot] - 1
            if colors[Int(position)].packed == key { return position }
            slot = (slot + 1) & mask
        }
        colors.append(color)
        counts.append(0)
        slots[slot] = UInt32(colors.count)
        if colors.count * 2 > slots.count { grow() }
        return UInt32(colors.count - 1)
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 4)
        shift -= 2
        for (position, color) in colors.enumerated() {
            var slot = Int(Self.hash(color.packed) >> shift)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(position + 1)
        }
    }

    /// The finalizer of MurmurHash3 (A. Appleby, public domain): every bit of the key moves the high bits.
    @inline(__always)
    private static func hash(_ key: UInt32) -> UInt32 {
        var h = key
        h = (h ^ (h >> 16)) &* 0x85eb_ca6b
        h = (h ^ (h >> 13)) &* 0xc2b2_ae35
        return h ^ (h >> 16)
    }
}
