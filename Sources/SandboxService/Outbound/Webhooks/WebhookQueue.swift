import Synchronization

/// Which jobs are to be posted when they end, and which postings are due.
final class WebhookQueue: Sendable {
    private struct State {
        var jobs: Set<String> = []
        var deliveries: [Int] = []
        var signal: AsyncStream<Void>.Continuation?
    }
    private let state = Mutex(State())

    /// Tells whoever posts that something may have become due, at once for the first time; of several that ask, the last is
    /// told.
    func signals() -> AsyncStream<Void> {
        let (signals, signal) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        signal.yield()
        state.withLock { $0.signal = signal }
        return signals
    }

    /// A job that is to be posted has begun.
    func expect(_ job: String) {
        state.withLock { state in
            state.jobs.insert(job)
            state.signal?.yield()
        }
    }

    /// A delivery is due.
    func send(_ delivery: Int) {
        state.withLock { state in
            state.deliveries.append(delivery)
            state.signal?.yield()
        }
    }

    /// Looks again: a job may have ended, or the clock been turned.
    func wake() {
        state.withLock { state in
            if !state.jobs.isEmpty || !state.deliveries.isEmpty { state.signal?.yield() }
        }
    }

    /// The jobs that are to be posted and have not ended as far as is known.
    var jobs: Set<String> { state.withLock { $0.jobs } }

    /// A job is not waited for any more.
    func forget(_ job: String) { state.withLock { _ = $0.jobs.remove(job) } }

    /// Takes the deliveries that are due.
    func takeDeliveries() -> [Int] {
        state.withLock { state in
            defer { state.deliveries = [] }
            return state.deliveries
        }
    }
}
