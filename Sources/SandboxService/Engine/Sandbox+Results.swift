import Pixelwright

extension Sandbox {
    /// The file that a signed address leads to, for as long as the address works and the file is kept.
    func result(at path: String) -> SandboxResponse {
        let now = clock.now
        guard let link = links.job(at: path) else {
            return .json(.object(["error": "there is no such result"]), status: 404)
        }
        do {
            let job = try transact { state in state.jobs[link.job] }
            guard let job else { return .json(.object(["error": "the job is gone"]), status: 404) }
            guard now < link.expires else {
                if link.expires != ResultLinks.never {
                    judge.charge(
                        .missedExpiry, "\(job.service)/\(job.endpoint)",
                        "the address of job \(job.id)'s result was used after it had lapsed", at: now)
                }
                return .json(.object(["error": "the address has expired; ask for the job again"]), status: 403)
            }
            let made = try results.make(job)
            if job.fetchedAt == nil {
                try transact { state in
                    guard var job = state.jobs[job.id] else { return }
                    job.fetchedAt = now
                    state.set(job)
                }
            }
            return .file(made.bytes, mediaType: made.mediaType)
        } catch {
            return .json(.object(["error": .string("\(error)")]), status: 500)
        }
    }
}
