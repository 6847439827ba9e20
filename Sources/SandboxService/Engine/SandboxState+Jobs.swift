extension SandboxState {
    /// Brings a job to where it should be by now, and its hold with it.
    @discardableResult
    mutating func settle(_ id: String, now: Int, pace: SandboxOptions.Pace) -> SandboxJob? {
        guard var job = jobs[id] else { return nil }
        guard !job.status.isFinal else { return job }
        let isDue =
            switch pace {
            case .time: now >= job.createdAt + job.duration
            case .polls(let count): job.pollCount >= count
            case .manual: false
            }
        if isDue && !job.isStuck {
            // By time, a job ends when it is due, whenever that is noticed.
            if case .time = pace { finish(&job, at: job.createdAt + job.duration) } else { finish(&job, at: now) }
        } else if job.status == .queued && (job.pollCount > 0 || now > job.createdAt + job.duration / 10) {
            job.status = .running
            set(job)
        }
        return job
    }

    /// Ends a job: by success, or by the failure that it was to meet.
    mutating func finish(_ job: inout SandboxJob, at now: Int) {
        job.status = job.failure == nil ? .succeeded : .failed
        job.finishedAt = now
        settleHold(&job, isCharged: job.failure == nil)
    }

    /// Ends a job because its caller wants it to.
    mutating func cancel(_ job: inout SandboxJob, at now: Int) {
        job.status = .cancelled
        job.finishedAt = now
        settleHold(&job, isCharged: false)
    }

    private mutating func settleHold(_ job: inout SandboxJob, isCharged: Bool) {
        if job.hold == .open, var account = accounts[job.account] {
            if isCharged { account.capture(job.cost) } else { account.release(job.cost) }
            job.hold = isCharged ? .captured : .released
            set(account)
        }
        set(job)
    }

    /// Brings all jobs of an account to where they should be by now.
    mutating func settleAll(of account: Int, now: Int, pace: SandboxOptions.Pace) {
        for id in jobOrder[account] ?? [] where jobs[id]?.status.isFinal == false {
            settle(id, now: now, pace: pace)
        }
    }
}
