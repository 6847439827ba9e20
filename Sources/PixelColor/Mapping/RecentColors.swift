import PixelCore

/// Gives numbers to colours as they come, most often the same number to the same colour, so that work on a colour is done
/// about once.
///
/// A colour is looked for in one place only. Where another has taken that place since, it gets a new number: cheaper than
/// a search, and neighbouring pixels rarely do that to each other.
struct RecentColors {
    /// How many numbers have been given since the last time they began anew.
    private var count = 0
    /// The packed colour in each place, with its number plus one above it; 0 when free.
    private var places = [UInt64](repeating: 0, count: 1 << placeBits)
    private var fresh: [RGBA8] = []

    /// Places, as many as a processor's nearest cache holds.
    private static let placeBits: UInt32 = 12

    /// Numbers in use at a time, but for wide rows: what is known by number stays small enough for fast memory.
    private static let maximumCount = 1 << 14

    /// Writes the numbers of a row's colours to `numbers`.
    ///
    /// - Returns: The colours that got numbers now, in order, and the first of their numbers. Where that is 0, all other
    ///   numbers have become void.
    /// - Precondition: `numbers` has room for them.
    mutating func number(_ row: Span<RGBA8>, _ numbers: inout [UInt32]) -> (first: Int, fresh: ArraySlice<RGBA8>) {
        if fresh.count < row.count { fresh = [RGBA8](repeating: .clear, count: row.count) }
        if count + row.count > Self.maximumCount {
            count = 0
            for place in places.indices { places[place] = 0 }
        }
        let first = count
        count = Self.number(row, from: first, &numbers, &places, &fresh)
        return (first, fresh[..<(count - first)])
    }

    /// Numbers a row's colours; those that are new get the numbers from `start` on, and go to `fresh`.
    ///
    /// - Returns: The number after the last one given.
    private static func number(
        _ row: Span<RGBA8>, from start: Int, _ numbers: inout [UInt32], _ places: inout [UInt64],
        _ fresh: inout [RGBA8]
    ) -> Int {
        var numbers = numbers.mutableSpan
        var places = places.mutableSpan
        var fresh = fresh.mutableSpan
        var end = 0
        for x in row.indices {
            let color = row[x]
            let key = color.packed
            let place = Int((key &* 0x9e37_79b1) &>> (32 &- placeBits))
            let held = places[place]
            // No branch on whether the colour is known, which in photographs is hard to foresee.
            let isKnown = UInt32(truncatingIfNeeded: held) == key && held > UInt64(UInt32.max)
            fresh[end] = color
            end &+= isKnown ? 0 : 1
            let kept = isKnown ? held : UInt64(truncatingIfNeeded: start &+ end) << 32 | UInt64(key)
            places[place] = kept
            numbers[x] = UInt32(truncatingIfNeeded: kept &>> 32) &- 1
        }
        return start + end
    }
}
