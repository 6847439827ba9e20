// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Lists the pages of the account.
    ///
    /// `GET /api/hosting/pages`. It is free. The plan must be `pro` or a higher one.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Forbidden`, `Rate limit exceeded`,
    ///   `Internal server error`.
    public func pages() async throws(ServiceError) -> PagesResponse {
        try await connection.answer("pages")
    }

    /// What `GET /api/hosting/pages` answers; the document names no fields.
    public struct PagesResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Gives a page's settings.
    ///
    /// `GET /api/hosting/pages/{id}`. It is free. The plan must be `pro` or a higher one.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Forbidden`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func page(id: Int) async throws(ServiceError) -> PageResponse {
        try await connection.answer("page", path: ["id": String(id)])
    }

    /// What `GET /api/hosting/pages/{id}` answers; the document names no fields.
    public struct PageResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Changes a page.
    ///
    /// `PUT /api/hosting/pages/{id}`. It is free. The plan must be `pro` or a higher one.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Forbidden`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func updatePage(id: Int, _ request: UpdatePageRequest) async throws(ServiceError) -> UpdatePageResponse {
        try await connection.answer("update-page", path: ["id": String(id)], body: request.object)
    }

    /// What `PUT /api/hosting/pages/{id}` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    /// - The caller's plan is `pro` or a higher one.
    public struct UpdatePageRequest: RequestObject, Hashable, Sendable {
        /// `title`: text.
        public var title: String?
        /// `description`: text.
        public var description: String?
        /// What stands on the page's button.
        ///
        /// `cta_text`: text.
        public var ctaText: String?
        /// Where the button leads.
        ///
        /// `cta_url`: text.
        public var ctaURL: String?
        /// What visitors must know to see it.
        ///
        /// `password`: text.
        public var password: String?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Creates an empty one; its fields can be set afterwards.
        public init() {}

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("title", title)
            object.add("description", description)
            object.add("cta_text", ctaText)
            object.add("cta_url", ctaURL)
            object.add("password", password)
        }
    }

    /// What `PUT /api/hosting/pages/{id}` answers; the document names no fields.
    public struct UpdatePageResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Deletes a page.
    ///
    /// `DELETE /api/hosting/pages/{id}`. It is free. The plan must be `pro` or a higher one.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Forbidden`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func deletePage(id: Int) async throws(ServiceError) -> DeletePageResponse {
        try await connection.answer("delete-page", path: ["id": String(id)])
    }

    /// What `DELETE /api/hosting/pages/{id}` answers; the document names no fields.
    public struct DeletePageResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Tells how often a page was seen.
    ///
    /// `GET /api/hosting/pages/{id}/analytics`. It is free. The plan must be `pro` or a higher one.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Forbidden`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func pageAnalytics(id: Int) async throws(ServiceError) -> PageAnalyticsResponse {
        try await connection.answer("page-analytics", path: ["id": String(id)])
    }

    /// What `GET /api/hosting/pages/{id}/analytics` answers; the document names no fields.
    public struct PageAnalyticsResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}
#endif
