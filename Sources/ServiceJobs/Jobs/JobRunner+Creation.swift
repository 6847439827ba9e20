#if Services
public import Logging
public import PixelPreflight
import Pixelwright
public import ServiceCatalog
public import ServiceHTTP

extension JobRunner {
    /// Creates a runner for a service, which is reached over the network; nothing is sent before the first call.
    ///
    /// - Parameters:
    ///   - key: The key that the service knows; it is sent to no other host, and written nowhere.
    ///   - baseURL: Where the service is, if not where its document says: a sandbox, say.
    ///   - ledger: Where everything is written down.
    ///   - budget: How much may be spent.
    ///   - logger: What is told of each call: which, how long, and how it ended.
    public init(
        _ service: ServiceID, key: Secret, baseURL: String? = nil, ledger: Ledger, budget: Budget = Budget(),
        policy: JobPolicy = JobPolicy(), logger: Logger? = nil
    ) {
        let connection = ServiceConnection(
            service, key: key, baseURL: baseURL, transport: AsyncHTTPTransport.shared, logger: logger)
        self.init(ledger: ledger, connection: connection, budget: budget, policy: policy)
    }

    /// Sends a request that costs something: once, after it was quoted, held against the budget and written down.
    ///
    /// - Parameters:
    ///   - output: Where results are to lie.
    ///   - allowingDuplicates: Whether it is sent though the same request is under way.
    /// - Returns: The job, which the service has by now.
    /// - Throws: ``JobError``; with `.unknown`, nothing may be sent again before the entry was reconciled.
    public func submit(
        _ request: PreparedRequest, output: ResultPlan, allowingDuplicates: Bool = false
    ) async throws(JobError) -> Job {
        try await submit(request.request, output: output, allowingDuplicates: allowingDuplicates)
    }
}
#endif
