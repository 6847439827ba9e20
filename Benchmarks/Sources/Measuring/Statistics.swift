extension Collection<Double> {
    /// The arithmetic mean; not a number for nothing.
    package var mean: Double { reduce(0, +) / Double(count) }

    /// The middle one, the upper of two; not a number for nothing.
    package var median: Double { isEmpty ? .nan : sorted()[count / 2] }
}
