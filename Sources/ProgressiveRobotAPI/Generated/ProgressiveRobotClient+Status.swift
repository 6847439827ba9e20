// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Tells how a job stands and, when it is done, what its file is called.
    ///
    /// `GET /api/status`. It is free.
    ///
    /// - Parameters:
    ///   - jobID: The id that the answer to the start of the job gave. Text. `job_id` holds more than white space.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`, `Generation failed`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func status(jobID: String) async throws(ServiceError) -> StatusResponse {
        var query: [(String, String)] = []
        query.add("job_id", jobID)
        return try await connection.answer("status", query: query)
    }

    /// What `GET /api/status` answers.
    public struct StatusResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// `processing`, `completed` or `error`.
        ///
        /// `status`: text.
        public var status: Status? { json.text(at: "status").map { Status(rawValue: $0) } }

        /// The file, once the job is completed.
        ///
        /// `filename`: text.
        public var filename: String? { json.text(at: "filename") }

        /// What went wrong, if the job failed.
        ///
        /// `error`: text.
        public var error: ErrorReport? { json.value(at: "error").map { ErrorReport($0) } }
    }
}
#endif
