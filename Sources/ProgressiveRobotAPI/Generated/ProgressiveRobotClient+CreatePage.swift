// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Makes a public web page for a video.
    ///
    /// `POST /api/hosting/pages`. It is free. The plan must be `pro` or a higher one.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Forbidden`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func createPage(_ request: CreatePageRequest) async throws(ServiceError) -> CreatePageResponse {
        try await connection.answer("create-page", body: request.object)
    }

    /// What `POST /api/hosting/pages` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    /// - The caller's plan is `pro` or a higher one.
    public struct CreatePageRequest: RequestObject, Hashable, Sendable {
        /// The entry of the video in the list of generations.
        ///
        /// `generation_id`: a whole number.
        public var generationID: Int
        /// `title`: text.
        public var title: String?
        /// `description`: text.
        public var description: String?
        /// The last part of the page's address.
        ///
        /// `slug`: text.
        public var slug: String?
        /// What stands on the page's button.
        ///
        /// `cta_text`: text.
        public var ctaText: String?
        /// Where the button leads.
        ///
        /// `cta_url`: text.
        public var ctaURL: String?
        /// Whether other pages may show it.
        ///
        /// `allow_embed`: true or false.
        public var allowEmbed: Bool?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(generationID: Int) {
            self.generationID = generationID
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("generation_id", generationID)
            object.add("title", title)
            object.add("description", description)
            object.add("slug", slug)
            object.add("cta_text", ctaText)
            object.add("cta_url", ctaURL)
            object.add("allow_embed", allowEmbed)
        }
    }

    /// What `POST /api/hosting/pages` answers.
    public struct CreatePageResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// `id`: a whole number.
        public var id: Int? { json.whole(at: "id") }

        /// `slug`: text.
        public var slug: String? { json.text(at: "slug") }

        /// The page's public address.
        ///
        /// `page_url`: text.
        public var pageURL: String? { json.text(at: "page_url") }

        /// HTML that shows the video in other pages.
        ///
        /// `embed_code`: text.
        public var embedCode: String? { json.text(at: "embed_code") }
    }
}
#endif
