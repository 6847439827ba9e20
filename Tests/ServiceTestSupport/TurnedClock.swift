#if Services
import ServiceHTTP
import Synchronization

/// A clock that stands still until it is turned.
package final class TurnedClock: ServiceClock {
    private struct Sleeper {
        let id: Int
        let moment: ContinuousClock.Instant
        let continuation: CheckedContinuation<Void, any Error>
    }
    private struct State {
        var now: ContinuousClock.Instant
        var sleepers: [Sleeper] = []
        var cancelled: Set<Int> = []
        var count = 0
    }

    private let state: Mutex<State>
    private let start = ContinuousClock.now
    /// Seconds since 1970 when it was made: 2026-03-02, noon.
    package static let startSeconds = 1_772_452_800.0

    package init() { state = Mutex(State(now: start)) }

    package var now: ContinuousClock.Instant { state.withLock { $0.now } }
    /// How far it has been turned.
    package var turned: Duration { start.duration(to: now) }
    package var secondsSince1970: Double { Self.startSeconds + turned / .seconds(1) }
    /// How far from its beginning those who sleep want to wake, the earliest first.
    package var alarms: [Duration] {
        state.withLock { $0.sleepers.map { start.duration(to: $0.moment) }.sorted() }
    }

    package func sleep(until moment: ContinuousClock.Instant) async throws(CancellationError) {
        let id = state.withLock { state in
            state.count += 1
            return state.count
        }
        do {
            try await withTaskCancellationHandler {
                try await withCheckedThrowingContinuation { continuation in
                    let outcome: Result<Void, any Error>? = state.withLock { state in
                        if state.cancelled.contains(id) { return .failure(CancellationError()) }
                        if moment <= state.now { return .success(()) }
                        state.sleepers.append(Sleeper(id: id, moment: moment, continuation: continuation))
                        return nil
                    }
                    if let outcome { continuation.resume(with: outcome) }
                }
            } onCancel: {
                let sleeper: Sleeper? = state.withLock { state in
                    state.cancelled.insert(id)
                    guard let index = state.sleepers.firstIndex(where: { $0.id == id }) else { return nil }
                    return state.sleepers.remove(at: index)
                }
                sleeper?.continuation.resume(throwing: CancellationError())
            }
        } catch { throw CancellationError() }
    }

    /// Turns it on; who is due wakes.
    package func turn(by duration: Duration) {
        let due = state.withLock { state in
            state.now += duration
            let due = state.sleepers.filter { $0.moment <= state.now }
            state.sleepers.removeAll { $0.moment <= state.now }
            return due
        }
        for sleeper in due { sleeper.continuation.resume() }
    }

    /// Waits until somebody sleeps up to a moment, counted from its beginning.
    package func untilSomeoneSleeps(to moment: Duration) async {
        while !alarms.contains(moment) { try? await Task.sleep(for: .milliseconds(1)) }
    }
}
#endif
