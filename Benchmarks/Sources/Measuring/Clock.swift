#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The clocks that work is timed by, in seconds from some moment on.
package enum Clock {
    /// Wall clock.
    package static func wall() -> Double { seconds(CLOCK_MONOTONIC) }

    /// What this process has used of all processors.
    package static func cpu() -> Double { seconds(CLOCK_PROCESS_CPUTIME_ID) }

    private static func seconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}
