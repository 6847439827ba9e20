/// The seconds of processor time that `body` takes: the shortest of `runs`, after one that does not count.
///
/// What other processes do can make a run longer but never shorter, so the shortest comes nearest to the work itself.
package func shortestTime(runs: Int, _ body: () throws -> Void) rethrows -> Double {
    try body()
    var shortest = Double.infinity
    for _ in 0..<runs {
        let start = Clock.cpu()
        try body()
        shortest = min(shortest, Clock.cpu() - start)
    }
    return shortest
}
