// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Lists the brand kits.
    ///
    /// `GET /api/brand-kits`. It is free. The plan must be `pro` or a higher one.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Forbidden`, `Rate limit exceeded`,
    ///   `Internal server error`.
    public func brandKits() async throws(ServiceError) -> BrandKitsResponse {
        try await connection.answer("brand-kits")
    }

    /// What `GET /api/brand-kits` answers; the document names no fields.
    public struct BrandKitsResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Changes a brand kit.
    ///
    /// `PUT /api/brand-kits/{id}`. It is free. The plan must be `pro` or a higher one.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Forbidden`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func updateBrandKit(
        id: Int, _ request: UpdateBrandKitRequest
    ) async throws(ServiceError) -> UpdateBrandKitResponse {
        try await connection.answer("update-brand-kit", path: ["id": String(id)], body: request.object)
    }

    /// What `PUT /api/brand-kits/{id}` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    /// - The caller's plan is `pro` or a higher one.
    public struct UpdateBrandKitRequest: RequestObject, Hashable, Sendable {
        /// `name`: text.
        public var name: String?
        /// `primary_color`: text.
        ///
        /// - `primary_color` is a colour, `#rrggbb`.
        public var primaryColor: String?
        /// `secondary_color`: text.
        ///
        /// - `secondary_color` is a colour, `#rrggbb`.
        public var secondaryColor: String?
        /// `font_family`: text.
        public var fontFamily: String?
        /// `default_text_position`: text.
        public var defaultTextPosition: String?
        /// `default_text_color`: text.
        ///
        /// - `default_text_color` is a colour, `#rrggbb`.
        public var defaultTextColor: String?
        /// `default_text_size`: a whole number.
        public var defaultTextSize: Int?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Creates an empty one; its fields can be set afterwards.
        public init() {}

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("name", name)
            object.add("primary_color", primaryColor)
            object.add("secondary_color", secondaryColor)
            object.add("font_family", fontFamily)
            object.add("default_text_position", defaultTextPosition)
            object.add("default_text_color", defaultTextColor)
            object.add("default_text_size", defaultTextSize)
        }
    }

    /// What `PUT /api/brand-kits/{id}` answers; the document names no fields.
    public struct UpdateBrandKitResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Deletes a brand kit.
    ///
    /// `DELETE /api/brand-kits/{id}`. It is free. The plan must be `pro` or a higher one.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Forbidden`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func deleteBrandKit(id: Int) async throws(ServiceError) -> DeleteBrandKitResponse {
        try await connection.answer("delete-brand-kit", path: ["id": String(id)])
    }

    /// What `DELETE /api/brand-kits/{id}` answers; the document names no fields.
    public struct DeleteBrandKitResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Gives a brand kit its logo.
    ///
    /// `POST /api/brand-kits/{id}/upload-logo`. It is free. The plan must be `pro` or a higher one.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Forbidden`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func uploadLogo(id: Int, _ request: UploadLogoRequest) async throws(ServiceError) -> UploadLogoResponse {
        try await connection.answer("upload-logo", path: ["id": String(id)], form: request.parts)
    }

    /// What `POST /api/brand-kits/{id}/upload-logo` takes.
    ///
    /// - The body of the request has at most 10 MB (10 000 000 bytes).
    /// - The caller's plan is `pro` or a higher one.
    public struct UploadLogoRequest: RequestForm, Hashable, Sendable {
        /// The logo.
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

    /// What `POST /api/brand-kits/{id}/upload-logo` answers; the document names no fields.
    public struct UploadLogoResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Gives a brand kit the clip with which its videos begin.
    ///
    /// `POST /api/brand-kits/{id}/upload-intro`. It is free. The plan must be `pro` or a higher one.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Forbidden`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func uploadIntro(id: Int, _ request: UploadIntroRequest) async throws(ServiceError) -> UploadIntroResponse {
        try await connection.answer("upload-intro", path: ["id": String(id)], form: request.parts)
    }

    /// What `POST /api/brand-kits/{id}/upload-intro` takes.
    ///
    /// - The body of the request has at most 10 MB (10 000 000 bytes).
    /// - The caller's plan is `pro` or a higher one.
    public struct UploadIntroRequest: RequestForm, Hashable, Sendable {
        /// The clip.
        ///
        /// `video`: the path of a file.
        public var videoPath: String
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(videoPath: String) {
            self.videoPath = videoPath
        }

        /// Adds its fields and files as they are sent.
        package func add(to parts: inout [MultipartBody.Part]) {
            parts.addFile("video", videoPath)
        }
    }

    /// What `POST /api/brand-kits/{id}/upload-intro` answers; the document names no fields.
    public struct UploadIntroResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Gives a video the look of a brand kit.
    ///
    /// `POST /api/brand-kits/{id}/apply`. Its price is not documented: “The document gives no price for this.” The plan
    /// must be `pro` or a higher one.
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Forbidden`, `Not found`,
    ///   `Not enough credits`, `Rate limit exceeded`, `Internal server error`.
    public func applyBrandKit(
        id: Int, _ request: ApplyBrandKitRequest
    ) async throws(ServiceError) -> ApplyBrandKitResponse {
        try await connection.answer("apply-brand-kit", path: ["id": String(id)], body: request.object)
    }

    /// What `POST /api/brand-kits/{id}/apply` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    /// - The caller's plan is `pro` or a higher one.
    public struct ApplyBrandKitRequest: RequestObject, Hashable, Sendable {
        /// The video.
        ///
        /// `video_filename`: text.
        ///
        /// - `video_filename` holds more than white space.
        public var videoFilename: String
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(videoFilename: String) {
            self.videoFilename = videoFilename
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("video_filename", videoFilename)
        }
    }

    /// What `POST /api/brand-kits/{id}/apply` answers; the document names no fields.
    public struct ApplyBrandKitResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}
#endif
