import PixelPreflight
import ServiceCatalog
import TestSupport

/// What came of preparing one picture for one target.
struct PreparationTrial: Sendable {
    /// Whether the target takes the result.
    let isTaken: Bool
    /// Whether the picture looks like a sheet of sprites, of which no preparation makes one sprite.
    let isSheet: Bool
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
            let findings = preflight.check(prepared.bytes).findings.filter { $0.severity == .error }
            isTaken = findings.isEmpty
            isSheet = false
            failure = findings.first.map { "\(picture): \($0.message)" }
        } catch let error as PreparationError where error.findings.contains(where: { $0.message.contains("sheet") }) {
            (isTaken, isSheet, stepCount, milliseconds, failure) = (false, true, 0, 0, nil)
        } catch {
            isSheet = false
            (isTaken, stepCount, milliseconds, failure) = (false, 0, 0, "\(number): \(error)")
        }
    }
}
