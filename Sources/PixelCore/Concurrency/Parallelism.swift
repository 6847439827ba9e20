import Dispatch

/// How many processors one operation may use.
public enum Parallelism {
    /// The most threads an operation on a large image uses; the number of processors unless set by ``limited(to:_:)``.
    @TaskLocal
    package static var workerCount = processorCount

    /// The processors of this machine that may be used.
    public static let processorCount = ProcessorCount.active

    /// Runs `body`, in which no operation uses more than `count` threads.
    ///
    /// - Precondition: `count` is greater than zero.
    public static func limited<R, E>(to count: Int, _ body: () throws(E) -> R) throws(E) -> R {
        precondition(count > 0, "work is done by one thread or more")
        var result: Result<R, E>?
        $workerCount.withValue(count) { result = Result(catching: body) }
        guard let result else { preconditionFailure("withValue calls its body") }
        return try result.get()
    }

    /// Calls `body` with ranges that together cover `0..<count`, in parallel when there is work for several threads.
    ///
    /// - Parameters:
    ///   - count: The number of rows, frames or other units of work.
    ///   - minimumBand: The fewest units worth a thread of their own.
    ///   - body: Works on one range. Ranges do not overlap, so it may write where they point without locks.
    package static func forEachBand(of count: Int, minimumBand: Int, _ body: @Sendable (Range<Int>) -> Void) {
        guard count > 0 else { return }
        let bands = Swift.max(1, Swift.min(workerCount, count / Swift.max(1, minimumBand)))
        guard bands > 1 else { return body(0..<count) }
        DispatchQueue.concurrentPerform(iterations: bands) { band in
            body(count * band / bands..<count * (band + 1) / bands)
        }
    }
}
