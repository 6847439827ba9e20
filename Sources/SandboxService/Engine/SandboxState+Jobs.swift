import HeapModule
import ServiceCatalog

extension SandboxState {
    /// Brings a job to where it should be by now, and its hold with it.
    @discardableResult
    mutating func settle(_ id: String, now: Int, pace: SandboxOptions.Pace) -> SandboxJob? {
        guard var job = jobs[id] else { return nil }
        guard !job.status.isFinal else { return job }
        if job.isDue(at: now, pace: pace) {
            // By time, a job ends when it is due, whenever that is noticed.
            if case .time = pace { finish(&job, at: job.createdAt + job.duration) } else { finish(&job, at: now) }
        } else if now >= job.holdEnd {
            expire(&job)
        } else if job.status == .queued && (job.pollCount > 0 || now > job.createdAt + job.duration / 10) {
            job.status = .running
            // Nothing is lost that is not written: the same comes of the same times again.
            note(job)
        }
        return job
    }

    /// Ends a job: by success, or by the failure that it was to meet.
    mutating func finish(_ job: inout SandboxJob, at now: Int) {
        job.status = job.failure == nil ? .succeeded : .failed
        job.finishedAt = now
        settleHold(&job, as: job.failure == nil ? .captured : .released)
    }

    /// Ends a job because its caller wants it to.
    mutating func cancel(_ job: inout SandboxJob, at now: Int) {
        job.status = .cancelled
        job.finishedAt = now
        settleHold(&job, as: .released)
    }

    /// Ends a job that never came to an end: what was held for it is free again.
    private mutating func expire(_ job: inout SandboxJob) {
        job.status = .failed
        job.failure = job.failure ?? "generation_failed"
        job.finishedAt = job.holdEnd
        settleHold(&job, as: .expired)
    }

    private mutating func settleHold(_ job: inout SandboxJob, as ending: SandboxJob.Hold) {
        if job.hold == .open, var account = accounts[job.account] {
            if ending == .captured { account.capture(job.cost) } else { account.release(job.cost) }
            job.hold = ending
            set(account)
        }
        set(job)
    }

    /// Brings an account's wallet to where it should be by now: ends its jobs that are due.
    ///
    /// - Complexity: O(jobs that are due · log jobs under way)
    mutating func settleAll(of account: Int, now: Int, pace: SandboxOptions.Pace) {
        while let due = popDue(of: account, by: now) {
            guard let job = settle(due.job, now: now, pace: pace), !job.status.isFinal else { continue }
            watch(job, until: job.holdEnd)
        }
    }
}

/// When something becomes of a job by itself.
struct DueJob: Comparable, Sendable {
    let time: Int
    let job: String

    static func < (left: DueJob, right: DueJob) -> Bool { (left.time, left.job) < (right.time, right.job) }
}

extension SandboxJob {
    /// How long PixelEngine holds an amount for a job that does not end, in milliseconds: as long as it keeps jobs.
    private static let holdLifetime = 86_400_000

    /// When what is held for it is free again; never, where the service knows no such end.
    var holdEnd: Int {
        service == ServiceID.pixelEngine.rawValue ? createdAt + max(Self.holdLifetime, duration) : .max
    }

    fileprivate func isDue(at now: Int, pace: SandboxOptions.Pace) -> Bool {
        guard !isStuck else { return false }
        return switch pace {
        case .time: now >= createdAt + duration
        case .polls(let count): pollCount >= count
        case .manual: false
        }
    }
}
