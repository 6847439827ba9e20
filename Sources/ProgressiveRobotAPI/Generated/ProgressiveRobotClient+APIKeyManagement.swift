// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Lists the keys of the account, without the keys themselves.
    ///
    /// `GET /api/keys`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Rate limit exceeded`, `Internal server error`.
    public func keys() async throws(ServiceError) -> KeysResponse {
        try await connection.answer("keys")
    }

    /// What `GET /api/keys` answers.
    public struct KeysResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// `keys`
        public var keys: [Key] { json.parts(at: "keys").map { Key($0) } }

        /// What stands in `keys`.
        public struct Key: ServiceResponse {
            /// It as it came, with what the document does not name.
            public let json: JSONValue
            /// Wraps what came.
            public init(_ json: JSONValue) { self.json = json }

            /// `keys[].id`: a whole number.
            public var id: Int? { json.whole(at: "id") }

            /// `keys[].prefix`: text.
            public var prefix: String? { json.text(at: "prefix") }

            /// `keys[].name`: text.
            public var name: String? { json.text(at: "name") }

            /// `keys[].created_at`: text.
            public var createdAt: String? { json.text(at: "created_at") }

            /// `keys[].last_used`: text.
            public var lastUsed: String? { json.text(at: "last_used") }

            /// 0 or 1.
            ///
            /// `keys[].is_active`: a whole number.
            public var isActive: Bool? { json.flag(at: "is_active") }
        }
    }
}

extension ProgressiveRobotClient {
    /// Makes a key and shows it, this once.
    ///
    /// `POST /api/keys`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Rate limit exceeded`,
    ///   `Internal server error`.
    public func createKey(_ request: CreateKeyRequest) async throws(ServiceError) -> CreateKeyResponse {
        try await connection.answer("create-key", body: request.object)
    }

    /// What `POST /api/keys` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct CreateKeyRequest: RequestObject, Hashable, Sendable {
        /// What the key is for.
        ///
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

    /// What `POST /api/keys` answers.
    public struct CreateKeyResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// The key itself.
        ///
        /// `key`: text.
        public var key: String? { json.text(at: "key") }
    }
}

extension ProgressiveRobotClient {
    /// Makes a key worthless.
    ///
    /// `DELETE /api/keys/{id}`. It is free.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func deleteKey(id: Int) async throws(ServiceError) -> DeleteKeyResponse {
        try await connection.answer("delete-key", path: ["id": String(id)])
    }

    /// What `DELETE /api/keys/{id}` answers; the document names no fields.
    public struct DeleteKeyResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}
#endif
