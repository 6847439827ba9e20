// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Makes a project of an organisation.
    ///
    /// `POST /api/orgs/{id}/projects`. It is free. The plan must be `pro` or a higher one.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Forbidden`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func createOrgProject(
        id: Int, _ request: CreateOrgProjectRequest
    ) async throws(ServiceError) -> CreateOrgProjectResponse {
        try await connection.answer("create-org-project", path: ["id": String(id)], body: request.object)
    }

    /// What `POST /api/orgs/{id}/projects` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    /// - The caller's plan is `pro` or a higher one.
    public struct CreateOrgProjectRequest: RequestObject, Hashable, Sendable {
        /// `name`: text.
        ///
        /// - `name` holds more than white space.
        public var name: String
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(name: String) {
            self.name = name
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("name", name)
        }
    }

    /// What `POST /api/orgs/{id}/projects` answers; the document names no fields.
    public struct CreateOrgProjectResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}
#endif
