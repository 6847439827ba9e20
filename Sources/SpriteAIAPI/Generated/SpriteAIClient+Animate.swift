// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension SpriteAIClient {
    /// Starts a job that animates a sprite which the service holds already.
    ///
    /// `POST /api/animations`. Its price is not documented: “scales with frame_count”
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Throws: ``ServiceError``; the document names `invalid_request`, `insufficient_tokens`, `upgrade_required`,
    ///   `not_found`, `nsfw_prompt`, `provider_failure`, `invalid_api_key`, `api_key_revoked`, `rate_limited`.
    public func animate(_ request: AnimateRequest) async throws(ServiceError) -> AnimateResponse {
        try await connection.answer("animate", body: request.object)
    }

    /// What `POST /api/animations` takes.
    public struct AnimateRequest: RequestObject, Hashable, Sendable {
        /// A sprite that was generated or imported.
        ///
        /// `source_generation_id`: the id of a picture.
        ///
        /// - `source_generation_id` is a UUID.
        /// - `source_generation_id` is at most 256 px wide and high.
        /// - `source_generation_id` is a still: one frame.
        /// - `source_generation_id` shows one sprite, not a sheet of them.
        /// - Better, `source_generation_id` is pixel art at its native size, one pixel a cell, where it is pixel art.
        /// - Better, the sprite in `source_generation_id` touches no border of its canvas.
        public var sourceGenerationID: String
        /// The kind of motion.
        ///
        /// `preset`: text.
        ///
        /// - When `preset` is `Custom`: the caller's plan is `creator` or a higher one.
        public var preset: String
        /// `frame_count`: a whole number; when it is missing, `8`.
        ///
        /// - `frame_count` is even.
        /// - `frame_count` is 4 to 24.
        public var frameCount: Int?
        /// The motion in words.
        ///
        /// `custom_prompt`: text.
        ///
        /// - When `preset` is `Custom`: `custom_prompt` is there, and not null.
        /// - When `preset` is `Custom`: `custom_prompt` holds more than white space.
        public var customPrompt: String?
        /// `public`: true or false; when it is missing, `false`.
        public var `public`: Bool?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(sourceGenerationID: String, preset: String) {
            self.sourceGenerationID = sourceGenerationID
            self.preset = preset
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("source_generation_id", sourceGenerationID)
            object.add("preset", preset)
            object.add("frame_count", frameCount)
            object.add("custom_prompt", customPrompt)
            object.add("public", `public`)
        }
    }

    /// What `POST /api/animations` answers.
    public struct AnimateResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// `id`: text.
        public var id: String? { json.text(at: "id") }

        /// `processing`.
        ///
        /// `status`: text.
        public var status: Status? { json.text(at: "status").map { Status(rawValue: $0) } }
    }
}
#endif
