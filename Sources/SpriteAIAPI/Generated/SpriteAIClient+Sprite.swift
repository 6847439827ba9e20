// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension SpriteAIClient {
    /// Fetches a sprite of before.
    ///
    /// `GET /api/sprites/{id}`. It is free.
    ///
    /// - Parameters:
    ///   - id: Text.
    /// - Throws: ``ServiceError``; the document names `invalid_request`, `not_found`, `invalid_api_key`,
    ///   `api_key_revoked`, `rate_limited`.
    public func sprite(id: String) async throws(ServiceError) -> SpriteResponse {
        try await connection.answer("sprite", path: ["id": id])
    }

    /// What `GET /api/sprites/{id}` answers.
    public struct SpriteResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// `id`: text.
        public var id: String? { json.text(at: "id") }
    }
}
#endif
