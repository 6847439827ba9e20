public import ServiceCatalog

/// A call of a service that failed.
public struct ServiceError: Error, Hashable, Sendable {
    /// Whose call it was.
    public let service: ServiceID
    /// The service's own code, or one of ours where there was no answer that could be read.
    public let code: Code
    /// The HTTP status; nil where no answer came.
    public let status: Int?
    /// What is wrong, for people.
    public let message: String
    /// What to do, in a sentence.
    public let nextStep: String
    /// How long the service asks to wait.
    public let retryAfter: Duration?
    /// Whether the service can have taken the request. False is a proof, true is not.
    public let mayHaveBeenReceived: Bool
    /// Whether nothing was charged; nil where that is not known.
    public let isFree: Bool?

    /// A service's code for an error. Services may have further ones.
    public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
        /// The code as the service writes it.
        public let rawValue: String
        /// Takes a code as the service writes it.
        public init(rawValue: String) { self.rawValue = rawValue }
        init(_ rawValue: String) { self.rawValue = rawValue }
        /// The code as the service writes it.
        public var description: String { rawValue }
    }

    package init(
        _ service: ServiceID, _ code: Code, status: Int? = nil, message: String, nextStep: String,
        retryAfter: Duration? = nil, mayHaveBeenReceived: Bool, isFree: Bool?
    ) {
        self.service = service
        self.code = code
        self.status = status
        self.message = message
        self.nextStep = nextStep
        self.retryAfter = retryAfter
        self.mayHaveBeenReceived = mayHaveBeenReceived
        self.isFree = isFree
    }
}

extension ServiceError: CustomStringConvertible {
    /// What is wrong, and what to do.
    public var description: String {
        let answer = status.map { "\(code), status \($0)" } ?? code.rawValue
        return "\(Service.named(service).name): \(message) (\(answer)). \(nextStep)"
    }
}
