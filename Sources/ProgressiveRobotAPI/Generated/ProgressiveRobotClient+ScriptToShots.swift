// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Breaks a script into a prompt for each shot.
    ///
    /// `POST /api/studio/script-to-shots`. Its price is not documented: “The document gives no price for this.”
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not enough credits`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func scriptToShots(_ request: ScriptToShotsRequest) async throws(ServiceError) -> ScriptToShotsResponse {
        try await connection.answer("script-to-shots", body: request.object)
    }

    /// What `POST /api/studio/script-to-shots` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct ScriptToShotsRequest: RequestObject, Hashable, Sendable {
        /// The story.
        ///
        /// `script`: text.
        ///
        /// - `script` holds more than white space.
        public var script: String
        /// How many shots to make of it.
        ///
        /// `shot_count`: a whole number.
        public var shotCount: Int?
        /// `style`: text.
        public var style: String?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(script: String) {
            self.script = script
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("script", script)
            object.add("shot_count", shotCount)
            object.add("style", style)
        }
    }

    /// What `POST /api/studio/script-to-shots` answers.
    public struct ScriptToShotsResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// A prompt for each shot.
        ///
        /// `shots`: a list of text.
        public var shots: [String] { json.texts(at: "shots") }
    }
}
#endif
