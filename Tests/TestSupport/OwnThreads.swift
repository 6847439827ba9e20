import Dispatch

/// Threads apart from those that all tests share: what blocks there keeps no server waiting that runs here.
package final class OwnThreads: TaskExecutor {
    private let queue = DispatchQueue(label: "own threads", attributes: .concurrent)

    package init() {}

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
