// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Gives what others see of the account.
    ///
    /// `GET /api/profile`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Rate limit exceeded`, `Internal server error`.
    public func profile() async throws(ServiceError) -> ProfileResponse {
        try await connection.answer("profile")
    }

    /// What `GET /api/profile` answers.
    public struct ProfileResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// `username`: text.
        public var username: String? { json.text(at: "username") }

        /// `display_name`: text.
        public var displayName: String? { json.text(at: "display_name") }

        /// `bio`: text.
        public var bio: String? { json.text(at: "bio") }

        /// `avatar`: text.
        public var avatar: String? { json.text(at: "avatar") }
    }
}

extension ProgressiveRobotClient {
    /// Changes what others see of the account.
    ///
    /// `POST /api/profile`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Rate limit exceeded`,
    ///   `Internal server error`.
    public func updateProfile(_ request: UpdateProfileRequest) async throws(ServiceError) -> UpdateProfileResponse {
        try await connection.answer("update-profile", body: request.object)
    }

    /// What `POST /api/profile` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct UpdateProfileRequest: RequestObject, Hashable, Sendable {
        /// `display_name`: text.
        public var displayName: String?
        /// `bio`: text.
        public var bio: String?
        /// Whether others see it.
        ///
        /// `profile_public`: true or false.
        public var profilePublic: Bool?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Creates an empty one; its fields can be set afterwards.
        public init() {}

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("display_name", displayName)
            object.add("bio", bio)
            object.add("profile_public", profilePublic)
        }
    }

    /// What `POST /api/profile` answers; the document names no fields.
    public struct UpdateProfileResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Sets the picture of the profile.
    ///
    /// `POST /api/profile/avatar`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Rate limit exceeded`,
    ///   `Internal server error`.
    public func uploadAvatar(_ request: UploadAvatarRequest) async throws(ServiceError) -> UploadAvatarResponse {
        try await connection.answer("upload-avatar", form: request.parts)
    }

    /// What `POST /api/profile/avatar` takes.
    ///
    /// - The body of the request has at most 10 MB (10 000 000 bytes).
    public struct UploadAvatarRequest: RequestForm, Hashable, Sendable {
        /// The picture.
        ///
        /// `image`: the path of a picture file.
        ///
        /// - `image` is a PNG, JPEG or WebP file.
        /// - `image` has at most 10 MB (10 000 000 bytes), decoded.
        /// - Better, `image` is a still: of several frames, expect the first alone.
        public var imagePath: String
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(imagePath: String) {
            self.imagePath = imagePath
        }

        /// Adds its fields and files as they are sent.
        package func add(to parts: inout [MultipartBody.Part]) {
            parts.addFile("image", imagePath)
        }
    }

    /// What `POST /api/profile/avatar` answers; the document names no fields.
    public struct UploadAvatarResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}
#endif
