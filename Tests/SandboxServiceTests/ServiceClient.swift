import Pixelwright
import ServiceCatalog
import Synchronization

@testable import SandboxService

/// A client of one service of a sandbox in this process, whose time stands still until it is turned.
struct ServiceClient: Sendable {
    let sandbox: Sandbox
    let service: ServiceID
    /// The key that calls are made with; nil for none.
    var key: String?

    /// The moment at which tests begin: 2026-03-02, noon.
    static let start = 1_772_452_800_000

    init(_ service: ServiceID, pace: SandboxOptions.Pace = .time(milliseconds: 10_000), keepsRateLimits: Bool = false)
        throws
    {
        var options = SandboxOptions()
        options.pace = pace
        options.keepsRateLimits = keepsRateLimits
        self.service = service
        sandbox = try Sandbox(options, clock: SandboxClock { Self.start })
        key = TestAccount.key(of: service)
    }

    /// What the sandbox answered.
    struct Answer {
        let response: SandboxResponse
        let json: JSONValue

        var status: Int { response.status }

        init(_ response: SandboxResponse) {
            self.response = response
            json = (try? JSONValue(parsing: response.body)) ?? .null
        }

        /// What stands at a path of names and indices, such as `sprites.0.id`; null where nothing does.
        subscript(path: String) -> JSONValue { json.at(path) }

        /// The text at a path.
        func text(_ path: String) -> String { json.at(path).string ?? "" }
    }

    func get(_ path: String) async -> Answer { await call("GET", path) }

    func post(_ path: String, _ body: JSONValue? = nil) async -> Answer {
        await call("POST", path, body.map { Array($0.compactText.utf8) } ?? [])
    }

    func call(_ method: String, _ path: String, _ body: [UInt8] = []) async -> Answer {
        let prefix = "/\(service.rawValue)\(BaseURL(Service.named(service).baseURL).path)"
        var headers = ["Content-Type": "application/json"]
        if let key { headers["Authorization"] = "Bearer \(key)" }
        return Answer(await sandbox.respond(to: SandboxRequest(method, prefix + path, headers: headers, body: body)))
    }

    /// Fetches what an address leads to.
    func fetch(_ url: String) async -> Answer {
        let path = url.hasPrefix("http://127.0.0.1") ? String(url.dropFirst("http://127.0.0.1".count)) : url
        return Answer(await sandbox.respond(to: SandboxRequest("GET", path)))
    }
}

extension ServiceClient {
    func turn(seconds: Int) { sandbox.clock.advance(by: seconds * 1000) }

    func turn(hours: Int) { turn(seconds: hours * 3600) }

    /// The next call of an endpoint meets this.
    func breakNext(_ endpoint: String, _ kind: Fault.Kind) {
        sandbox.faults.add(
            Fault(target: "\(service.rawValue)/\(endpoint)", call: nil, probability: 1, remaining: 1, kind: kind))
    }

    /// Changes the account that the key belongs to.
    func change(_ body: (inout Account) -> Void) throws {
        try sandbox.transact { state throws(ServiceFailure) in
            guard var account = state.account(service: service, key: key ?? "") else { throw .unauthorized(service) }
            body(&account)
            state.set(account)
        }
    }

    /// The account that the key belongs to.
    func account() throws -> Account {
        try sandbox.transact { state throws(ServiceFailure) in
            guard let account = state.account(service: service, key: key ?? "") else { throw .unauthorized(service) }
            return account
        }
    }

    /// A client with an account of its own at the same service of the same sandbox.
    func neighbour(plan: String = "studio") throws -> ServiceClient {
        var other = self
        other.key = "another_key"
        try sandbox.transact { state throws(ServiceFailure) in
            state.set(
                Account(
                    id: state.newID(), service: service.rawValue, key: "another_key", plan: plan, monthly: 100_000,
                    allotment: 100_000, purchased: 0))
        }
        return other
    }
}

extension JSONValue {
    /// What stands at a path of names and indices; null where nothing does.
    func at(_ path: String) -> JSONValue {
        path.split(separator: ".").reduce(self) { value, word in
            switch value {
            case .object(let object): object[String(word)] ?? .null
            case .array(let items): Int(word).flatMap { items.indices.contains($0) ? items[$0] : nil } ?? .null
            default: .null
            }
        }
    }

    /// The text; nil for anything else.
    var string: String? { if case .string(let text) = self { text } else { nil } }

    /// The number; nil for anything else.
    var number: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .number(let number): number
        default: nil
        }
    }

    /// The items; none for what is no list.
    var items: [JSONValue] { if case .array(let items) = self { items } else { [] } }
}

extension ServiceClient {
    /// A client of a sandbox that is there already.
    init(_ service: ServiceID, in sandbox: Sandbox) {
        self.service = service
        self.sandbox = sandbox
        key = TestAccount.key(of: service)
    }
}

extension JSONValue {
    /// The items; none of anything but a list.
    var list: [JSONValue] { if case .array(let items) = self { items } else { [] } }
}
