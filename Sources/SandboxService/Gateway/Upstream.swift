public import ServiceCatalog

/// The services behind a gateway, and what may be spent there.
public struct Upstream: Hashable, Sendable {
    /// Base URLs in place of those in the services' documents, without a slash at the end.
    public var baseURLs: [ServiceID: String] = [:]
    /// How much may be spent at each service, in its own unit, for as long as the state file is kept; any amount where none
    /// is named.
    public var budgets: [ServiceID: Amount] = [:]

    /// The services where their documents say they are, and no budget.
    public init() {}
}

extension Upstream {
    /// What a service's paths are below of.
    func baseURL(of service: ServiceID) -> String { baseURLs[service] ?? Service.named(service).baseURL }
}
