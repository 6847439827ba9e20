// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Makes music or sounds of a text.
    ///
    /// `POST /api/generate-audio`. Price: 8 credits for each 30 seconds of `duration_seconds`.
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not enough credits`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func generateAudio(_ request: GenerateAudioRequest) async throws(ServiceError) -> GenerateAudioResponse {
        try await connection.answer("generate-audio", body: request.object)
    }

    /// What `POST /api/generate-audio` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct GenerateAudioRequest: RequestObject, Hashable, Sendable {
        /// What to make.
        ///
        /// `prompt`: text.
        ///
        /// - `prompt` holds more than white space.
        /// - `prompt` has 1 to 2000 characters.
        public var prompt: String
        /// How long it is to be.
        ///
        /// `duration_seconds`: a number.
        public var durationSeconds: Double?
        /// Words for its kind, with commas between them.
        ///
        /// `tags`: text.
        public var tags: String?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(prompt: String) {
            self.prompt = prompt
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("prompt", prompt)
            object.add("duration_seconds", durationSeconds)
            object.add("tags", tags)
        }
    }

    /// What `POST /api/generate-audio` answers; the document names no fields.
    public struct GenerateAudioResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}
#endif
