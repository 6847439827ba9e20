/// A source of random numbers that gives the same ones for the same seed, on every machine.
///
/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014). `next(in:)` and its
/// kin below are used instead of the standard library's, whose results may change with its version.
package struct RandomSource: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    /// A number in `range`, each about equally likely.
    ///
    /// - Precondition: `range` is not empty.
    package mutating func next(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
    }

    /// True about `numerator` times in `denominator`.
    package mutating func chance(_ numerator: Int, in denominator: Int) -> Bool {
        next(in: 1...denominator) <= numerator
    }

    /// A byte.
    package mutating func byte() -> UInt8 {
        UInt8(truncatingIfNeeded: next() >> 32)
    }

    /// `count` bytes.
    package mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in byte() }
    }

    /// An element of `choices`.
    ///
    /// - Precondition: `choices` is not empty.
    package mutating func pick<Element>(_ choices: [Element]) -> Element {
        choices[next(in: 0...choices.count - 1)]
    }
}
