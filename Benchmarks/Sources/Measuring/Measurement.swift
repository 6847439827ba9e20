/// Two pieces of work done in turn, ours and a peer's, so that a change of the machine's speed meets both alike.
package struct Measurement {
    /// Seconds of wall clock for each run.
    package private(set) var ours: [Double] = []
    package private(set) var peer: [Double] = []

    /// Runs both in turn for about `seconds`, at least five times each, after one run of each that does not count.
    package init(seconds: Double = 1.5, ours: () throws -> Void, peer: () throws -> Void) rethrows {
        try ours()
        try peer()
        let start = Clock.wall()
        while self.ours.count < 5 || Clock.wall() - start < seconds {
            self.ours.append(try Self.time(ours))
            self.peer.append(try Self.time(peer))
        }
    }

    /// The median of our time over the peer's, run by run.
    package var ratio: Double { zip(ours, peer).map { $0 / $1 }.median }
    /// Our median time in seconds.
    package var ourMedian: Double { ours.median }
    /// The peer's median time in seconds.
    package var peerMedian: Double { peer.median }

    private static func time(_ body: () throws -> Void) rethrows -> Double {
        let start = Clock.wall()
        try body()
        return Clock.wall() - start
    }
}
