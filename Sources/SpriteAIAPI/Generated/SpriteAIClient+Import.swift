// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension SpriteAIClient {
    /// Takes in a sprite, so that it can be animated or serve as a reference.
    ///
    /// `POST /api/sprites/import`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `invalid_request`, `invalid_api_key`, `api_key_revoked`,
    ///   `rate_limited`.
    public func `import`(_ request: ImportRequest) async throws(ServiceError) -> ImportResponse {
        try await connection.answer("import", body: request.object)
    }

    /// What `POST /api/sprites/import` takes.
    public struct ImportRequest: RequestObject, Hashable, Sendable {
        /// `image`: a picture in Base64 or as a data URL.
        ///
        /// - `image` is a PNG, JPEG or WebP file.
        /// - `image` is 16 to 256 px wide and high, each.
        /// - `image` is a still: one frame.
        /// - `image` shows one sprite, not a sheet of them.
        /// - Better, `image` is pixel art at its native size, one pixel a cell, where it is pixel art.
        public var image: String
        /// `title`: text; when it is missing, `Imported sprite`.
        public var title: String?
        /// `asset_type`: text.
        public var assetType: String?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(image: String) {
            self.image = image
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("image", image)
            object.add("title", title)
            object.add("asset_type", assetType)
        }
    }

    /// What `POST /api/sprites/import` answers.
    public struct ImportResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// For `source_generation_id` and `reference_asset_id`.
        ///
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

        /// `title`: text.
        public var title: String? { json.text(at: "title") }
    }
}
#endif
