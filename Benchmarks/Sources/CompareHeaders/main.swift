import Dispatch
import Pixelwright

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

// Usage: CompareHeaders FILE...
// Reads the headers of every file: a first time that does not count, then five times on one thread and five times on
// every processor. Prints the median of each in files a second.

let paths = Array(CommandLine.arguments.dropFirst())

func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// Reads the headers of all files on so many threads; how many files that was a second.
func rate(threads: Int) -> Int {
    let start = seconds()
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
        for index in stride(from: thread, to: paths.count, by: threads) {
            guard (try? ImageInfo(contentsOf: paths[index])) != nil else { fatalError("\(paths[index]) is no image") }
        }
    }
    return Int(Double(paths.count) / (seconds() - start))
}

for threads in [1, Parallelism.processorCount] {
    _ = rate(threads: threads)
    print((0..<5).map { _ in rate(threads: threads) }.sorted()[2])
}
