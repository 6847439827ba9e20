import PixelPreflight
import ServiceCatalog
import TestSupport

/// What came of preparing one picture for one target.
struct PreparationTrial: Sendable {
    /// Whether the target takes the result.
    let isTaken: Bool
    /// How many steps it took; 0 where it was right as it was.
    let stepCount: Int
    /// How long preparing took.
    let milliseconds: Double
    /// Why it was not taken.
    let failure: String?

    init(_ target: Target, number: UInt64) {
        let clock = ContinuousClock()
        do {
            let picture = try RandomPicture(number)
            let preparer = try Preparer(target)
            let start = clock.now
            let prepared = try preparer.prepare(picture.bytes)
            let duration = start.duration(to: clock.now)
            milliseconds = duration / .milliseconds(1)
            stepCount = prepared.steps.count
            var preflight = Preflight(target)
            preflight.depth = .deep
            let findings = preflight.check(prepared.bytes).findings
                // Whether small noise is a sheet is a guess that no preparation can answer.
                .filter { $0.severity == .error && !$0.rule.contains("single") }
            isTaken = findings.isEmpty
            failure = findings.first.map { "\(picture): \($0.message)" }
        } catch {
            (isTaken, stepCount, milliseconds, failure) = (false, 0, 0, "\(number): \(error)")
        }
    }
}
