// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Makes an organisation.
    ///
    /// `POST /api/orgs`. It is free. The plan must be `pro` or a higher one.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Forbidden`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func createOrg(_ request: CreateOrgRequest) async throws(ServiceError) -> CreateOrgResponse {
        try await connection.answer("create-org", body: request.object)
    }

    /// What `POST /api/orgs` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    /// - The caller's plan is `pro` or a higher one.
    public struct CreateOrgRequest: RequestObject, Hashable, Sendable {
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

    /// What `POST /api/orgs` answers; the document names no fields.
    public struct CreateOrgResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Lists the organisations of which one is a member.
    ///
    /// `GET /api/orgs`. It is free. The plan must be `pro` or a higher one.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Forbidden`, `Rate limit exceeded`,
    ///   `Internal server error`.
    public func orgs() async throws(ServiceError) -> OrgsResponse {
        try await connection.answer("orgs")
    }

    /// What `GET /api/orgs` answers; the document names no fields.
    public struct OrgsResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Invites somebody to an organisation.
    ///
    /// `POST /api/orgs/{id}/invite`. It is free. The plan must be `pro` or a higher one.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Forbidden`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func inviteMember(
        id: Int, _ request: InviteMemberRequest
    ) async throws(ServiceError) -> InviteMemberResponse {
        try await connection.answer("invite-member", path: ["id": String(id)], body: request.object)
    }

    /// What `POST /api/orgs/{id}/invite` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    /// - The caller's plan is `pro` or a higher one.
    public struct InviteMemberRequest: RequestObject, Hashable, Sendable {
        /// Who is invited.
        ///
        /// `email`: text.
        ///
        /// - `email` holds more than white space.
        public var email: String
        /// What the member may do.
        ///
        /// `role`: text.
        public var role: Role?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(email: String) {
            self.email = email
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("email", email)
            object.add("role", role?.rawValue)
        }
    }

    /// What `POST /api/orgs/{id}/invite` answers; the document names no fields.
    public struct InviteMemberResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Becomes a member of the organisation that has invited.
    ///
    /// `POST /api/orgs/accept-invite`. It is free. The plan must be `pro` or a higher one.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Forbidden`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func acceptInvite(_ request: AcceptInviteRequest) async throws(ServiceError) -> AcceptInviteResponse {
        try await connection.answer("accept-invite", body: request.object)
    }

    /// What `POST /api/orgs/accept-invite` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    /// - The caller's plan is `pro` or a higher one.
    public struct AcceptInviteRequest: RequestObject, Hashable, Sendable {
        /// What the invitation holds.
        ///
        /// `token`: text.
        ///
        /// - `token` holds more than white space.
        public var token: String
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(token: String) {
            self.token = token
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("token", token)
        }
    }

    /// What `POST /api/orgs/accept-invite` answers; the document names no fields.
    public struct AcceptInviteResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Lists the members of an organisation.
    ///
    /// `GET /api/orgs/{id}/members`. It is free. The plan must be `pro` or a higher one.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Forbidden`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func members(id: Int) async throws(ServiceError) -> MembersResponse {
        try await connection.answer("members", path: ["id": String(id)])
    }

    /// What `GET /api/orgs/{id}/members` answers; the document names no fields.
    public struct MembersResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Gives a member another role.
    ///
    /// `PUT /api/orgs/{id}/members/{uid}/role`. It is free. The plan must be `pro` or a higher one.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    ///   - uid: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Forbidden`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func updateMember(
        id: Int, uid: Int, _ request: UpdateMemberRequest
    ) async throws(ServiceError) -> UpdateMemberResponse {
        try await connection.answer(
            "update-member", path: ["id": String(id), "uid": String(uid)], body: request.object)
    }

    /// What `PUT /api/orgs/{id}/members/{uid}/role` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    /// - The caller's plan is `pro` or a higher one.
    public struct UpdateMemberRequest: RequestObject, Hashable, Sendable {
        /// What the member may do.
        ///
        /// `role`: text.
        public var role: Role
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(role: Role) {
            self.role = role
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("role", role.rawValue)
        }
    }

    /// What `PUT /api/orgs/{id}/members/{uid}/role` answers; the document names no fields.
    public struct UpdateMemberResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Takes a member out of an organisation.
    ///
    /// `DELETE /api/orgs/{id}/members/{uid}`. It is free. The plan must be `pro` or a higher one.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    ///   - uid: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Forbidden`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func deleteMember(id: Int, uid: Int) async throws(ServiceError) -> DeleteMemberResponse {
        try await connection.answer("delete-member", path: ["id": String(id), "uid": String(uid)])
    }

    /// What `DELETE /api/orgs/{id}/members/{uid}` answers; the document names no fields.
    public struct DeleteMemberResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Lists the projects of an organisation.
    ///
    /// `GET /api/orgs/{id}/projects`. It is free. The plan must be `pro` or a higher one.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Forbidden`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func orgProjects(id: Int) async throws(ServiceError) -> OrgProjectsResponse {
        try await connection.answer("org-projects", path: ["id": String(id)])
    }

    /// What `GET /api/orgs/{id}/projects` answers; the document names no fields.
    public struct OrgProjectsResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}
#endif
