// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Speaks a text.
    ///
    /// `POST /api/tts/generate`. Price: 6 credits for each 60 seconds of the result. The plan must be `creator` or a
    /// higher one.
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Forbidden`, `Not enough credits`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func generateSpeech(_ request: GenerateSpeechRequest) async throws(ServiceError) -> GenerateSpeechResponse {
        try await connection.answer("generate-speech", body: request.object)
    }

    /// What `POST /api/tts/generate` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    /// - The caller's plan is `creator` or a higher one.
    public struct GenerateSpeechRequest: RequestObject, Hashable, Sendable {
        /// What to say.
        ///
        /// `text`: text.
        ///
        /// - `text` holds more than white space.
        public var text: String
        /// Who says it.
        ///
        /// `voice_id`: text.
        public var voiceID: VoiceID?
        /// How fast; 1 is as usual.
        ///
        /// `speed`: a number.
        public var speed: Double?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(text: String) {
            self.text = text
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("text", text)
            object.add("voice_id", voiceID?.rawValue)
            object.add("speed", speed)
        }
    }

    /// What `POST /api/tts/generate` answers.
    public struct GenerateSpeechResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// The path of the sound below the service's address.
        ///
        /// `audio_url`: text.
        public var audioURL: String? { json.text(at: "audio_url") }

        /// `duration_seconds`: a number.
        public var durationSeconds: Double? { json.decimal(at: "duration_seconds") }

        /// The credits left.
        ///
        /// `credit_balance`: a whole number.
        public var creditBalance: Int? { json.whole(at: "credit_balance") }
    }
}
#endif
