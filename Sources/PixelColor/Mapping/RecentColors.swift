import PixelCore

/// Gives numbers to colours as they come, most often the same number to the same colour, so that work on a colour is done
/// about once.
///
/// A colour is looked for in one place only. Where another has taken that place since, it gets a new number: cheaper than
/// a search, and neighbouring pixels rarely do that to each other.
struct RecentColors {
    /// Colours by number.
    private(set) var colors: [RGBA8] = []
    /// The colour in each place, with its number plus one above it; 0 when free.
    private var places: [UInt64]
    private let shift: UInt32

    /// Creates a numbering for about `pixelCount` pixels.
    init(pixelCount: Int) {
        let bits = max(8, min(16, Int.bitWidth - (pixelCount / 4).leadingZeroBitCount))
        places = [UInt64](repeating: 0, count: 1 << bits)
        shift = UInt32(32 - bits)
    }

    /// The number of `color`.
    @inline(__always)
    mutating func number(of color: RGBA8) -> UInt32 {
        let key = color.packed
        let place = Int((key &* 0x9e37_79b1) >> shift)
        let held = places[place]
        if UInt32(truncatingIfNeeded: held) == key, held > UInt64(UInt32.max) {
            return UInt32(truncatingIfNeeded: held >> 32) &- 1
        }
        colors.append(color)
        places[place] = UInt64(colors.count) << 32 | UInt64(key)
        return UInt32(truncatingIfNeeded: colors.count &- 1)
    }

    /// The numbers of the colours of a row, which replace those in `numbers`.
    mutating func number(_ row: Span<RGBA8>, into numbers: inout [UInt32]) {
        numbers.removeAll(keepingCapacity: true)
        for x in row.indices { numbers.append(number(of: row[x])) }
    }
}
