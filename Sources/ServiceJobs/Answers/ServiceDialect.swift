#if Services
import Foundation
import Pixelwright
import ServiceCatalog
import ServiceHTTP

/// How one service speaks of jobs.
protocol ServiceDialect: Sendable {
    /// What the answer to a submission, or to the question about a job, says.
    func report(_ answer: JSONValue, to endpoint: Endpoint) -> JobReport
    /// How to ask about a job of an endpoint; nil for what cannot be asked about.
    func question(about id: String, of endpoint: String) -> ServiceCall?
    /// How to cancel a job of an endpoint; nil for what cannot be cancelled.
    func cancellation(of id: String, of endpoint: String) -> ServiceCall?
    /// The list in which a job of an endpoint would stand; nil where there is none.
    func list(for endpoint: String) -> JobList?
    /// The call that brings a result; nil for an address that anybody may load.
    func download(_ link: String) -> ServiceCall?
    /// What a job costs that has failed, where the service does not say so.
    func charge(ofFailed entry: LedgerEntry) -> Amount
}

/// A call of an endpoint by its name.
struct ServiceCall: Sendable {
    let endpoint: String
    var path: [String: String] = [:]
    var query: [(String, String)] = []
    var body: JSONObject?
}

/// A list of what a service was asked to do.
struct JobList: Sendable {
    let call: ServiceCall
    /// The member that holds the items.
    let items: String
    /// The member of an item that is the job's id.
    let id: String
    /// The member of an item that says when it was taken.
    let created: String
    /// The members of an item that must agree with fields of the request, where both have them.
    let fields: [(item: String, request: String)]
    /// The member without which an item cannot be told from others.
    let key: String
    /// What the key must be; nil for what the request has there.
    var keyValue: String?
    /// The member of an item that says what it costs; nil for none.
    var cost: String?
    /// How many items come where nobody says how many: where fewer do, that is all.
    let standardCount: Int
    /// Whether more can be asked for, by `offset`.
    var isPaged = true
    /// The field of the request that says how many items it makes; nil for one.
    var count: String?
}

extension ServiceDialect {
    func download(_ link: String) -> ServiceCall? { nil }
    func charge(ofFailed entry: LedgerEntry) -> Amount { .zero }
}

extension ServiceID {
    var dialect: any ServiceDialect {
        switch self {
        case .pixelEngine: PixelEngineDialect()
        case .spriteAI: SpriteAIDialect()
        case .pixelDojo: PixelDojoDialect()
        case .progressiveRobot: ProgressiveRobotDialect()
        }
    }
}

extension ServiceConnection {
    /// Makes a call of an endpoint by its name.
    func ask(_ call: ServiceCall) async throws(ServiceError) -> ServiceAnswer {
        guard let endpoint = Service.named(service).endpoint(named: call.endpoint) else {
            throw ServiceError(
                service, .badCall, message: "there is no endpoint \(call.endpoint)", nextStep: "",
                mayHaveBeenReceived: false, isFree: true)
        }
        return try await self.call(endpoint, path: call.path, query: call.query, body: call.body)
    }
}
#endif
