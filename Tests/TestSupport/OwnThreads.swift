import Dispatch

/// Threads apart from those that all tests share: what blocks there keeps no server waiting that runs here.
package final class OwnThreads: TaskExecutor {
    private let queue = DispatchQueue(label: "own threads", attributes: .concurrent)

    package init() {}

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }

    /// Runs `body`, and all that it waits for, on threads of its own.
    package static func run<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) async throws -> Value
    {
        try await withTaskExecutorPreference(OwnThreads()) { try await body() }
    }
}
