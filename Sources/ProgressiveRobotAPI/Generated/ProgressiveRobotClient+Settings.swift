// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Sets another password.
    ///
    /// `POST /api/settings/change-password`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Rate limit exceeded`,
    ///   `Internal server error`.
    public func changePassword(_ request: ChangePasswordRequest) async throws(ServiceError) -> ChangePasswordResponse {
        try await connection.answer("change-password", body: request.object)
    }

    /// What `POST /api/settings/change-password` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct ChangePasswordRequest: RequestObject, Hashable, Sendable {
        /// `current_password`: text.
        public var currentPassword: String
        /// `new_password`: text.
        ///
        /// - `new_password` has at least 8 characters.
        public var newPassword: String
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(currentPassword: String, newPassword: String) {
            self.currentPassword = currentPassword
            self.newPassword = newPassword
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("current_password", currentPassword)
            object.add("new_password", newPassword)
        }
    }

    /// What `POST /api/settings/change-password` answers; the document names no fields.
    public struct ChangePasswordResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Sets another address for letters.
    ///
    /// `POST /api/settings/email`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Rate limit exceeded`,
    ///   `Internal server error`.
    public func updateEmail(_ request: UpdateEmailRequest) async throws(ServiceError) -> UpdateEmailResponse {
        try await connection.answer("update-email", body: request.object)
    }

    /// What `POST /api/settings/email` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct UpdateEmailRequest: RequestObject, Hashable, Sendable {
        /// `email`: text.
        ///
        /// - `email` holds more than white space.
        public var email: String
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(email: String) {
            self.email = email
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("email", email)
        }
    }

    /// What `POST /api/settings/email` answers; the document names no fields.
    public struct UpdateEmailResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Makes the website dark or light.
    ///
    /// `POST /api/settings/theme`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Rate limit exceeded`,
    ///   `Internal server error`.
    public func setTheme(_ request: SetThemeRequest) async throws(ServiceError) -> SetThemeResponse {
        try await connection.answer("set-theme", body: request.object)
    }

    /// What `POST /api/settings/theme` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct SetThemeRequest: RequestObject, Hashable, Sendable {
        /// `theme`: text.
        public var theme: Theme
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(theme: Theme) {
            self.theme = theme
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("theme", theme.rawValue)
        }
    }

    /// What `POST /api/settings/theme` answers; the document names no fields.
    public struct SetThemeResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}
#endif
