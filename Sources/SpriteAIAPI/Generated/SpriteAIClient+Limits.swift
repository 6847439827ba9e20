// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension SpriteAIClient {
    /// Tells what requests may ask for, and how many a minute.
    ///
    /// `GET /api/limits`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `invalid_api_key`, `api_key_revoked`, `rate_limited`.
    public func limits() async throws(ServiceError) -> LimitsResponse {
        try await connection.answer("limits")
    }

    /// What `GET /api/limits` answers.
    public struct LimitsResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// How many requests a minute the key may send.
        ///
        /// `rate_limit_per_minute`: a whole number.
        public var rateLimitPerMinute: Int? { json.whole(at: "rate_limit_per_minute") }

        /// `sprite`: an object.
        public var sprite: Sprite? { json.value(at: "sprite").map { Sprite($0) } }

        /// `animation`: an object.
        public var animation: Animation? { json.value(at: "animation").map { Animation($0) } }

        /// What stands in `sprite`.
        public struct Sprite: ServiceResponse {
            /// It as it came, with what the document does not name.
            public let json: JSONValue
            /// Wraps what came.
            public init(_ json: JSONValue) { self.json = json }

            /// In pixels a side.
            ///
            /// `sprite.min_size`: a whole number.
            public var minSize: Int? { json.whole(at: "min_size") }

            /// In pixels a side.
            ///
            /// `sprite.max_size`: a whole number.
            public var maxSize: Int? { json.whole(at: "max_size") }

            /// In characters.
            ///
            /// `sprite.prompt_max_length`: a whole number.
            public var promptMaxLength: Int? { json.whole(at: "prompt_max_length") }
        }

        /// What stands in `animation`.
        public struct Animation: ServiceResponse {
            /// It as it came, with what the document does not name.
            public let json: JSONValue
            /// Wraps what came.
            public init(_ json: JSONValue) { self.json = json }

            /// `animation.min_frames`: a whole number.
            public var minFrames: Int? { json.whole(at: "min_frames") }

            /// `animation.max_frames`: a whole number.
            public var maxFrames: Int? { json.whole(at: "max_frames") }

            /// `animation.frames_must_be_even`: true or false.
            public var framesMustBeEven: Bool? { json.flag(at: "frames_must_be_even") }
        }
    }
}
#endif
