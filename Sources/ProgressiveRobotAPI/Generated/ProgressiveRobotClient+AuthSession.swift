// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Tells whose key it is, the plan, its limits and the credits left.
    ///
    /// `GET /api/auth/check`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Rate limit exceeded`, `Internal server error`.
    public func authCheck() async throws(ServiceError) -> AuthCheckResponse {
        try await connection.answer("auth-check")
    }

    /// What `GET /api/auth/check` answers; the document names no fields.
    public struct AuthCheckResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Makes an account.
    ///
    /// `POST /api/signup`. It is free. It needs no key.
    ///
    /// - Throws: ``ServiceError``; the document names `Bad request`, `Rate limit exceeded`, `Internal server error`.
    public func signup(_ request: SignupRequest) async throws(ServiceError) -> SignupResponse {
        try await connection.answer("signup", body: request.object)
    }

    /// What `POST /api/signup` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct SignupRequest: RequestObject, Hashable, Sendable {
        /// `username`: text.
        ///
        /// - `username` holds more than white space.
        public var username: String
        /// `password`: text.
        ///
        /// - `password` has at least 8 characters.
        public var password: String
        /// `email`: text.
        ///
        /// - `email` holds more than white space.
        public var email: String
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(username: String, password: String, email: String) {
            self.username = username
            self.password = password
            self.email = email
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("username", username)
            object.add("password", password)
            object.add("email", email)
        }
    }

    /// What `POST /api/signup` answers; the document names no fields.
    public struct SignupResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Begins a session.
    ///
    /// `POST /api/login`. It is free. It needs no key.
    ///
    /// - Throws: ``ServiceError``; the document names `Bad request`, `Unauthorized`, `Rate limit exceeded`,
    ///   `Internal server error`.
    public func login(_ request: LoginRequest) async throws(ServiceError) -> LoginResponse {
        try await connection.answer("login", body: request.object)
    }

    /// What `POST /api/login` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct LoginRequest: RequestObject, Hashable, Sendable {
        /// `username`: text.
        ///
        /// - `username` holds more than white space.
        public var username: String
        /// `password`: text.
        public var password: String
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(username: String, password: String) {
            self.username = username
            self.password = password
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("username", username)
            object.add("password", password)
        }
    }

    /// What `POST /api/login` answers; the document names no fields.
    public struct LoginResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Ends a session.
    ///
    /// `POST /api/logout`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Rate limit exceeded`, `Internal server error`.
    public func logout() async throws(ServiceError) -> LogoutResponse {
        try await connection.answer("logout")
    }

    /// What `POST /api/logout` answers; the document names no fields.
    public struct LogoutResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Has a letter sent with which the password can be set anew.
    ///
    /// `POST /api/password-reset/request`. It is free. It needs no key.
    ///
    /// - Throws: ``ServiceError``; the document names `Bad request`, `Rate limit exceeded`, `Internal server error`.
    public func requestPasswordReset(
        _ request: RequestPasswordResetRequest
    ) async throws(ServiceError) -> RequestPasswordResetResponse {
        try await connection.answer("request-password-reset", body: request.object)
    }

    /// What `POST /api/password-reset/request` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct RequestPasswordResetRequest: RequestObject, Hashable, Sendable {
        /// `username`: text.
        ///
        /// - `username` holds more than white space.
        public var username: String
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(username: String) {
            self.username = username
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("username", username)
        }
    }

    /// What `POST /api/password-reset/request` answers; the document names no fields.
    public struct RequestPasswordResetResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Sets the password anew.
    ///
    /// `POST /api/password-reset/reset`. It is free. It needs no key.
    ///
    /// - Throws: ``ServiceError``; the document names `Bad request`, `Rate limit exceeded`, `Internal server error`.
    public func resetPassword(_ request: ResetPasswordRequest) async throws(ServiceError) -> ResetPasswordResponse {
        try await connection.answer("reset-password", body: request.object)
    }

    /// What `POST /api/password-reset/reset` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct ResetPasswordRequest: RequestObject, Hashable, Sendable {
        /// What the letter holds.
        ///
        /// `token`: text.
        ///
        /// - `token` holds more than white space.
        public var token: String
        /// `new_password`: text.
        ///
        /// - `new_password` has at least 8 characters.
        public var newPassword: String
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(token: String, newPassword: String) {
            self.token = token
            self.newPassword = newPassword
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("token", token)
            object.add("new_password", newPassword)
        }
    }

    /// What `POST /api/password-reset/reset` answers; the document names no fields.
    public struct ResetPasswordResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}
#endif
