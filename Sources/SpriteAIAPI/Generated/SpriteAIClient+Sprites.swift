// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension SpriteAIClient {
    /// Lists sprites and animations of before.
    ///
    /// `GET /api/sprites`. It is free.
    ///
    /// - Parameters:
    ///   - limit: A whole number; when it is missing, `20`. `limit` is 1 to 100.
    ///   - offset: How many to pass over. A whole number; when it is missing, `0`.
    ///   - status: Text.
    ///   - assetType: Text.
    /// - Throws: ``ServiceError``; the document names `invalid_request`, `invalid_api_key`, `api_key_revoked`,
    ///   `rate_limited`.
    public func sprites(
        limit: Int? = nil, offset: Int? = nil, status: String? = nil, assetType: String? = nil
    ) async throws(ServiceError) -> SpritesResponse {
        var query: [(String, String)] = []
        query.add("limit", limit)
        query.add("offset", offset)
        query.add("status", status)
        query.add("asset_type", assetType)
        return try await connection.answer("sprites", query: query)
    }

    /// What `GET /api/sprites` answers.
    public struct SpritesResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// `sprites`: a list of objects.
        public var sprites: [Sprite] { json.parts(at: "sprites").map { Sprite($0) } }

        /// What stands in `sprites`.
        public struct Sprite: ServiceResponse {
            /// It as it came, with what the document does not name.
            public let json: JSONValue
            /// Wraps what came.
            public init(_ json: JSONValue) { self.json = json }

            /// `sprites[].id`: text.
            public var id: String? { json.text(at: "id") }
        }
    }
}
#endif
