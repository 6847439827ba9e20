import Pixelwright
import PixelPreflight
import ServiceCatalog

extension Call {
    /// Takes a job: holds what it costs, and remembers it.
    ///
    /// - Parameters:
    ///   - id: What clients are to call it.
    ///   - result: What it is to make.
    ///   - inputs: What it remembers of the request; nil for the body without its pictures.
    ///   - endsAtOnce: Whether the answer already has what it made: it is charged, or fails, within the same change.
    /// - Throws: When there is too little to pay with.
    func submit(
        _ id: String, _ result: ResultSpec, cost: Amount? = nil, inputs: JSONObject? = nil, endsAtOnce: Bool = false,
        _ faults: [Fault.Kind]
    ) throws(ServiceFailure) -> SandboxJob {
        let account = try account()
        let price = (cost ?? self.cost).thousandths
        let digest = digest
        var job = SandboxJob(
            id: id, service: service.rawValue, account: account.id, endpoint: endpoint.name,
            inputs: JSONValue.object(inputs ?? self.inputs).compactText, cost: price, createdAt: now,
            duration: duration,
            result: result, digest: digest, hold: price > 0 ? .open : .none)
        for fault in faults {
            switch fault {
            case .jobFails(let code): job.failure = code
            case .jobSticks: job.isStuck = true
            default: break
            }
        }
        let submitted = job
        let taken = try sandbox.transact { state throws(ServiceFailure) -> SandboxJob in
            var taken = submitted
            state.settleAll(of: account.id, now: now, pace: sandbox.options.pace)
            guard var current = state.accounts[account.id] else { throw .unauthorized(service) }
            guard current.hold(price) else {
                throw .tooLittle(service, cost: price, available: current.available)
            }
            state.set(current)
            if endsAtOnce { state.finish(&taken, at: now) } else { state.set(taken) }
            return taken
        }
        // What failed within its own answer was not paid for: sending it again is right.
        if price > 0 && taken.status != .failed { try judgeSubmission(of: id, by: account) }
        return taken
    }

    /// Tells the judge that this request was taken and paid; what came to nothing before may be sent again.
    func judgeSubmission(of id: String, by account: Account) throws(ServiceFailure) {
        let name = "\(account.id) \(digest)"
        let earlier = sandbox.judge.submission(of: name)
        let status = try earlier.map { id throws(ServiceFailure) in
            try sandbox.transact { state throws(ServiceFailure) in state.jobs[id]?.status }
        }
        let cameToNothing = status == .failed || status == .cancelled
        sandbox.judge.submitted(name, job: id, target: endpoint.target, isRepeated: !cameToNothing, at: now)
    }

    /// How long a job takes.
    var duration: Int {
        if case .time(let milliseconds) = sandbox.options.pace { milliseconds } else { 0 }
    }

    /// A job of the caller's, as it is by now.
    ///
    /// - Parameter isPoll: Whether it is asked for how far it is, which counts.
    func job(_ id: String, isPoll: Bool = false) throws(ServiceFailure) -> SandboxJob {
        let account = try account()
        let job = try sandbox.transact { state throws(ServiceFailure) -> SandboxJob in
            guard var job = state.jobs[id], job.account == account.id, job.service == service.rawValue else {
                throw .notFound(service)
            }
            if isPoll {
                job.pollCount += 1
                state.note(job)
            }
            return state.settle(id, now: now, pace: sandbox.options.pace) ?? job
        }
        if isPoll && !job.status.isFinal {
            sandbox.judge.polled(id, target: endpoint.target, interval: documentedInterval, at: now)
        }
        return job
    }

    /// The least time between two questions that the document names, in milliseconds; 0 where it names none.
    private var documentedInterval: Int {
        switch service {
        case .spriteAI, .pixelDojo: Service.named(service).polling.firstInterval
        case .pixelEngine, .progressiveRobot: 0
        }
    }

    /// The caller's account after all jobs have come to where they should be by now.
    func settledAccount() throws(ServiceFailure) -> Account {
        let account = try account()
        return try sandbox.transact { state throws(ServiceFailure) in
            state.settleAll(of: account.id, now: now, pace: sandbox.options.pace)
            return state.accounts[account.id] ?? account
        }
    }

    /// Cancels a job that has not ended.
    ///
    /// - Throws: `ended` where it has.
    func cancel(_ id: String, ended: (SandboxJob) -> ServiceFailure) throws(ServiceFailure) -> SandboxJob {
        let job = try job(id)
        guard !job.status.isFinal else { throw ended(job) }
        return try sandbox.transact { state throws(ServiceFailure) in
            guard var job = state.jobs[id], !job.status.isFinal else { throw ended(job) }
            state.cancel(&job, at: now)
            return job
        }
    }

    /// Notes that a result has reached the client.
    func fetched(_ job: SandboxJob) throws(ServiceFailure) {
        guard job.fetchedAt == nil else { return }
        try sandbox.transact { state throws(ServiceFailure) in
            guard var job = state.jobs[job.id] else { return }
            job.fetchedAt = now
            state.set(job)
        }
    }

    /// Tells equal requests from others, pictures and all.
    var digest: String {
        // FNV-1a: equal requests must look equal in every process; nobody gains by making two alike.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ bytes: some Sequence<UInt8>) {
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        add(endpoint.target.utf8)
        add(JSONValue.object(sent.parameters).compactText.utf8)
        add(JSONValue.object(sent.body).compactText.utf8)
        for (name, file) in sent.files.sorted(by: { $0.key < $1.key }) {
            add(name.utf8)
            add(file)
        }
        return String(hash, radix: 16)
    }

    /// A number for drawing by: that of the request, or one of the request's own words.
    var drawingSeed: UInt64 {
        if let seed = integer("seed"), seed >= 0 { return UInt64(seed) }
        return UInt64(digest, radix: 16) ?? 1
    }
}
