// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension PixelDojoClient {
    /// Starts a job that makes images or a video with one of the models.
    ///
    /// `POST /models/{apiId}/run`. Price: that of the model.
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Parameters:
    ///   - apiID: Which model runs. What else it takes stands in its schema, so fields not listed here are allowed.
    ///     Text.
    /// - Throws: ``ServiceError``; the document names `unauthorized`, `rate_limit_exceeded`, `internal_error`,
    ///   `invalid_json`, `validation_error`, `not_found`, `insufficient_credits`, `credit_error`, `submission_failed`.
    public func run(apiID: Model, _ request: RunRequest) async throws(ServiceError) -> RunResponse {
        try await connection.answer("run", path: ["apiId": apiID.rawValue], body: request.object)
    }

    /// What `POST /models/{apiId}/run` takes.
    public struct RunRequest: RequestObject, Hashable, Sendable {
        /// What to make. Most models need it; which do stands in their schemas.
        ///
        /// `prompt`: text.
        public var prompt: String?
        /// Width to height, such as `1:1`.
        ///
        /// `aspect_ratio`: text.
        ///
        /// - When `apiId` is `veo-3.1-lite`: `aspect_ratio` is not `1:1`.
        public var aspectRatio: String?
        /// Where the service posts the job once it has ended.
        ///
        /// `webhook_url`: text.
        ///
        /// - `webhook_url` is an address that begins with `https://`.
        public var webhookURL: String?
        /// The same seed gives the same result. The document does not write the field's name.
        ///
        /// `seed`: a whole number.
        public var seed: Int?
        /// The size as the prices call it: `720p`, `1K`, `0.5 MP`. The document does not write the field's name.
        ///
        /// `resolution`: text.
        public var resolution: String?
        /// The length in seconds. The document does not write the field's name.
        ///
        /// `duration`: a number.
        public var duration: Double?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Creates an empty one; its fields can be set afterwards.
        public init() {}

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("prompt", prompt)
            object.add("aspect_ratio", aspectRatio)
            object.add("webhook_url", webhookURL)
            object.add("seed", seed)
            object.add("resolution", resolution)
            object.add("duration", duration)
        }
    }

    /// What `POST /models/{apiId}/run` answers.
    public struct RunResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// The job to ask about.
        ///
        /// `jobId`: text.
        public var jobID: String? { json.text(at: "jobId") }

        /// `pending` at first.
        ///
        /// `status`: text.
        public var status: Status? { json.text(at: "status").map { Status(rawValue: $0) } }

        /// The whole address of the job.
        ///
        /// `statusUrl`: text.
        public var statusURL: String? { json.text(at: "statusUrl") }

        /// What the job costs: it decides where the tables leave a price open.
        ///
        /// `creditCost`: a number.
        public var creditCost: Double? { json.decimal(at: "creditCost") }

        /// What the account holds after it.
        ///
        /// `creditsRemaining`: a number.
        public var creditsRemaining: Double? { json.decimal(at: "creditsRemaining") }
    }
}

extension PixelDojoClient {
    /// Tells how a job stands and what it made.
    ///
    /// `GET /jobs/{jobId}`. It is free.
    ///
    /// - Parameters:
    ///   - jobID: Text.
    /// - Throws: ``ServiceError``; the document names `unauthorized`, `rate_limit_exceeded`, `internal_error`,
    ///   `not_found`, `expired`.
    public func job(jobID: String) async throws(ServiceError) -> JobResponse {
        try await connection.answer("job", path: ["jobId": jobID])
    }

    /// What `GET /jobs/{jobId}` answers.
    public struct JobResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// `jobId`: text.
        public var jobID: String? { json.text(at: "jobId") }

        /// `pending`, `processing`, `completed` or `failed`.
        ///
        /// `status`: text.
        public var status: Status? { json.text(at: "status").map { Status(rawValue: $0) } }

        /// What was made.
        ///
        /// `output`: an object.
        public var output: Output? { json.value(at: "output").map { Output($0) } }

        /// What the job cost.
        ///
        /// `creditCost`: a number.
        public var creditCost: Double? { json.decimal(at: "creditCost") }

        /// When what was made goes, as ISO 8601 in UTC.
        ///
        /// `expiresAt`: text.
        public var expiresAt: String? { json.text(at: "expiresAt") }

        /// Read by an example, and not described.
        ///
        /// `assets`: a list of objects.
        public var assets: [JSONValue] { json.parts(at: "assets") }

        /// Read by an example, and not described.
        ///
        /// `webhook`: an object.
        public var webhook: JSONValue? { json.value(at: "webhook") }

        /// What stands in `output`.
        public struct Output: ServiceResponse {
            /// It as it came, with what the document does not name.
            public let json: JSONValue
            /// Wraps what came.
            public init(_ json: JSONValue) { self.json = json }

            /// The addresses of the images.
            ///
            /// `output.images`: a list of text.
            public var images: [String] { json.texts(at: "images") }
        }
    }
}

extension PixelDojoClient {
    /// Lists the models and what they cost.
    ///
    /// `GET /models`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `unauthorized`, `rate_limit_exceeded`, `internal_error`.
    public func models() async throws(ServiceError) -> ModelsResponse {
        try await connection.answer("models")
    }

    /// What `GET /models` answers; the document names no fields.
    public struct ModelsResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension PixelDojoClient {
    /// Tells about a model and what it takes.
    ///
    /// `GET /models/{apiId}`. It is free.
    ///
    /// - Parameters:
    ///   - apiID: Text.
    /// - Throws: ``ServiceError``; the document names `unauthorized`, `rate_limit_exceeded`, `internal_error`,
    ///   `not_found`.
    public func model(apiID: Model) async throws(ServiceError) -> ModelResponse {
        try await connection.answer("model", path: ["apiId": apiID.rawValue])
    }

    /// What `GET /models/{apiId}` answers; the document names no fields.
    public struct ModelResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}
#endif
