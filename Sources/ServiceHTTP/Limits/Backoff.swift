#if Services
/// How long to wait before something is tried again: longer each time up to a most, and by chance shorter, so that those
/// who failed together do not come back together (full jitter).
package struct Backoff: Sendable {
    /// The most of the first wait.
    package var base: Duration
    /// The most of any.
    package var cap: Duration
    /// Numbers from 0 up to 1.
    package var random: @Sendable () -> Double

    package init(
        base: Duration = .milliseconds(500), cap: Duration = .seconds(20),
        random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) }
    ) {
        self.base = base
        self.cap = cap
        self.random = random
    }

    /// The wait after so many attempts.
    package func delay(afterAttempts count: Int) -> Duration {
        let most = min(cap, base * (1 << min(max(0, count - 1), 20)))
        return most * random()
    }
}
#endif
