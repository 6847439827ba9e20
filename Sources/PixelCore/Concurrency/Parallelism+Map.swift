extension Parallelism {
    /// The results of `transform` for 0 through `count - 1`, in order, worked out in parallel.
    ///
    /// Neighbours go to different threads, which evens out work that grows or shrinks along the way, as over the frames
    /// of an animation.
    package static func map<T: Sendable>(_ count: Int, _ transform: @Sendable (Int) -> T) -> [T] {
        let workers = Swift.min(workerCount, count)
        guard workers > 1 else { return (0..<count).map(transform) }
        var results = [T?](repeating: nil, count: count)
        unsafe results.withUnsafeMutableBufferPointer { results in
            nonisolated(unsafe) let results = unsafe results
            forEachBand(of: workers, minimumBand: 1) { band in
                for worker in band {
                    for i in stride(from: worker, to: count, by: workers) { unsafe results[i] = transform(i) }
                }
            }
        }
        return results.compactMap { $0 }
    }
}
