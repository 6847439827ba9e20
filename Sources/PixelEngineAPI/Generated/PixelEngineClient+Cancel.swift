// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension PixelEngineClient {
    /// Ends a job that waits or runs, and frees the credits held for it.
    ///
    /// `POST /cancel`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `invalid_request`, `unauthorized`, `job_not_found`,
    ///   `internal_error`.
    public func cancel(_ request: CancelRequest) async throws(ServiceError) -> CancelResponse {
        try await connection.answer("cancel", body: request.object)
    }

    /// What `POST /cancel` takes.
    public struct CancelRequest: RequestObject, Hashable, Sendable {
        /// `api_job_id`: text.
        ///
        /// - `api_job_id` holds more than white space.
        public var apiJobID: String
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(apiJobID: String) {
            self.apiJobID = apiJobID
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("api_job_id", apiJobID)
        }
    }

    /// What `POST /cancel` answers.
    public struct CancelResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// `api_job_id`: text.
        public var apiJobID: String? { json.text(at: "api_job_id") }

        /// `cancelled`.
        ///
        /// `status`: text.
        public var status: Status? { json.text(at: "status").map { Status(rawValue: $0) } }
    }
}
#endif
