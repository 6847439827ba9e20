#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Two pieces of work done in turn, ours and a peer's, so that a change of the machine's speed meets both alike.
struct Measurement {
    /// Seconds of wall clock for each run.
    private(set) var ours: [Double] = []
    private(set) var peer: [Double] = []

    /// Runs both in turn for about `seconds`, at least five times each, after one run of each that does not count.
    init(seconds: Double = 1.5, ours: () throws -> Void, peer: () throws -> Void) rethrows {
        try ours()
        try peer()
        let start = Self.now()
        while self.ours.count < 5 || Self.now() - start < seconds {
            self.ours.append(try Self.time(ours))
            self.peer.append(try Self.time(peer))
        }
    }

    /// The median of our time over the peer's, run by run.
    var ratio: Double { Self.median(zip(ours, peer).map { $0 / $1 }) }
    /// Our median time in seconds.
    var ourMedian: Double { Self.median(ours) }
    /// The peer's median time in seconds.
    var peerMedian: Double { Self.median(peer) }

    private static func time(_ body: () throws -> Void) rethrows -> Double {
        let start = now()
        try body()
        return now() - start
    }

    private static func median(_ values: [Double]) -> Double {
        values.sorted()[values.count / 2]
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}
