import HeapModule
package import Pixelwright
package import ServiceCatalog

/// Everything that the sandbox knows. It is in memory while it runs; what changes is written to the store before an
/// answer leaves.
package struct SandboxState: Sendable {
    /// The accounts by number.
    package private(set) var accounts: [Int: Account] = [:]
    /// The jobs by id.
    package private(set) var jobs: [String: SandboxJob] = [:]
    /// The ids of an account's jobs, the oldest first.
    package private(set) var jobOrder: [Int: [String]] = [:]
    /// When something becomes by itself of an account's jobs that have not ended.
    private var dueJobs: [Int: Heap<DueJob>] = [:]
    /// The records by number.
    package private(set) var records: [Int: Record] = [:]
    /// The numbers of the records of a collection, the oldest first.
    package private(set) var recordOrder: [String: [Int]] = [:]
    /// The next number that is free.
    package private(set) var nextID = 1
    /// What must be written.
    var changes = StateChanges()

    package init() {}

    /// A number that nothing else has.
    package mutating func newID() -> Int {
        defer { nextID += 1 }
        changes.isNextIDChanged = true
        return nextID
    }

    /// Gives out no number below `number` any more.
    mutating func reserveIDs(below number: Int) { nextID = max(nextID, number) }
}

/// What is to be written to the store.
struct StateChanges: Sendable {
    var accounts: Set<Int> = []
    var jobs: Set<String> = []
    var records: Set<Int> = []
    var removedRecords: Set<Int> = []
    var isNextIDChanged = false

    var isEmpty: Bool {
        accounts.isEmpty && jobs.isEmpty && records.isEmpty && removedRecords.isEmpty && !isNextIDChanged
    }
}

// Accounts
extension SandboxState {
    /// Puts an account in, or in place of the one with its number.
    package mutating func set(_ account: Account) {
        accounts[account.id] = account
        nextID = max(nextID, account.id + 1)
        changes.accounts.insert(account.id)
    }

    /// The account that calls with a key. All keys are compared, each in the same time, so that none can be guessed letter
    /// by letter.
    package func account(service: ServiceID, key: String) -> Account? {
        var found: Account?
        for account in accounts.values
        where account.service == service.rawValue && account.key.isEqualInConstantTime(key) {
            found = account
        }
        // Progressive Robot's accounts make further keys themselves.
        return found ?? (service == .progressiveRobot ? robotAccount(key: key) : nil)
    }
}

// Jobs
extension SandboxState {
    /// Puts a job in, or in place of the one with its id.
    package mutating func set(_ job: SandboxJob) {
        if jobs.updateValue(job, forKey: job.id) == nil {
            jobOrder[job.account, default: []].append(job.id)
            if !job.status.isFinal {
                watch(job, until: job.duration > 0 && !job.isStuck ? job.createdAt + job.duration : job.holdEnd)
            }
        }
        changes.jobs.insert(job.id)
    }

    /// Looks after a job again at a time, in milliseconds since 1970.
    mutating func watch(_ job: SandboxJob, until time: Int) {
        dueJobs[job.account, default: Heap()].insert(DueJob(time: time, job: job.id))
    }

    /// The next job of an account that is to be looked after by now; nil for none.
    mutating func popDue(of account: Int, by now: Int) -> DueJob? {
        guard let next = dueJobs[account]?.min, next.time <= now else { return nil }
        return dueJobs[account]?.popMin()
    }

    /// The same where it need not be written: a question was counted.
    mutating func note(_ job: SandboxJob) { jobs[job.id] = job }

    /// An account's jobs, the newest first.
    package func jobs(of account: Int) -> [SandboxJob] {
        (jobOrder[account] ?? []).reversed().compactMap { jobs[$0] }
    }
}

// Records
extension SandboxState {
    /// Keeps something new, and says its number.
    package mutating func add(
        _ content: JSONObject, to collection: String, account: Int, parent: Int? = nil, at now: Int
    ) -> Record {
        let record = Record(
            id: newID(), account: account, collection: collection, parent: parent, createdAt: now, content: content)
        set(record)
        return record
    }

    /// Puts a record in, or in place of the one with its number.
    package mutating func set(_ record: Record) {
        if records.updateValue(record, forKey: record.id) == nil {
            recordOrder[record.collection, default: []].append(record.id)
        }
        nextID = max(nextID, record.id + 1)
        changes.records.insert(record.id)
        changes.removedRecords.remove(record.id)
    }

    /// Takes a record out.
    package mutating func removeRecord(_ id: Int) {
        guard let record = records.removeValue(forKey: id) else { return }
        recordOrder[record.collection]?.removeAll { $0 == id }
        changes.records.remove(id)
        changes.removedRecords.insert(id)
    }

    /// The records of a collection that an account has, the oldest first.
    package func records(in collection: String, of account: Int?, parent: Int? = nil) -> [Record] {
        (recordOrder[collection] ?? []).compactMap { records[$0] }.filter { record in
            (account == nil || record.account == account) && (parent == nil || record.parent == parent)
        }
    }

    /// A record by its number, if it is in that collection.
    package func record(_ id: Int, in collection: String) -> Record? {
        records[id].flatMap { $0.collection == collection ? $0 : nil }
    }
}

extension String {
    /// Whether both are equal, in a time that depends on their lengths alone.
    func isEqualInConstantTime(_ other: String) -> Bool {
        let (one, two) = (Array(utf8), Array(other.utf8))
        var difference = UInt8(truncatingIfNeeded: one.count ^ two.count) | (one.count == two.count ? 0 : 1)
        for index in 0..<max(one.count, two.count) {
            difference |= (index < one.count ? one[index] : 0) ^ (index < two.count ? two[index] : 0)
        }
        return difference == 0
    }
}
