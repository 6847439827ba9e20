// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Lists the image models with what holds at this moment.
    ///
    /// `GET /api/image-models`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Rate limit exceeded`, `Internal server error`.
    public func imageModels() async throws(ServiceError) -> ImageModelsResponse {
        try await connection.answer("image-models")
    }

    /// What `GET /api/image-models` answers.
    public struct ImageModelsResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// `image_models`
        public var imageModels: [ImageModel] { json.parts(at: "image_models").map { ImageModel($0) } }

        /// What stands in `image_models`.
        public struct ImageModel: ServiceResponse {
            /// It as it came, with what the document does not name.
            public let json: JSONValue
            /// Wraps what came.
            public init(_ json: JSONValue) { self.json = json }

            /// `image_models[].id`: text.
            public var id: String? { json.text(at: "id") }

            /// `image_models[].name`: text.
            public var name: String? { json.text(at: "name") }

            /// `image_models[].defaults`: an object.
            public var defaults: JSONValue? { json.value(at: "defaults") }

            /// `image_models[].credit_cost`: a number.
            public var creditCost: Double? { json.decimal(at: "credit_cost") }
        }
    }
}

extension ProgressiveRobotClient {
    /// Lists the pictures that were made.
    ///
    /// `GET /api/image-generations`. It is free.
    ///
    /// - Parameters:
    ///   - limit: The most entries to list. A whole number.
    ///   - offset: How many entries to leave out before the first. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Rate limit exceeded`,
    ///   `Internal server error`.
    public func imageGenerations(
        limit: Int? = nil, offset: Int? = nil
    ) async throws(ServiceError) -> ImageGenerationsResponse {
        var query: [(String, String)] = []
        query.add("limit", limit)
        query.add("offset", offset)
        return try await connection.answer("image-generations", query: query)
    }

    /// What `GET /api/image-generations` answers; the document names no fields.
    public struct ImageGenerationsResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Deletes a picture and its entry.
    ///
    /// `DELETE /api/image-generations/{id}`. It is free.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func deleteImageGeneration(id: Int) async throws(ServiceError) -> DeleteImageGenerationResponse {
        try await connection.answer("delete-image-generation", path: ["id": String(id)])
    }

    /// What `DELETE /api/image-generations/{id}` answers; the document names no fields.
    public struct DeleteImageGenerationResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Loads a picture that was made.
    ///
    /// `GET /api/image/{filename}`. It is free. The file is held in memory.
    ///
    /// - Parameters:
    ///   - filename: Text.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func image(filename: String) async throws(ServiceError) -> ServiceFile {
        try await connection.file("image", path: ["filename": filename])
    }

    /// Loads a picture that was made.
    ///
    /// `GET /api/image/{filename}`. It is free. The file lies at its place once all of it has come.
    ///
    /// - Parameters:
    ///   - filename: Text.
    ///   - place: The path of the file that is to be written.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func image(filename: String, to place: String) async throws(ServiceError) -> DownloadedFile {
        try await connection.file("image", path: ["filename": filename], to: place)
    }
}

extension ProgressiveRobotClient {
    /// Takes in a picture that a video is to be made of.
    ///
    /// `POST /api/upload-image`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Rate limit exceeded`,
    ///   `Internal server error`.
    public func uploadImage(_ request: UploadImageRequest) async throws(ServiceError) -> UploadImageResponse {
        try await connection.answer("upload-image", form: request.parts)
    }

    /// What `POST /api/upload-image` takes.
    ///
    /// - The body of the request has at most 10 MB (10 000 000 bytes).
    public struct UploadImageRequest: RequestForm, Hashable, Sendable {
        /// The picture.
        ///
        /// `image`: the path of a picture file.
        ///
        /// - `image` is a PNG, JPEG or WebP file.
        /// - `image` has at most 10 MB (10 000 000 bytes), decoded.
        /// - Better, `image` is a still: of several frames, expect the first alone.
        /// - Better, `image` has no half transparent edges, which would show the colour put behind them.
        /// - Better, the sprite in `image` touches no border of its canvas.
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

    /// What `POST /api/upload-image` answers; the document names no fields.
    public struct UploadImageResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Loads a picture that was uploaded or taken from a video.
    ///
    /// `GET /api/input-image/{filename}`. It is free. The file is held in memory.
    ///
    /// - Parameters:
    ///   - filename: Text.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func inputImage(filename: String) async throws(ServiceError) -> ServiceFile {
        try await connection.file("input-image", path: ["filename": filename])
    }

    /// Loads a picture that was uploaded or taken from a video.
    ///
    /// `GET /api/input-image/{filename}`. It is free. The file lies at its place once all of it has come.
    ///
    /// - Parameters:
    ///   - filename: Text.
    ///   - place: The path of the file that is to be written.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func inputImage(filename: String, to place: String) async throws(ServiceError) -> DownloadedFile {
        try await connection.file("input-image", path: ["filename": filename], to: place)
    }
}
#endif
