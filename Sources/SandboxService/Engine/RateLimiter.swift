import ServiceCatalog
import Synchronization

/// Counts calls in the documented windows.
final class RateLimiter: Sendable {
    /// The times of the calls of each window, the oldest first.
    private let windows = Mutex<[String: [Int]]>([:])

    /// Counts a call; nil where it is within the limit, else the seconds until one is.
    ///
    /// A window slides: so many calls within any stretch of that length.
    func count(_ name: String, limit: Int, seconds: Int, now: Int) -> Int? {
        windows.withLock { windows in
            let start = now - seconds * 1000
            var times = windows[name, default: []]
            times.removeAll { $0 <= start }
            guard times.count < limit else {
                windows[name] = times
                return max(1, ((times[times.count - limit] - start) + 999) / 1000)
            }
            times.append(now)
            windows[name] = times
            return nil
        }
    }

    /// Forgets all calls.
    func reset() { windows.withLock { $0.removeAll() } }
}
