#if Services
import Foundation
import Logging
import Pixelwright
import PixelwrightServices
import ServiceCatalog
import ServiceHTTP
import ServiceJobs

/// What reaches services, as the settings say.
struct ServiceAccess: Sendable {
    let settings: Settings
    private let logger: Logger?

    init() throws(CommandFailure) {
        settings = try Settings()
        logger = try CallLog.logger()
    }

    /// A connection with the user's key.
    ///
    /// - Parameter isPublic: Whether what is called needs none.
    func connection(to service: ServiceID, isPublic: Bool = false) throws(CommandFailure) -> ServiceConnection {
        let connection = ServiceConnection(
            service, key: isPublic ? nil : try settings.requiredKey(of: service),
            baseURL: settings.baseURL(of: service),
            transport: AsyncHTTPTransport.shared, logger: logger)
        let variable = service.baseURLVariable
        // Empty is not unset: who empties it does not mean the service itself.
        guard ProcessInfo.processInfo.environment[variable] != "" else {
            throw CommandFailure.usage("\(variable) is empty; give it an address, or unset it")
        }
        if let failure = connection.addressFailure {
            throw CommandFailure.usage(
                "\(service) cannot be reached where \(variable) or base-url says: \(failure.detail)")
        }
        return connection
    }

    /// Where a service is reached, as the ledger has it: nil for where its document says.
    func place(of service: ServiceID) throws(CommandFailure) -> String? {
        try connection(to: service, isPublic: true).place
    }

    /// Where paid calls are written down.
    func ledger() throws(CommandFailure) -> Ledger {
        do { return try Ledger(path: settings.ledgerPath) } catch { throw CommandFailure(error) }
    }

    /// What makes paid calls of a service.
    func runner(for service: ServiceID, maxCost: Amount? = nil, policy: JobPolicy = JobPolicy())
        throws(CommandFailure) -> JobRunner
    {
        JobRunner(
            ledger: try ledger(), connection: try connection(to: service),
            budget: settings.budget(of: service, maxCost: maxCost), policy: policy)
    }

    /// One call that costs nothing, and its answer.
    func call(
        _ target: String, path: [String: String] = [:], query: [(String, String)] = [], body: JSONObject? = nil
    ) throws -> JSONValue {
        let endpoint = try Target.expecting(target).endpoint
        let connection = try connection(to: endpoint.service, isPublic: endpoint.isPublic)
        return try awaiting { try await connection.call(endpoint, path: path, query: query, body: body).json }
    }
}
#endif
