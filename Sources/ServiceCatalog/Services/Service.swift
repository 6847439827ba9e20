/// A generation service as its document describes it: everything it takes, gives, costs and refuses, as plain data.
///
/// A number stands once: preflight, clients, the sandbox and the pages under docs/services all read it from here.
public struct Service: Hashable, Sendable {
    /// Which service it is.
    public let id: ServiceID
    /// Its name as it writes it.
    public let name: String
    /// What all paths are relative to, without a slash at the end.
    public let baseURL: String
    /// How a key begins, where the document shows it. Keys go into the header `Authorization: Bearer KEY`.
    public let keyPrefix: String?
    /// What it counts in.
    public let unit: Unit
    /// All that can be called.
    public let endpoints: [Endpoint]
    /// All models.
    public let models: [Model]
    /// Its plans, the least first.
    public let plans: [Plan]
    /// The errors that it documents.
    public let errors: [DocumentedError]
    /// How often it may be called; empty where the document names no limit.
    public let rateLimits: [RateLimit]
    /// How often to ask about a job.
    public let polling: Polling
    /// Hours after which results are gone; nil where the document does not say.
    public let retentionHours: Int?
    /// Hours for which the URL of a result works; nil where the document does not say.
    public let signedURLHours: Int?
    /// What it says of itself besides.
    public let behaviours: [Behaviour]
    /// What it leaves open.
    public let openQuestions: [OpenQuestion]

    /// What a service counts in.
    public enum Unit: String, Hashable, Sendable {
        case credits
        case tokens
    }

    package init(
        _ id: ServiceID, name: String, baseURL: String, keyPrefix: String? = nil, unit: Unit, endpoints: [Endpoint],
        models: [Model], plans: [Plan] = [], errors: [DocumentedError], rateLimits: [RateLimit] = [],
        polling: Polling, retentionHours: Int? = nil, signedURLHours: Int? = nil, behaviours: [Behaviour],
        openQuestions: [OpenQuestion]
    ) {
        self.id = id
        self.name = name
        self.baseURL = baseURL
        self.keyPrefix = keyPrefix
        self.unit = unit
        self.endpoints = endpoints
        self.models = models
        self.plans = plans
        self.errors = errors
        self.rateLimits = rateLimits
        self.polling = polling
        self.retentionHours = retentionHours
        self.signedURLHours = signedURLHours
        self.behaviours = behaviours
        self.openQuestions = openQuestions
    }
}

extension Service {
    /// All four, in the order of ``ServiceID``.
    public static let all: [Service] = [pixelEngine, spriteAI, pixelDojo, progressiveRobot]

    /// The service called so.
    public static func named(_ id: ServiceID) -> Service {
        switch id {
        case .pixelEngine: pixelEngine
        case .spriteAI: spriteAI
        case .pixelDojo: pixelDojo
        case .progressiveRobot: progressiveRobot
        }
    }

    /// The endpoint called so; nil when there is none.
    public func endpoint(named name: String) -> Endpoint? { endpoints.first { $0.name == name } }

    /// The model of that id; nil when there is none.
    public func model(_ id: String) -> Model? { models.first { $0.id == id } }
}
