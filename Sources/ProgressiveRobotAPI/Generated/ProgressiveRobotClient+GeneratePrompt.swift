// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Writes prompts for an idea, or makes one fuller.
    ///
    /// `POST /api/generate-prompt`. Its price is not documented: “The document gives no price for this.”
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not enough credits`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func generatePrompt(_ request: GeneratePromptRequest) async throws(ServiceError) -> GeneratePromptResponse {
        try await connection.answer("generate-prompt", body: request.object)
    }

    /// What `POST /api/generate-prompt` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct GeneratePromptRequest: RequestObject, Hashable, Sendable {
        /// What it is about.
        ///
        /// `idea`: text.
        ///
        /// - `idea` holds more than white space.
        public var idea: String
        /// The family of models that the prompts are for.
        ///
        /// `model`: text.
        public var model: String?
        /// `style`: text.
        public var style: String?
        /// `mood`: text.
        public var mood: String?
        /// How many prompts to write.
        ///
        /// `count`: a whole number.
        public var count: Int?
        /// Whether to make the idea fuller.
        ///
        /// `enhance`: true or false.
        public var enhance: Bool?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(idea: String) {
            self.idea = idea
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("idea", idea)
            object.add("model", model)
            object.add("style", style)
            object.add("mood", mood)
            object.add("count", count)
            object.add("enhance", enhance)
        }
    }

    /// What `POST /api/generate-prompt` answers.
    public struct GeneratePromptResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// `prompts`: a list of text.
        public var prompts: [String] { json.texts(at: "prompts") }

        /// What fits as the negative prompt.
        ///
        /// `negative`: text.
        public var negative: String? { json.text(at: "negative") }
    }
}
#endif
