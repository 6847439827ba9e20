import ArgumentParser
import Dispatch
import Pixelwright
import Synchronization

/// Work on several files at once, of which one that fails never stops the rest.
final class Batch: Sendable {
    /// Where it says what happens.
    let console: Console
    /// How many threads it may use.
    let threadCount: Int
    /// Whether standard output is for a report in JSON.
    let isJSON: Bool
    private let status = Mutex(ExitStatus.done)

    /// - Parameter isReporting: Whether standard output is for a report to programs, though not by `--json`.
    init(_ options: BatchOptions, isReporting: Bool = false) {
        console = Console(isQuiet: options.isQuiet || options.isJSON || isReporting)
        threadCount = options.threadCount
        isJSON = options.isJSON
    }

    /// Says what could not be done, and remembers it for the end.
    func fail(_ failure: CommandFailure) {
        console.report(failure)
        remember(failure.status)
    }

    /// Lets the command end with `newStatus`, unless there was worse.
    func remember(_ newStatus: ExitStatus) { status.withLock { $0 = max($0, newStatus) } }

    /// Ends the command: with success, or by the status of its worst failure.
    func finish() throws {
        let status = status.withLock { $0 }
        if status != .done { throw ExitCode(status.rawValue) }
    }

    /// Makes sure that an image may be written to standard output.
    func claimStandardOutput() throws(CommandFailure) {
        if isJSON {
            throw .usage("standard output cannot take both an image and the --json report; give -o FILE")
        }
        if Terminal.output.isTerminal {
            throw .usage("an image is no use on a terminal; give -o FILE, or send it into a pipe or file")
        }
    }

    /// Does `work` on each of `jobs`, several at a time, and returns what came of those that succeeded, in order.
    func map<Job: Sendable, Result: Sendable>(
        _ jobs: [Job], path: @Sendable (Job) -> String, work: @Sendable (Job) throws -> Result
    ) -> [Result] {
        console.beginProgress(total: jobs.count)
        defer { console.endProgress() }
        let results = inParallel(jobs[...]) { job -> Result? in
            do { return try work(job) } catch {
                fail(CommandFailure(error, path: path(job)))
                return nil
            }
        }
        return results.compactMap(\.self)
    }

    /// Does `work` on each of `jobs`, several at a time, and returns what came of them, in order.
    ///
    /// The threads allowed are shared among the files under work at once, so that one large image is as quick as
    /// many small ones.
    func inParallel<Job: Sendable, Result: Sendable>(
        _ jobs: ArraySlice<Job>, work: @Sendable (Job) -> Result
    ) -> [Result] {
        let workerCount = max(1, min(threadCount, jobs.count))
        // Of many small files each thread takes several at once: handing them out would take as long as reading them.
        let blockSize = max(1, min(32, jobs.count / (workerCount * 8)))
        let next = Counter()
        let results = Mutex([Result?](repeating: nil, count: jobs.count))
        // One iteration runs on this thread.
        DispatchQueue.concurrentPerform(iterations: workerCount) { _ in
            Parallelism.limited(to: max(1, threadCount / workerCount)) {
                while let block = next.next(blockSize, below: jobs.count) {
                    let done = block.map { work(jobs[jobs.startIndex + $0]) }
                    results.withLock { results in
                        for (index, result) in zip(block, done) { results[index] = result }
                    }
                    console.advanceProgress(by: block.count)
                }
            }
        }
        return results.withLock { $0.compactMap(\.self) }
    }
}

/// Hands out the numbers from 0 on in blocks, each to one thread.
private struct Counter: ~Copyable {
    private let value = Atomic(0)

    func next(_ count: Int, below end: Int) -> Range<Int>? {
        let start = value.add(count, ordering: .relaxed).oldValue
        return start < end ? start..<min(start + count, end) : nil
    }
}
