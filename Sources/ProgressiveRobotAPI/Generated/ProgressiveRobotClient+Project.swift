// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Lists the projects.
    ///
    /// `GET /api/projects`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Rate limit exceeded`, `Internal server error`.
    public func projects() async throws(ServiceError) -> ProjectsResponse {
        try await connection.answer("projects")
    }

    /// What `GET /api/projects` answers.
    public struct ProjectsResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// `projects`
        public var projects: [Project] { json.parts(at: "projects").map { Project($0) } }

        /// What stands in `projects`.
        public struct Project: ServiceResponse {
            /// It as it came, with what the document does not name.
            public let json: JSONValue
            /// Wraps what came.
            public init(_ json: JSONValue) { self.json = json }

            /// `projects[].shot_count`: a whole number.
            public var shotCount: Int? { json.whole(at: "shot_count") }

            /// `projects[].cover`: text.
            public var cover: String? { json.text(at: "cover") }
        }
    }
}

extension ProgressiveRobotClient {
    /// Makes a project.
    ///
    /// `POST /api/projects`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Rate limit exceeded`,
    ///   `Internal server error`.
    public func createProject(_ request: CreateProjectRequest) async throws(ServiceError) -> CreateProjectResponse {
        try await connection.answer("create-project", body: request.object)
    }

    /// What `POST /api/projects` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct CreateProjectRequest: RequestObject, Hashable, Sendable {
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

    /// What `POST /api/projects` answers; the document names no fields.
    public struct CreateProjectResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Gives a project with its shots and videos.
    ///
    /// `GET /api/projects/{id}`. It is free.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func project(id: Int) async throws(ServiceError) -> ProjectResponse {
        try await connection.answer("project", path: ["id": String(id)])
    }

    /// What `GET /api/projects/{id}` answers.
    public struct ProjectResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// `shots`: a list of objects.
        public var shots: [JSONValue] { json.parts(at: "shots") }

        /// `generations`: a list of objects.
        public var generations: [JSONValue] { json.parts(at: "generations") }
    }
}

extension ProgressiveRobotClient {
    /// Changes what is said of a project.
    ///
    /// `PUT /api/projects/{id}`. It is free.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func updateProject(
        id: Int, _ request: UpdateProjectRequest
    ) async throws(ServiceError) -> UpdateProjectResponse {
        try await connection.answer("update-project", path: ["id": String(id)], body: request.object)
    }

    /// What `PUT /api/projects/{id}` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct UpdateProjectRequest: RequestObject, Hashable, Sendable {
        /// `name`: text.
        public var name: String?
        /// `description`: text.
        public var description: String?
        /// `model`: text.
        public var model: String?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Creates an empty one; its fields can be set afterwards.
        public init() {}

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("name", name)
            object.add("description", description)
            object.add("model", model)
        }
    }

    /// What `PUT /api/projects/{id}` answers; the document names no fields.
    public struct UpdateProjectResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Deletes a project and all its shots.
    ///
    /// `DELETE /api/projects/{id}`. It is free.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func deleteProject(id: Int) async throws(ServiceError) -> DeleteProjectResponse {
        try await connection.answer("delete-project", path: ["id": String(id)])
    }

    /// What `DELETE /api/projects/{id}` answers; the document names no fields.
    public struct DeleteProjectResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Copies a project with its shots and elements.
    ///
    /// `POST /api/projects/{id}/duplicate`. It is free.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func duplicateProject(id: Int) async throws(ServiceError) -> DuplicateProjectResponse {
        try await connection.answer("duplicate-project", path: ["id": String(id)])
    }

    /// What `POST /api/projects/{id}/duplicate` answers; the document names no fields.
    public struct DuplicateProjectResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Puts the videos of all shots one after the other.
    ///
    /// `POST /api/projects/{id}/export`. Price: 2 credits for each result, at least 3.
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`, `Not enough credits`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func exportProject(
        id: Int, _ request: ExportProjectRequest
    ) async throws(ServiceError) -> ExportProjectResponse {
        try await connection.answer("export-project", path: ["id": String(id)], body: request.object)
    }

    /// What `POST /api/projects/{id}/export` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct ExportProjectRequest: RequestObject, Hashable, Sendable {
        /// The size of the result, such as `1080p`.
        ///
        /// `resolution`: text.
        public var resolution: String?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Creates an empty one; its fields can be set afterwards.
        public init() {}

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("resolution", resolution)
        }
    }

    /// What `POST /api/projects/{id}/export` answers; the document names no fields.
    public struct ExportProjectResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}
#endif
