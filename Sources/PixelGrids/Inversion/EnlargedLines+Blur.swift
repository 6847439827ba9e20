extension EnlargedLines {
    /// The Gaussian that best explains the lines as blurred squares, nil when none does.
    ///
    /// - Parameter squares: What squares without any blur leave unexplained.
    func blur(cellCount: Int, squares: Float) -> UpscaleFit? {
        let pitch = Double(length) / Double(cellCount)
        // Hardly any blur, through as much as leaves a cell's middle its own.
        let steps = (0...5).map { 0.06 * pitch * Self.power(1.4, $0) }
        let errors = steps.map { error($0, cellCount) }
        guard let best = steps.indices.min(by: { errors[$0] < errors[$1] }), errors[best] < squares / 2 else {
            return nil
        }
        let deviation = minimum(between: steps[max(best - 1, 0)], and: steps[min(best + 1, 5)], cellCount)
        let model = UpscaleModel(kernel: .blurred, deviation: deviation)
        return fit(model, cellCount: cellCount, isBounded: true).flatMap { $0.deviation < Self.tolerance ? $0 : nil }
    }

    /// The deviation that leaves least unexplained, by golden sections.
    private func minimum(between least: Double, and most: Double, _ cellCount: Int) -> Double {
        let share = (5.0.squareRoot() - 1) / 2
        var (low, high) = (least, most)
        var inner = (high - share * (high - low), low + share * (high - low))
        var errors = (error(inner.0, cellCount), error(inner.1, cellCount))
        for _ in 0..<10 {
            if errors.0 < errors.1 {
                high = inner.1
                inner = (high - share * (high - low), inner.0)
                errors = (error(inner.0, cellCount), errors.0)
            } else {
                low = inner.0
                inner = (inner.1, low + share * (high - low))
                errors = (errors.1, error(inner.1, cellCount))
            }
        }
        return (low + high) / 2
    }

    /// What a Gaussian leaves unexplained of the liveliest lines.
    private func error(_ deviation: Double, _ cellCount: Int) -> Float {
        let model = UpscaleModel(kernel: .blurred, deviation: deviation)
        return fit(model, cellCount: cellCount, isBounded: true, limit: 0)?.deviation ?? .infinity
    }

    private static func power(_ base: Double, _ exponent: Int) -> Double {
        (0..<exponent).reduce(1) { product, _ in product * base }
    }
}
