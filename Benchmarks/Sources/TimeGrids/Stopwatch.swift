#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The time that this thread has a processor, so that what else the machine does counts little.
enum Stopwatch {
    /// The shortest of several runs of `body`, in milliseconds.
    static func milliseconds(runs: Int = 7, _ body: () -> Void) -> Double {
        body()
        return (0..<runs).map { _ in
            let start = now()
            body()
            return (now() - start) * 1000
        }.min() ?? 0
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}
