extension Noise {
    /// A number from 0 up to 1.
    mutating func fraction() -> Double {
        (signed() + 1) / 2
    }

    /// A whole number of a range.
    mutating func number(in range: ClosedRange<Int>) -> Int {
        min(range.lowerBound + Int(fraction() * Double(range.count)), range.upperBound)
    }

    /// True with a probability.
    mutating func happens(_ probability: Double) -> Bool {
        fraction() < probability
    }
}
