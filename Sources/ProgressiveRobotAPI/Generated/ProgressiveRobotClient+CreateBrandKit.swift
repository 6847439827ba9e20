// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Makes a brand kit: colours, letters and where they stand.
    ///
    /// `POST /api/brand-kits`. It is free. The plan must be `pro` or a higher one.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Forbidden`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func createBrandKit(_ request: CreateBrandKitRequest) async throws(ServiceError) -> CreateBrandKitResponse {
        try await connection.answer("create-brand-kit", body: request.object)
    }

    /// What `POST /api/brand-kits` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    /// - The caller's plan is `pro` or a higher one.
    public struct CreateBrandKitRequest: RequestObject, Hashable, Sendable {
        /// `name`: text.
        ///
        /// - `name` holds more than white space.
        public var name: String
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

        /// Takes what must be there; the rest can be set afterwards.
        public init(name: String) {
            self.name = name
        }

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

    /// What `POST /api/brand-kits` answers; the document names no fields.
    public struct CreateBrandKitResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}
#endif
