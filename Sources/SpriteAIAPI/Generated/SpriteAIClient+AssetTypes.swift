// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension SpriteAIClient {
    /// Lists the kinds of sprites with their prices and sizes.
    ///
    /// `GET /api/asset-types`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `invalid_api_key`, `api_key_revoked`, `rate_limited`.
    public func assetTypes() async throws(ServiceError) -> AssetTypesResponse {
        try await connection.answer("asset-types")
    }

    /// What `GET /api/asset-types` answers.
    public struct AssetTypesResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// Type, token cost and size; their names are not shown.
        ///
        /// `asset_types`: a list of objects.
        public var assetTypes: [JSONValue] { json.parts(at: "asset_types") }
    }
}
#endif
