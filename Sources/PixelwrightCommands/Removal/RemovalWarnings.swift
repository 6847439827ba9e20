import Pixelwright

extension RemovalResult {
    /// The confidence below which a result is more likely wrong than right.
    static let doubtfulConfidence = 0.5

    /// What is not as one might expect.
    ///
    /// - Parameters:
    ///   - minimum: The confidence below which the result is not to be trusted.
    ///   - asksForSoftEdges: Whether partial transparency was asked for.
    func warnings(below minimum: Double, asksForSoftEdges: Bool) -> [String] {
        var warnings: [String] = []
        if removal.confidence < minimum { warnings.append(doubt(below: minimum)) }
        if isTransparentAlready {
            warnings.append("its border is transparent already: no background was removed")
        } else if visible.after == 0 {
            warnings.append("nothing is left: all was taken for background; a lower --tolerance takes less")
        } else if visible.after == visible.before {
            warnings.append("nothing was removed; --background COLOR or a higher --tolerance says what is background")
        }
        let hasSoftEdges = removal.edgeWidth > 0 || source.frames.contains(where: \.hasPartialAlpha)
        if source.job.format == .gif && (asksForSoftEdges || hasSoftEdges) {
            warnings.append(
                "gif holds no partial transparency: edges were made hard; png, apng and webp keep soft ones")
        }
        return warnings
    }

    private func doubt(below minimum: Double) -> String {
        let background = removal.background
        return "not a job for local computation: confidence \(decimal(removal.confidence, places: 2)) is below "
            + "\(shortDecimal(minimum)); what was taken for background (\(background.kind)) fills "
            + "\(percentage(background.borderShare)) of the border"
    }
}
