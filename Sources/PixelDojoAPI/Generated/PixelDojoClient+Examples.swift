// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension PixelDojoClient {
    /// Lists recent jobs.
    ///
    /// `GET /jobs`. It is free.
    ///
    /// - Parameters:
    ///   - limit: The most jobs to list. A whole number.
    /// - Throws: ``ServiceError``; the document names `unauthorized`, `rate_limit_exceeded`, `internal_error`,
    ///   `validation_error`.
    public func jobs(limit: Int? = nil) async throws(ServiceError) -> JobsResponse {
        var query: [(String, String)] = []
        query.add("limit", limit)
        return try await connection.answer("jobs", query: query)
    }

    /// What `GET /jobs` answers; the document names no fields.
    public struct JobsResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension PixelDojoClient {
    /// Posts an ended job to its webhook once more.
    ///
    /// `POST /jobs/{jobId}/webhook`. It is free.
    ///
    /// - Parameters:
    ///   - jobID: A job that has ended. Text.
    /// - Throws: ``ServiceError``; the document names `unauthorized`, `rate_limit_exceeded`, `internal_error`,
    ///   `validation_error`, `not_found`, `expired`.
    public func replayWebhook(jobID: String) async throws(ServiceError) -> ReplayWebhookResponse {
        try await connection.answer("replay-webhook", path: ["jobId": jobID])
    }

    /// What `POST /jobs/{jobId}/webhook` answers; the document names no fields.
    public struct ReplayWebhookResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension PixelDojoClient {
    /// Gives the schema of what a run of a model takes.
    ///
    /// `GET /models/{apiId}/schema`. It is free. It needs no key.
    ///
    /// - Parameters:
    ///   - apiID: Text.
    /// - Throws: ``ServiceError``; the document names `not_found`, `rate_limit_exceeded`, `internal_error`.
    public func schema(apiID: Model) async throws(ServiceError) -> SchemaResponse {
        try await connection.answer("schema", path: ["apiId": apiID.rawValue])
    }

    /// What `GET /models/{apiId}/schema` answers.
    public struct SchemaResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// The schema of the request.
        ///
        /// `schema`: an object.
        public var schema: JSONValue? { json.value(at: "schema") }
    }
}
#endif
