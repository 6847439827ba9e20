#if Services
import Synchronization

/// A bucket of tokens, one for each call that may be under way or counted within a window.
///
/// Services count calls within any stretch of a length, so a token comes back that long after its call was answered:
/// when the service began to count it, nobody but the service knows.
package final class RateBucket: Sendable {
    /// Who is served first.
    package enum Urgency: Int, Comparable, Sendable {
        case submission
        case poll
        package static func < (one: Urgency, other: Urgency) -> Bool { one.rawValue < other.rawValue }
    }

    fileprivate struct Waiter {
        let id: Int
        let urgency: Urgency
        let continuation: CheckedContinuation<Void, any Error>
    }

    fileprivate struct State {
        var limit: Int
        /// Tokens of calls that are not answered yet.
        var away = 0
        /// When the others come back, the earliest first.
        var returns: [ContinuousClock.Instant] = []
        /// Until when the service asked for quiet.
        var pause: ContinuousClock.Instant?
        var waiters: [Waiter] = []
        /// Those that were cancelled before they waited.
        var cancelled: Set<Int> = []
        var count = 0
        /// When the bucket looks again.
        var alarm: ContinuousClock.Instant?
    }

    private let state: Mutex<State>
    private let window: Duration
    private let clock: any ServiceClock

    package init(limit: Int, window: Duration, clock: any ServiceClock) {
        state = Mutex(State(limit: limit))
        self.window = window
        self.clock = clock
    }

    /// How many tokens there are.
    package var limit: Int { state.withLock { $0.limit } }
    /// How many wait for a token.
    package var waiting: Int { state.withLock { $0.waiters.count } }

    /// Waits for a token. Whoever takes one gives it back.
    package func take(_ urgency: Urgency) async throws(CancellationError) {
        let id = state.withLock { state in
            state.count += 1
            return state.count
        }
        defer { state.withLock { _ = $0.cancelled.remove(id) } }
        do {
            try await withTaskCancellationHandler {
                try await withCheckedThrowingContinuation { continuation in
                    enqueue(Waiter(id: id, urgency: urgency, continuation: continuation))
                }
            } onCancel: {
                cancel(id)
            }
        } catch { throw CancellationError() }
    }

    /// Gives a token back: its call was answered, or failed.
    package func giveBack() {
        state.withLock { state in
            state.away -= 1
            state.returns.append(clock.now + window)
        }
        serve()
    }

    /// Lets nobody pass before a moment: the service said so.
    package func pause(until moment: ContinuousClock.Instant) {
        state.withLock { $0.pause = max($0.pause ?? moment, moment) }
    }

    /// Keeps to what the service says now.
    package func setLimit(_ limit: Int) {
        guard limit > 0 else { return }
        state.withLock { $0.limit = limit }
        serve()
    }

    private func enqueue(_ waiter: Waiter) {
        let isCancelled = state.withLock { state in
            if state.cancelled.contains(waiter.id) { return true }
            let index = state.waiters.firstIndex { waiter.urgency < $0.urgency } ?? state.waiters.endIndex
            state.waiters.insert(waiter, at: index)
            return false
        }
        if isCancelled { waiter.continuation.resume(throwing: CancellationError()) } else { serve() }
    }

    private func cancel(_ id: Int) {
        let waiter: Waiter? = state.withLock { state in
            guard let index = state.waiters.firstIndex(where: { $0.id == id }) else {
                state.cancelled.insert(id)
                return nil
            }
            return state.waiters.remove(at: index)
        }
        waiter?.continuation.resume(throwing: CancellationError())
    }

    /// Lets pass whoever may, and looks again when the next may.
    private func serve() {
        let now = clock.now
        let (served, alarm) = state.withLock { state in (state.serve(at: now), state.setAlarm(at: now)) }
        for waiter in served { waiter.continuation.resume() }
        guard let alarm else { return }
        Task {
            try? await clock.sleep(until: alarm)
            state.withLock { if $0.alarm == alarm { $0.alarm = nil } }
            serve()
        }
    }
}

extension RateBucket.State {
    fileprivate mutating func serve(at now: ContinuousClock.Instant) -> [RateBucket.Waiter] {
        returns.removeAll { $0 <= now }
        if let moment = pause, moment <= now { pause = nil }
        guard pause == nil else { return [] }
        let served = Array(waiters.prefix(max(0, limit - away - returns.count)))
        waiters.removeFirst(served.count)
        away += served.count
        return served
    }

    /// When somebody who waits may pass; nil where that is known already, or a call must be answered first.
    fileprivate mutating func setAlarm(at now: ContinuousClock.Instant) -> ContinuousClock.Instant? {
        guard !waiters.isEmpty, let moment = pause ?? returns.first, moment != alarm else { return nil }
        alarm = moment
        return moment
    }
}
#endif
