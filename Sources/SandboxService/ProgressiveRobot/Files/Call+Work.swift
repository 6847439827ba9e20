import Pixelwright
import ServiceCatalog

/// A file that a call is to make.
struct RobotWork: Sendable {
    /// Where its record lies.
    var shelf = Shelf.files
    /// What kind of file it is.
    let kind: RobotFile.Kind
    /// How its name begins, as `webgen`.
    let prefix: String
    /// What is made.
    let spec: ResultSpec
    /// What its record says besides.
    var content = JSONObject()
    /// What it costs.
    var cost = Amount.zero

    init(_ kind: RobotFile.Kind, _ prefix: String, _ spec: ResultSpec) {
        self.kind = kind
        self.prefix = prefix
        self.spec = spec
    }
}

/// What was taken.
struct TakenWork: Sendable {
    /// A file for each piece of work, whether it is there already or not.
    fileprivate(set) var files: [RobotFile] = []
    /// What all of it costs.
    let cost: Amount
    /// What the caller has left.
    fileprivate(set) var balance = Amount.zero
}

extension Call {
    /// Takes work: holds what it costs and remembers jobs and records, all of it or nothing.
    ///
    /// - Parameter endsAtOnce: Whether the answer already has what was made, and it is charged by then.
    /// - Throws: When there is too little to pay with, or when work that ends at once fails.
    func take(_ works: [RobotWork], endsAtOnce: Bool, _ faults: [Fault.Kind]) throws(ServiceFailure) -> TakenWork {
        let account = try account()
        let cost = Amount(thousandths: works.reduce(0) { $0 + $1.cost.thousandths })
        let digest = digest
        let taken = try sandbox.transact { state throws(ServiceFailure) -> TakenWork in
            state.settleAll(of: account.id, now: now, pace: sandbox.options.pace)
            let available = state.accounts[account.id]?.available ?? 0
            guard cost.thousandths <= available else {
                throw .tooLittle(service, cost: cost.thousandths, available: available)
            }
            var taken = TakenWork(cost: cost)
            for work in works {
                guard let record = state.take(work, for: self, digest, endsAtOnce: endsAtOnce, faults) else { continue }
                if let file = RobotFile(record) { taken.files.append(file) }
            }
            taken.balance = Amount(thousandths: state.accounts[account.id]?.available ?? 0)
            return taken
        }
        guard let first = taken.files.first, taken.files.count == works.count else {
            throw .broken(service, "The work failed; nothing was charged")
        }
        if cost > .zero, let job = first.jobID { try judgeSubmission(of: job, by: account) }
        return taken
    }

    /// Takes one piece of work that ends within its own answer.
    func make(_ work: RobotWork, cost: Amount? = nil, _ faults: [Fault.Kind]) throws(ServiceFailure) -> TakenWork {
        var work = work
        work.cost = cost ?? self.cost
        return try take([work], endsAtOnce: true, faults)
    }
}

extension TakenWork {
    /// The name of the first file.
    var name: String { files.first?.name ?? "" }

    /// What the record of the first file says.
    func member(_ name: String) -> JSONValue { files.first?.record.content[name] ?? .null }

    /// What answers say of what it cost.
    var payment: JSONObject { ["credits_used": cost.json, "credit_balance": balance.json] }

    /// The answer to what has made one file.
    var answer: SandboxResponse { answer(["filename": .string(name)]) }

    /// An answer that says what it cost at its end.
    func answer(_ members: JSONObject) -> SandboxResponse { .json(.object(members.merging(payment))) }

    /// The answer to what has started one job.
    var jobAnswer: SandboxResponse { answer(files.first?.job ?? [:]) }
}

extension RobotFile {
    /// What answers call its job.
    var job: JSONObject { ["job_id": .string(jobID), "prompt_id": .string(jobID.map { "prompt-\($0)" })] }
}

extension SandboxState {
    /// Takes one piece of work, which the account can pay for; nil where it has failed already.
    fileprivate mutating func take(
        _ work: RobotWork, for call: Call, _ digest: String, endsAtOnce: Bool, _ faults: [Fault.Kind]
    ) -> Record? {
        guard var account = call.caller.flatMap({ accounts[$0.id] }), account.hold(work.cost.thousandths) else {
            return nil
        }
        set(account)
        // Records are deleted, jobs are not: after a restart a number may be free that a job was called by.
        var number = newID()
        while jobs[ShortID.text(number)] != nil { number = newID() }
        let id = ShortID.text(number)
        var job = SandboxJob(
            id: id, service: call.service.rawValue, account: account.id, endpoint: call.endpoint.name,
            inputs: JSONValue.object(call.inputs).compactText, cost: work.cost.thousandths, createdAt: call.now,
            duration: endsAtOnce ? 0 : call.duration, result: work.spec, digest: digest,
            hold: work.cost > .zero ? .open : .none)
        for fault in faults {
            switch fault {
            case .jobFails(let code): job.failure = code
            case .jobSticks: job.isStuck = !endsAtOnce
            default: break
            }
        }
        if endsAtOnce { finish(&job, at: call.now) } else { set(job) }
        guard job.status != .failed else { return nil }
        var content = work.content
        content.set("filename", .string("\(work.prefix)_\(id)\(endsAtOnce ? "" : "_00001").\(work.spec.format)"))
        content.set("kind", .string(work.kind.rawValue))
        content.set("job_id", .string(id))
        let record = Record(
            id: number, account: account.id, collection: work.shelf.collection, parent: nil, createdAt: call.now,
            content: content)
        set(record)
        return record
    }
}
