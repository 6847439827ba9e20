// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Makes a link by which others can see a video.
    ///
    /// `POST /api/generations/{id}/share`. It is free.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func shareGeneration(id: Int) async throws(ServiceError) -> ShareGenerationResponse {
        try await connection.answer("share-generation", path: ["id": String(id)])
    }

    /// What `POST /api/generations/{id}/share` answers.
    public struct ShareGenerationResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// What `share` and `video` take.
        ///
        /// `share_token`: text.
        public var shareToken: String? { json.text(at: "share_token") }
    }
}

extension ProgressiveRobotClient {
    /// Puts a video into the public gallery, or takes it out.
    ///
    /// `POST /api/generations/{id}/public`. It is free.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func publishGeneration(id: Int) async throws(ServiceError) -> PublishGenerationResponse {
        try await connection.answer("publish-generation", path: ["id": String(id)])
    }

    /// What `POST /api/generations/{id}/public` answers; the document names no fields.
    public struct PublishGenerationResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Tells about a video to which there is a link.
    ///
    /// `GET /api/share/{token}`. It is free. It needs no key.
    ///
    /// - Parameters:
    ///   - token: Text.
    /// - Throws: ``ServiceError``; the document names `Bad request`, `Not found`, `Rate limit exceeded`,
    ///   `Internal server error`.
    public func share(token: String) async throws(ServiceError) -> ShareResponse {
        try await connection.answer("share", path: ["token": token])
    }

    /// What `GET /api/share/{token}` answers; the document names no fields.
    public struct ShareResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Lists the videos of the public gallery.
    ///
    /// `GET /api/gallery/community`. It is free. It needs no key.
    ///
    /// - Throws: ``ServiceError``; the document names `Rate limit exceeded`, `Internal server error`.
    public func gallery() async throws(ServiceError) -> GalleryResponse {
        try await connection.answer("gallery")
    }

    /// What `GET /api/gallery/community` answers; the document names no fields.
    public struct GalleryResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}
#endif
