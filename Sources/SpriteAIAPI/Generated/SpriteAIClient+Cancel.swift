// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension SpriteAIClient {
    /// Ends a job that runs and gives its tokens back.
    ///
    /// `POST /api/animations/{id}/cancel`. It is free.
    ///
    /// - Parameters:
    ///   - id: Text.
    /// - Throws: ``ServiceError``; the document names `invalid_request`, `not_found`, `invalid_api_key`,
    ///   `api_key_revoked`, `rate_limited`.
    public func cancel(id: String) async throws(ServiceError) -> CancelResponse {
        try await connection.answer("cancel", path: ["id": id])
    }

    /// What `POST /api/animations/{id}/cancel` answers.
    public struct CancelResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// `id`: text.
        public var id: String? { json.text(at: "id") }

        /// `cancelled`.
        ///
        /// `status`: text.
        public var status: Status? { json.text(at: "status").map { Status(rawValue: $0) } }
    }
}
#endif
