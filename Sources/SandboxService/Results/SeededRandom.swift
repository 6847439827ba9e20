/// Chance that is the same for the same seed, on every machine.
///
/// Source: SplitMix64, G. Steele, D. Lea and C. Flood, “Fast splittable pseudorandom number generators”, OOPSLA 2014.
struct SeededRandom {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// The next 64 bits.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    /// A whole number in `range`.
    mutating func integer(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    /// A number in `range`.
    mutating func number(in range: ClosedRange<Double>) -> Double {
        let share = Double(next() >> 11) / Double(1 << 53)
        return range.lowerBound + share * (range.upperBound - range.lowerBound)
    }

    /// One of `items`, of which there are some.
    mutating func pick<Item>(_ items: [Item]) -> Item { items[integer(in: 0...items.count - 1)] }
}

extension SeededRandom {
    /// Chance that is the same for the same text.
    init(text: String) {
        // FNV-1a.
        self.init(seed: text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
    }
}
