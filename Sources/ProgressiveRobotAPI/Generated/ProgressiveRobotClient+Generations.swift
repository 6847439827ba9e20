// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Lists the videos that were made, with all settings.
    ///
    /// `GET /api/generations`. It is free.
    ///
    /// - Parameters:
    ///   - limit: The most entries to list. A whole number; when it is missing, `50`. `limit` is 1 to 200.
    ///   - offset: How many entries to leave out before the first. A whole number; when it is missing, `0`.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Rate limit exceeded`,
    ///   `Internal server error`.
    public func generations(limit: Int? = nil, offset: Int? = nil) async throws(ServiceError) -> GenerationsResponse {
        var query: [(String, String)] = []
        query.add("limit", limit)
        query.add("offset", offset)
        return try await connection.answer("generations", query: query)
    }

    /// What `GET /api/generations` answers.
    public struct GenerationsResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// `generations`
        public var generations: [Generation] { json.parts(at: "generations").map { Generation($0) } }

        /// How many there are in all.
        ///
        /// `total`: a whole number.
        public var total: Int? { json.whole(at: "total") }

        /// What stands in `generations`.
        public struct Generation: ServiceResponse {
            /// It as it came, with what the document does not name.
            public let json: JSONValue
            /// Wraps what came.
            public init(_ json: JSONValue) { self.json = json }

            /// `generations[].id`: a whole number.
            public var id: Int? { json.whole(at: "id") }

            /// `generations[].job_id`: text.
            public var jobID: String? { json.text(at: "job_id") }

            /// `generations[].model`: text.
            public var model: String? { json.text(at: "model") }

            /// `generations[].prompt`: text.
            public var prompt: String? { json.text(at: "prompt") }

            /// `generations[].negative_prompt`: text.
            public var negativePrompt: String? { json.text(at: "negative_prompt") }

            /// `generations[].filename`: text.
            public var filename: String? { json.text(at: "filename") }

            /// `generations[].width`: a whole number.
            public var width: Int? { json.whole(at: "width") }

            /// `generations[].height`: a whole number.
            public var height: Int? { json.whole(at: "height") }

            /// `generations[].frames`: a whole number.
            public var frames: Int? { json.whole(at: "frames") }

            /// `generations[].steps`: a whole number.
            public var steps: Int? { json.whole(at: "steps") }

            /// `generations[].cfg`: a number.
            public var cfg: Double? { json.decimal(at: "cfg") }

            /// `generations[].seed`: a whole number.
            public var seed: Int? { json.whole(at: "seed") }

            /// `generations[].sampler`: text.
            public var sampler: String? { json.text(at: "sampler") }

            /// `generations[].scheduler`: text.
            public var scheduler: String? { json.text(at: "scheduler") }

            /// `generations[].frame_rate`: a whole number.
            public var frameRate: Int? { json.whole(at: "frame_rate") }

            /// `generations[].shift`: a number.
            public var shift: Double? { json.decimal(at: "shift") }

            /// 0 or 1.
            ///
            /// `generations[].is_favorite`: a whole number.
            public var isFavorite: Bool? { json.flag(at: "is_favorite") }

            /// 0 or 1.
            ///
            /// `generations[].is_public`: a whole number.
            public var isPublic: Bool? { json.flag(at: "is_public") }

            /// `generations[].share_token`: text.
            public var shareToken: String? { json.text(at: "share_token") }

            /// `generations[].status`: text.
            public var status: Status? { json.text(at: "status").map { Status(rawValue: $0) } }

            /// A time without a zone.
            ///
            /// `generations[].created_at`: text.
            public var createdAt: String? { json.text(at: "created_at") }
        }
    }
}
#endif
