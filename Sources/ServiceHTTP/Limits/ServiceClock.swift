#if Services
import Foundation

/// The time by which calls wait; tests turn one of their own.
package protocol ServiceClock: Sendable {
    /// The moment.
    var now: ContinuousClock.Instant { get }
    /// Seconds since 1970, for moments that services write as dates.
    var secondsSince1970: Double { get }
    /// Waits until a moment.
    func sleep(until moment: ContinuousClock.Instant) async throws(CancellationError)
}

/// The machine's time.
package struct MachineClock: ServiceClock {
    package init() {}
    package var now: ContinuousClock.Instant { .now }
    package var secondsSince1970: Double { Date().timeIntervalSince1970 }

    package func sleep(until moment: ContinuousClock.Instant) async throws(CancellationError) {
        do { try await Task.sleep(until: moment, clock: .continuous) } catch { throw CancellationError() }
    }
}

/// Does something until a moment at the latest.
///
/// - Throws: What `body` throws; where time ran out, `.deadline` with what `body` knew of what was received.
func withDeadline<Result: Sendable>(
    _ deadline: ContinuousClock.Instant, _ clock: any ServiceClock = MachineClock(),
    _ body: @escaping @Sendable () async throws(TransportFailure) -> Result
) async throws(TransportFailure) -> Result {
    typealias Outcome = Swift.Result<Result, TransportFailure>
    let outcome = await withTaskGroup(of: Outcome?.self) { tasks -> Outcome? in
        tasks.addTask {
            do throws(TransportFailure) { return .success(try await body()) } catch { return .failure(error) }
        }
        tasks.addTask {
            try? await clock.sleep(until: deadline)
            return nil
        }
        let first = await tasks.next() ?? nil
        tasks.cancelAll()
        if let first { return first }
        // Time ran out, or the task was cancelled: what is being done ends now, unless it just did.
        let last = await tasks.next() ?? nil
        guard case .failure(let failure) = last, failure.code == .cancelled, !Task.isCancelled else { return last }
        return .failure(
            TransportFailure(.deadline, "time ran out", mayHaveBeenReceived: failure.mayHaveBeenReceived))
    }
    guard let outcome else { throw TransportFailure(.cancelled, "it was cancelled", mayHaveBeenReceived: true) }
    return try outcome.get()
}
#endif
