// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Looks for videos that are free to use.
    ///
    /// `GET /api/stock/videos`. It is free. The plan must be `creator` or a higher one.
    ///
    /// - Parameters:
    ///   - query: What to look for. Text. `query` holds more than white space.
    ///   - page: A whole number.
    ///   - perPage: The most entries to list. A whole number. `per_page` is 1 to 30.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Forbidden`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func stockVideos(
        query: String, page: Int? = nil, perPage: Int? = nil
    ) async throws(ServiceError) -> StockVideosResponse {
        var query: [(String, String)] = []
        query.add("query", query)
        query.add("page", page)
        query.add("per_page", perPage)
        return try await connection.answer("stock-videos", query: query)
    }

    /// What `GET /api/stock/videos` answers; the document names no fields.
    public struct StockVideosResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Looks for pictures that are free to use.
    ///
    /// `GET /api/stock/images`. It is free. The plan must be `creator` or a higher one.
    ///
    /// - Parameters:
    ///   - query: What to look for. Text. `query` holds more than white space.
    ///   - page: A whole number.
    ///   - perPage: The most entries to list. A whole number. `per_page` is 1 to 30.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Forbidden`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func stockImages(
        query: String, page: Int? = nil, perPage: Int? = nil
    ) async throws(ServiceError) -> StockImagesResponse {
        var query: [(String, String)] = []
        query.add("query", query)
        query.add("page", page)
        query.add("per_page", perPage)
        return try await connection.answer("stock-images", query: query)
    }

    /// What `GET /api/stock/images` answers; the document names no fields.
    public struct StockImagesResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Looks for music that is free to use.
    ///
    /// `GET /api/stock/music`. It is free. The plan must be `creator` or a higher one.
    ///
    /// - Parameters:
    ///   - query: What to look for. Text. `query` holds more than white space.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Forbidden`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func stockMusic(query: String) async throws(ServiceError) -> StockMusicResponse {
        var query: [(String, String)] = []
        query.add("query", query)
        return try await connection.answer("stock-music", query: query)
    }

    /// What `GET /api/stock/music` answers; the document names no fields.
    public struct StockMusicResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Takes something found into the account's files.
    ///
    /// `POST /api/stock/download`. It is free. The plan must be `creator` or a higher one.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Forbidden`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func downloadStock(_ request: DownloadStockRequest) async throws(ServiceError) -> DownloadStockResponse {
        try await connection.answer("download-stock", body: request.object)
    }

    /// What `POST /api/stock/download` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    /// - The caller's plan is `creator` or a higher one.
    public struct DownloadStockRequest: RequestObject, Hashable, Sendable {
        /// The address that the search gave.
        ///
        /// `url`: text.
        ///
        /// - `url` holds more than white space.
        public var url: String
        /// What it is.
        ///
        /// `type`: text.
        ///
        /// - `type` holds more than white space.
        public var type: String
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(url: String, type: String) {
            self.url = url
            self.type = type
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("url", url)
            object.add("type", type)
        }
    }

    /// What `POST /api/stock/download` answers; the document names no fields.
    public struct DownloadStockResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}
#endif
