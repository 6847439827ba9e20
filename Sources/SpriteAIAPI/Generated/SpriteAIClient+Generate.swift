// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension SpriteAIClient {
    /// Draws a still sprite and answers with its PNG.
    ///
    /// `POST /api/sprites`. Price: by `asset_type`: 1 token for `character`, `item`, `creature`; 4 tokens for `tile`,
    /// `background`, `ui`, `effect`.
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Throws: ``ServiceError``; the document names `invalid_request`, `insufficient_tokens`, `not_found`,
    ///   `nsfw_prompt`, `provider_failure`, `invalid_api_key`, `api_key_revoked`, `rate_limited`.
    public func generate(_ request: GenerateRequest) async throws(ServiceError) -> GenerateResponse {
        try await connection.answer("generate", body: request.object)
    }

    /// What `POST /api/sprites` takes.
    public struct GenerateRequest: RequestObject, Hashable, Sendable {
        /// `prompt`: text.
        ///
        /// - `prompt` has 3 to 1500 characters.
        public var prompt: String
        /// Sets the price and the sizes that are allowed.
        ///
        /// `asset_type`: text.
        public var assetType: AssetType?
        /// In pixels.
        ///
        /// `width`: a whole number; when it is missing, `64`.
        ///
        /// - `width` is 8 to 512.
        /// - When `asset_type` is `character`, `item` or `creature`: `width` is 32 to 400.
        public var width: Int?
        /// In pixels.
        ///
        /// `height`: a whole number; when it is missing, `64`.
        ///
        /// - `height` is 8 to 512.
        /// - When `asset_type` is `character`, `item` or `creature`: `height` is 32 to 400.
        public var height: Int?
        /// `direction`: text.
        public var direction: String?
        /// `camera_perspective`: text.
        public var cameraPerspective: String?
        /// `public`: true or false; when it is missing, `false`.
        public var `public`: Bool?
        /// `reference_asset_id`: text.
        ///
        /// - `reference_asset_id` is a UUID.
        public var referenceAssetID: String?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(prompt: String) {
            self.prompt = prompt
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("prompt", prompt)
            object.add("asset_type", assetType?.rawValue)
            object.add("width", width)
            object.add("height", height)
            object.add("direction", direction)
            object.add("camera_perspective", cameraPerspective)
            object.add("public", `public`)
            object.add("reference_asset_id", referenceAssetID)
        }
    }

    /// What `POST /api/sprites` answers.
    public struct GenerateResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// `id`: text.
        public var id: String? { json.text(at: "id") }

        /// `completed`.
        ///
        /// `status`: text.
        public var status: Status? { json.text(at: "status").map { Status(rawValue: $0) } }

        /// `width`: a whole number.
        public var width: Int? { json.whole(at: "width") }

        /// `height`: a whole number.
        public var height: Int? { json.whole(at: "height") }

        /// As asked for, or as inferred.
        ///
        /// `assetType`: text.
        public var assetType: String? { json.text(at: "assetType") }

        /// `tokensSpent`: a whole number.
        public var tokensSpent: Int? { json.whole(at: "tokensSpent") }

        /// `image`: an object.
        public var image: Image? { json.value(at: "image").map { Image($0) } }

        /// What stands in `image`.
        public struct Image: ServiceResponse {
            /// It as it came, with what the document does not name.
            public let json: JSONValue
            /// Wraps what came.
            public init(_ json: JSONValue) { self.json = json }

            /// `png`.
            ///
            /// `image.format`: text.
            public var format: String? { json.text(at: "format") }

            /// The picture itself.
            ///
            /// `image.pngBase64`: text.
            public var pngBase64: String? { json.text(at: "pngBase64") }
        }
    }
}
#endif
