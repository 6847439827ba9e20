import Crypto
import PixelPreflight
import Pixelwright
import ServiceCatalog
import Synchronization

/// Answers here for nothing what can be computed here, and passes the rest on to the services: what is valid, within the
/// budget, once.
final class Gateway: Sendable {
    let upstream: Upstream
    let budget: GatewayBudget
    private let latest = Mutex<[GatewayExchange]>([])

    /// How many exchanges are remembered.
    private static let mostExchanges = 1000

    init(_ upstream: Upstream, _ store: StateStore) throws {
        self.upstream = upstream
        budget = try GatewayBudget(upstream.budgets, store)
    }

    /// The latest exchanges, the oldest first.
    var exchanges: [GatewayExchange] { latest.withLock { $0 } }

    /// Notes an exchange.
    func note(_ exchange: GatewayExchange) {
        latest.withLock { latest in
            if latest.count >= Self.mostExchanges { latest.removeFirst() }
            latest.append(exchange)
        }
    }
}

// What is answered here
extension Gateway {
    /// Whether an endpoint is pure work on pixels, the same for the same input, whose result nothing at the service needs.
    ///
    /// Sprite AI's import is free there too, and what it is for is an id that the service knows: so it is passed on.
    static func isLocal(_ endpoint: Endpoint) -> Bool {
        [
            "pixelengine/pixelate", "pixelengine/remove-background", "progressive-robot/remove-background",
        ].contains(endpoint.target)
    }

    /// Whether a call asks for what was made here.
    static func isAboutLocalWork(_ match: EndpointMatch, account: Account, _ sandbox: Sandbox) throws(ServiceFailure)
        -> Bool
    {
        let names = match.parameters.merging(match.query) { own, _ in own }
        return try sandbox.transact { state throws(ServiceFailure) in
            switch match.endpoint.target {
            case "pixelengine/job": state.jobs[names["id"] ?? ""]?.account == account.id
            case "pixelengine/cancel": state.jobs[names["api_job_id"] ?? ""]?.account == account.id
            case "progressive-robot/image", "progressive-robot/input-image":
                state.robotFile(names["filename"] ?? "")?.record.account == account.id
            default: false
            }
        }
    }

    /// The account of a key, made where there is none: whether the key is good, the service decides. Of the key only a digest
    /// is kept.
    func account(of key: String, _ service: ServiceID, _ sandbox: Sandbox) throws(ServiceFailure) -> Account {
        let name = "sha256-" + SHA256.hash(data: Array("\(service.rawValue) \(key)".utf8)).hexadecimalDigits
        return try sandbox.transact { state throws(ServiceFailure) in
            if let account = state.account(service: service, key: name) { return account }
            let account = Account(
                id: state.newID(), service: service.rawValue, key: name, plan: "", monthly: 0, allotment: 0,
                purchased: 0)
            state.set(account)
            return account
        }
    }
}
