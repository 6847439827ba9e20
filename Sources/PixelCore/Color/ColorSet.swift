/// The distinct colours of some bitmaps, at most 256, in the order of their first appearance.
///
/// A small open-addressing hash table: a lookup is a multiply and, nearly always, one comparison.
package struct ColorSet {
    private static let slotCount = 1024
    /// The colour in each slot, and its position in ``colors``, or -1 in a free slot.
    private var keys = [UInt32](repeating: 0, count: slotCount)
    private var positions = [Int16](repeating: -1, count: slotCount)
    /// The colours found.
    package private(set) var colors: [RGBA8] = []

    /// Collects the colours of `bitmaps`; nil as soon as there are more than `maximumCount`.
    ///
    /// - Precondition: `maximumCount` is at most 256.
    package init?(of bitmaps: [Bitmap], maximumCount: Int = Palette.maximumCount) {
        precondition(maximumCount <= Palette.maximumCount, "a palette holds at most 256 colours")
        for bitmap in bitmaps {
            guard insert(bitmap.pixels, maximumCount: maximumCount) else { return nil }
        }
    }

    /// Adds the colours of `pixels`; false as soon as there are more than `maximumCount`.
    private mutating func insert(_ pixels: Span<RGBA8>, maximumCount: Int) -> Bool {
        var last: UInt32?
        for i in pixels.indices {
            let key = pixels[i].packed
            if key == last { continue }
            last = key
            let slot = slot(of: key)
            guard positions[slot] < 0 else { continue }
            guard colors.count < maximumCount else { return false }
            keys[slot] = key
            positions[slot] = Int16(colors.count)
            colors.append(RGBA8(packed: key))
        }
        return true
    }

    /// The slot that holds `key`, or the free one where it belongs.
    private func slot(of key: UInt32) -> Int {
        // Fibonacci hashing (Knuth, TAOCP 3, 6.4): the high bits of a multiple of 2^32 over the golden ratio.
        var slot = Int((key &* 0x9E37_79B1) >> 22)
        while positions[slot] >= 0 && keys[slot] != key { slot = (slot + 1) & (Self.slotCount - 1) }
        return slot
    }

    /// The position of `color` in ``colors``, or nil when it is none of them.
    package func index(of color: RGBA8) -> UInt8? {
        UInt8(exactly: positions[slot(of: color.packed)])
    }

    /// Writes the position in ``colors`` of each of `pixels`.
    ///
    /// - Precondition: the set holds every one of them, and `indices` has room for as many.
    package func writeIndices(of pixels: Span<RGBA8>, to indices: UnsafeMutableBufferPointer<UInt8>) {
        precondition(pixels.count <= indices.count, "there is room for an index a pixel")
        var last: (key: UInt32, index: UInt8)?
        for i in pixels.indices {
            let key = pixels[i].packed
            if let last, last.key == key {
                unsafe indices[i] = last.index
                continue
            }
            let position = positions[slot(of: key)]
            precondition(position >= 0, "the set holds every colour of the bitmap")
            last = (key, UInt8(position))
            unsafe indices[i] = UInt8(position)
        }
    }

    /// `bitmap` with the colours of this set as its palette.
    ///
    /// - Precondition: the set holds every colour of `bitmap`.
    package func indexed(_ bitmap: Bitmap) -> IndexedBitmap {
        let area = bitmap.size.area
        let indices = [UInt8](capacity: area) { span in
            unsafe span.withUnsafeMutableBufferPointer { buffer, initialized in
                unsafe writeIndices(of: bitmap.pixels, to: buffer)
                initialized = area
            }
        }
        guard let palette = try? Palette(colors),
            let result = IndexedBitmap(size: bitmap.size, palette: palette, indices: indices)
        else { preconditionFailure("a set of a bitmap's colours holds 1 through 256") }
        return result
    }
}
