// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Lists what appears in a project.
    ///
    /// `GET /api/projects/{id}/elements`. It is free.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func elements(id: Int) async throws(ServiceError) -> ElementsResponse {
        try await connection.answer("elements", path: ["id": String(id)])
    }

    /// What `GET /api/projects/{id}/elements` answers; the document names no fields.
    public struct ElementsResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Adds a character, a thing or a place to a project.
    ///
    /// `POST /api/projects/{id}/elements`. It is free.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func createElement(
        id: Int, _ request: CreateElementRequest
    ) async throws(ServiceError) -> CreateElementResponse {
        try await connection.answer("create-element", path: ["id": String(id)], body: request.object)
    }

    /// What `POST /api/projects/{id}/elements` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct CreateElementRequest: RequestObject, Hashable, Sendable {
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Creates an empty one; its fields can be set afterwards.
        public init() {}

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {}
    }

    /// What `POST /api/projects/{id}/elements` answers; the document names no fields.
    public struct CreateElementResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Changes an element.
    ///
    /// `PUT /api/projects/{id}/elements/{eid}`. It is free.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    ///   - eid: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func updateElement(
        id: Int, eid: Int, _ request: UpdateElementRequest
    ) async throws(ServiceError) -> UpdateElementResponse {
        try await connection.answer(
            "update-element", path: ["id": String(id), "eid": String(eid)], body: request.object)
    }

    /// What `PUT /api/projects/{id}/elements/{eid}` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct UpdateElementRequest: RequestObject, Hashable, Sendable {
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Creates an empty one; its fields can be set afterwards.
        public init() {}

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {}
    }

    /// What `PUT /api/projects/{id}/elements/{eid}` answers; the document names no fields.
    public struct UpdateElementResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Deletes an element.
    ///
    /// `DELETE /api/projects/{id}/elements/{eid}`. It is free.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    ///   - eid: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func deleteElement(id: Int, eid: Int) async throws(ServiceError) -> DeleteElementResponse {
        try await connection.answer("delete-element", path: ["id": String(id), "eid": String(eid)])
    }

    /// What `DELETE /api/projects/{id}/elements/{eid}` answers; the document names no fields.
    public struct DeleteElementResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Lists the comments on a project.
    ///
    /// `GET /api/projects/{id}/comments`. It is free.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func comments(id: Int) async throws(ServiceError) -> CommentsResponse {
        try await connection.answer("comments", path: ["id": String(id)])
    }

    /// What `GET /api/projects/{id}/comments` answers; the document names no fields.
    public struct CommentsResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Comments on a project or a shot.
    ///
    /// `POST /api/projects/{id}/comments`. It is free.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func createComment(
        id: Int, _ request: CreateCommentRequest
    ) async throws(ServiceError) -> CreateCommentResponse {
        try await connection.answer("create-comment", path: ["id": String(id)], body: request.object)
    }

    /// What `POST /api/projects/{id}/comments` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct CreateCommentRequest: RequestObject, Hashable, Sendable {
        /// `text`: text.
        ///
        /// - `text` holds more than white space.
        public var text: String
        /// The shot, if it is about one.
        ///
        /// `shot_id`: a whole number.
        public var shotID: Int?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(text: String) {
            self.text = text
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("text", text)
            object.add("shot_id", shotID)
        }
    }

    /// What `POST /api/projects/{id}/comments` answers; the document names no fields.
    public struct CreateCommentResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Deletes a comment.
    ///
    /// `DELETE /api/projects/{id}/comments/{cid}`. It is free.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    ///   - cid: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func deleteComment(id: Int, cid: Int) async throws(ServiceError) -> DeleteCommentResponse {
        try await connection.answer("delete-comment", path: ["id": String(id), "cid": String(cid)])
    }

    /// What `DELETE /api/projects/{id}/comments/{cid}` answers; the document names no fields.
    public struct DeleteCommentResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}
#endif
