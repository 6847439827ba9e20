// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Lists the video models with what holds at this moment.
    ///
    /// `GET /api/models`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Rate limit exceeded`, `Internal server error`.
    public func models() async throws(ServiceError) -> ModelsResponse {
        try await connection.answer("models")
    }

    /// What `GET /api/models` answers; the document names no fields.
    public struct ModelsResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}
#endif
