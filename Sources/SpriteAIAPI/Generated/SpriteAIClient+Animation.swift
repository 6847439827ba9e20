// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension SpriteAIClient {
    /// Tells how a job stands and, once it is done, answers with its sheet.
    ///
    /// `GET /api/animations/{id}`. It is free.
    ///
    /// - Parameters:
    ///   - id: Text.
    /// - Throws: ``ServiceError``; the document names `invalid_request`, `not_found`, `provider_failure`,
    ///   `invalid_api_key`, `api_key_revoked`, `rate_limited`.
    public func animation(id: String) async throws(ServiceError) -> AnimationResponse {
        try await connection.answer("animation", path: ["id": id])
    }

    /// What `GET /api/animations/{id}` answers.
    public struct AnimationResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// `id`: text.
        public var id: String? { json.text(at: "id") }

        /// `processing`, `completed` or `failed`; `cancelled` once cancelled.
        ///
        /// `status`: text.
        public var status: Status? { json.text(at: "status").map { Status(rawValue: $0) } }

        /// From 0 to 1, while it runs.
        ///
        /// `progress`: a number.
        public var progress: Double? { json.decimal(at: "progress") }

        /// In pixels, once it is completed.
        ///
        /// `frameWidth`: a whole number.
        public var frameWidth: Int? { json.whole(at: "frameWidth") }

        /// In pixels, once it is completed.
        ///
        /// `frameHeight`: a whole number.
        public var frameHeight: Int? { json.whole(at: "frameHeight") }

        /// Once it is completed.
        ///
        /// `frameCount`: a whole number.
        public var frameCount: Int? { json.whole(at: "frameCount") }

        /// Frames a second, once it is completed.
        ///
        /// `fps`: a number.
        public var fps: Double? { json.decimal(at: "fps") }

        /// Once it is completed.
        ///
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

            /// One row of frames.
            ///
            /// `image.spritesheetBase64`: text.
            public var spritesheetBase64: String? { json.text(at: "spritesheetBase64") }
        }
    }
}
#endif
