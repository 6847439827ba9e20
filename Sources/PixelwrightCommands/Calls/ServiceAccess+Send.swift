#if Services
import Pixelwright
import PixelwrightServices
import ServiceCatalog
import ServiceHTTP
import ServiceJobs

extension ServiceAccess {
    /// One call that costs nothing, and its answer in JSON, or in bytes where it is a file.
    func answer(to request: ServiceRequest) throws -> ServiceAnswer {
        let endpoint = request.endpoint
        let connection = try connection(to: endpoint.service, isPublic: endpoint.isPublic)
        return try awaiting { try await connection.answer(to: request) }
    }

    /// One call that costs nothing, and its answer in JSON.
    func send(_ request: ServiceRequest) throws -> JSONValue { try answer(to: request).json }

    /// The answer in JSON to a call that may cost something.
    func answer(to prepared: PreparedRequest, _ spending: SpendingOptions) throws -> JSONValue {
        let request = prepared.request
        guard request.endpoint.isPaid else { return try send(request) }
        let runner = try runner(for: request.endpoint.service, maxCost: spending.maxCost)
        let again = spending.allowsDuplicates
        let result = try awaitingInterruptibly {
            try await runner.submit(request, allowingDuplicates: again).wait()
        }
        guard let file = result.files.first else { return .null }
        return try JSONValue(parsing: Input(path: file.path).bytes())
    }
}
#endif
