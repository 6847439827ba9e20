// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension PixelEngineClient {
    /// Tells how a job stands and, once it is done, where its result is.
    ///
    /// `GET /jobs`. It is free.
    ///
    /// - Parameters:
    ///   - id: Text. `id` holds more than white space.
    /// - Throws: ``ServiceError``; the document names `invalid_request`, `unauthorized`, `job_not_found`,
    ///   `job_expired`, `internal_error`.
    public func job(id: String) async throws(ServiceError) -> JobResponse {
        var query: [(String, String)] = []
        query.add("id", id)
        return try await connection.answer("job", query: query)
    }

    /// What `GET /jobs` answers.
    public struct JobResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// `api_job_id`: text.
        public var apiJobID: String? { json.text(at: "api_job_id") }

        /// `queued`, `pending`, `success`, `failure` or `cancelled`.
        ///
        /// `status`: text.
        public var status: Status? { json.text(at: "status").map { Status(rawValue: $0) } }

        /// From 0 to 1; may stay at 0 until the job runs.
        ///
        /// `progress`: a number.
        public var progress: Double? { json.decimal(at: "progress") }

        /// ISO timestamp.
        ///
        /// `created_at`: text.
        public var createdAt: String? { json.text(at: "created_at") }

        /// ISO timestamp.
        ///
        /// `finished_at`: text.
        public var finishedAt: String? { json.text(at: "finished_at") }

        /// ISO timestamp.
        ///
        /// `cancelled_at`: text.
        public var cancelledAt: String? { json.text(at: "cancelled_at") }

        /// Null when no credits were held.
        ///
        /// `billing`: an object.
        public var billing: Billing? { json.value(at: "billing").map { Billing($0) } }

        /// The request without its pictures.
        ///
        /// `inputs`: an object.
        public var inputs: JSONValue? { json.value(at: "inputs") }

        /// Null until the job succeeds.
        ///
        /// `output`: an object.
        public var output: Output? { json.value(at: "output").map { Output($0) } }

        /// Null unless the job failed or was cancelled.
        ///
        /// `error`: an object.
        public var error: ErrorReport? { json.value(at: "error").map { ErrorReport($0) } }

        /// What stands in `billing`.
        public struct Billing: ServiceResponse {
            /// It as it came, with what the document does not name.
            public let json: JSONValue
            /// Wraps what came.
            public init(_ json: JSONValue) { self.json = json }

            /// Reserved for the job.
            ///
            /// `billing.credits_held`: a whole number.
            public var creditsHeld: Int? { json.whole(at: "credits_held") }

            /// 0 until the job succeeds.
            ///
            /// `billing.credits_charged`: a whole number.
            public var creditsCharged: Int? { json.whole(at: "credits_charged") }

            /// `open`, `released`, `captured` or `expired`.
            ///
            /// `billing.hold_status`: text.
            public var holdStatus: HoldStatus? { json.text(at: "hold_status").map { HoldStatus(rawValue: $0) } }
        }

        /// What stands in `output`.
        public struct Output: ServiceResponse {
            /// It as it came, with what the document does not name.
            public let json: JSONValue
            /// Wraps what came.
            public init(_ json: JSONValue) { self.json = json }

            /// Works for an hour.
            ///
            /// `output.url`: text.
            public var url: String? { json.text(at: "url") }

            /// `image/webp`, `image/gif` or `image/png`.
            ///
            /// `output.content_type`: text.
            public var contentType: ContentType? { json.text(at: "content_type").map { ContentType(rawValue: $0) } }

            /// `output.metadata`: an object.
            public var metadata: Metadata? { json.value(at: "metadata").map { Metadata($0) } }

            /// ISO timestamp at which the file is deleted.
            ///
            /// `output.expires_at`: text.
            public var expiresAt: String? { json.text(at: "expires_at") }

            /// What stands in `metadata`.
            public struct Metadata: ServiceResponse {
                /// It as it came, with what the document does not name.
                public let json: JSONValue
                /// Wraps what came.
                public init(_ json: JSONValue) { self.json = json }

                /// Of a frame or, of a spritesheet, of the whole.
                ///
                /// `output.metadata.width`: a whole number.
                public var width: Int? { json.whole(at: "width") }

                /// `output.metadata.height`: a whole number.
                public var height: Int? { json.whole(at: "height") }

                /// Of animations.
                ///
                /// `output.metadata.frame_count`: a whole number.
                public var frameCount: Int? { json.whole(at: "frame_count") }

                /// Of `webp` and `gif`.
                ///
                /// `output.metadata.fps`: a number.
                public var fps: Double? { json.decimal(at: "fps") }

                /// `spritesheet`, of those alone.
                ///
                /// `output.metadata.output_format`: text.
                public var outputFormat: String? { json.text(at: "output_format") }

                /// Of spritesheets.
                ///
                /// `output.metadata.frame_w`: a whole number.
                public var frameW: Int? { json.whole(at: "frame_w") }

                /// Of spritesheets.
                ///
                /// `output.metadata.frame_h`: a whole number.
                public var frameH: Int? { json.whole(at: "frame_h") }

                /// Of `POST /remove-background`.
                ///
                /// `output.metadata.rmbg_threshold`: a whole number.
                public var rmbgThreshold: Int? { json.whole(at: "rmbg_threshold") }
            }
        }
    }
}
#endif
