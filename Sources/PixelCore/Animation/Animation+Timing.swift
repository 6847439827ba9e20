extension Duration {
    /// This duration in milliseconds, exact to 2⁻⁵³ of its value.
    public var milliseconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds) * 1e3 + Double(attoseconds) / 1e15
    }
}

extension Sequence<Duration> {
    /// These durations in whole `unit`s with the remainder carried from each to the next, so that the end of every
    /// frame lies within half a unit of its true time and the total never drifts.
    ///
    /// A duration greater than zero becomes at least `minimum` units; later ones make up for it where they can.
    ///
    /// - Precondition: `unit` is greater than zero.
    package func rounded(toMultiplesOf unit: Duration, atLeast minimum: Int = 1) -> [Int] {
        precondition(unit > .zero, "durations are measured in something")
        var end = Duration.zero
        var placed = 0
        return map { duration in
            end += duration
            let count = Swift.max(Int((end / unit).rounded()) - placed, duration > .zero ? minimum : 0)
            placed += count
            return count
        }
    }
}
