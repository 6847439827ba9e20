import Pixelwright
public import ServiceCatalog
import Synchronization

/// The four services, on this machine: their contracts, with state, pictures, faults, and a judge.
public final class Sandbox: Sendable {
    /// How it behaves.
    public let options: SandboxOptions
    /// Its time.
    public let clock: SandboxClock
    let store: StateStore
    let faults = FaultPlan()
    let judge = Judge()
    let limiter = RateLimiter()
    let results: ResultMaker
    let links: ResultLinks
    let recorder: Recorder
    let network: OutboundNetwork
    let webhooks = WebhookQueue()
    /// What passes calls on to the services themselves; nil where the sandbox answers everything.
    let gateway: Gateway?
    private let state: Mutex<SandboxState>

    /// Opens a sandbox; what an earlier one wrote to the same file is there again.
    ///
    /// - Throws: An error of SQLite when the state file cannot be opened, or of the system for that of the recording.
    public convenience init(_ options: SandboxOptions = SandboxOptions(), clock: SandboxClock = SandboxClock()) throws {
        try self.init(options, clock: clock, network: OutboundNetwork())
    }

    /// The same, reaching other machines in this way.
    init(_ options: SandboxOptions, clock: SandboxClock, network: OutboundNetwork) throws {
        self.options = options
        self.clock = clock
        self.network = network
        store = try StateStore(path: options.statePath)
        gateway = try options.upstream.map { [store] upstream in try Gateway(upstream, store) }
        results = ResultMaker(store)
        links = ResultLinks(secret: try store.linkSecret())
        recorder = Recorder(log: try options.recordPath.map(RecordLog.init))
        state = Mutex(try store.load())
        clock.restore(try store.setting("turned") ?? 0)
        faults.reset(seed: options.seed)
        try seed()
    }

    /// Reads or changes state; what changed is written before this returns.
    ///
    /// `body` must throw before it changes anything: nothing is rolled back.
    package func transact<Result>(_ body: (inout SandboxState) throws(ServiceFailure) -> Result) throws(ServiceFailure)
        -> Result
    {
        try state.withLock { state throws(ServiceFailure) in
            let result = try body(&state)
            do { try store.write(state.changes, of: state) } catch {
                throw ServiceFailure(500, "internal_error", "the state cannot be written: \(error)")
            }
            state.changes = StateChanges()
            return result
        }
    }

    /// Makes the test accounts that are not there yet.
    private func seed() throws {
        try transact { state in
            for id in ServiceID.allCases {
                let key = options.key ?? TestAccount.key(of: id)
                if var account = state.testAccount(of: id) {
                    account.key = key
                    state.set(account)
                } else {
                    state.set(TestAccount.account(id, number: state.newID(), key: key))
                }
            }
        }
    }

    /// Forgets everything, and begins anew with the test accounts.
    package func reset(seed number: UInt64? = nil) throws {
        try state.withLock { state in
            try store.clear()
            state = SandboxState()
        }
        judge.reset()
        limiter.reset()
        links.replaceSecret(by: try store.linkSecret())
        recorder.reset()
        faults.reset(seed: number ?? options.seed)
        try seed()
    }
}

/// How the sandbox behaves.
public struct SandboxOptions: Hashable, Sendable {
    /// The file that keeps its state; nil for memory alone.
    public var statePath: String?
    /// How jobs go on.
    public var pace = Pace.time(milliseconds: 2000)
    /// What everything that happens by chance begins from.
    public var seed: UInt64 = 1
    /// Whether documented rate limits are kept.
    public var keepsRateLimits = true
    /// Whether pictures are fetched whose addresses stand in requests.
    public var fetchesPictures = true
    /// The services to which a gateway passes on what cannot be computed here; nil for a sandbox that knows no others.
    public var upstream: Upstream?
    /// The file to which every exchange is added as a line of JSON; nil for none.
    public var recordPath: String?
    /// The key that stands in place of all test keys, and that the controls ask for; nil for the test keys, and for
    /// controls that answer to this machine alone.
    public var key: String?

    /// How jobs go on.
    public enum Pace: Hashable, Sendable {
        /// They take so long by the sandbox's clock.
        case time(milliseconds: Int)
        /// They end when they are asked for the n-th time.
        case polls(Int)
        /// They end when they are told to.
        case manual
    }

    /// Creates the default options: jobs of two seconds, in memory.
    public init() {}
}

/// The accounts that are there from the beginning.
public enum TestAccount {
    /// The key of the test account of a service.
    public static func key(of service: ServiceID) -> String {
        switch service {
        case .pixelEngine: "pe_test_key"
        case .spriteAI: "sai_sk_test_key"
        case .pixelDojo: "pd_test_key"
        case .progressiveRobot: "pk_test_key"
        }
    }

    static func account(_ service: ServiceID, number: Int, key: String) -> Account {
        let (plan, monthly, purchased) =
            switch service {
            case .pixelEngine: ("", 1200, 500)
            case .spriteAI: ("studio", 1000, 0)
            case .pixelDojo: ("", 0, 1000)
            case .progressiveRobot: ("pro", 5000, 0)
            }
        return Account(
            id: number, service: service.rawValue, key: key, plan: plan, monthly: monthly * 1000,
            allotment: monthly * 1000, purchased: purchased * 1000)
    }
}

extension SandboxState {
    /// The account of a service that is there from the beginning: its first.
    func testAccount(of service: ServiceID) -> Account? {
        accounts.values.filter { $0.service == service.rawValue }.min { $0.id < $1.id }
    }
}
