// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension PixelEngineClient {
    /// Starts a job that makes the background of a picture or an animation transparent.
    ///
    /// `POST /remove-background`. Price: 2 credits.
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Throws: ``ServiceError``; the document names `invalid_request`, `image_too_large`, `image_fetch_failed`,
    ///   `unauthorized`, `insufficient_credits`, `method_not_allowed`, `internal_error`.
    public func removeBackground(
        _ request: RemoveBackgroundRequest
    ) async throws(ServiceError) -> RemoveBackgroundResponse {
        try await connection.answer("remove-background", body: request.object)
    }

    /// What `POST /remove-background` takes.
    ///
    /// - Exactly one of `image` and `image_url` is there.
    public struct RemoveBackgroundRequest: RequestObject, Hashable, Sendable {
        /// This, or `image_url`.
        ///
        /// `image`: a picture in Base64 or as a data URL.
        ///
        /// - `image` is a PNG or WebP file.
        /// - `image` is a still, unless it is a WebP file.
        /// - `image` has at most 10 MB (10 000 000 bytes), decoded.
        public var image: String?
        /// This, or `image`.
        ///
        /// `image_url`: the address of a picture.
        ///
        /// - `image_url` is an address that begins with `https://`.
        public var imageURL: String?
        /// From 0 to 255; chosen by the service when it is missing.
        ///
        /// `rmbg_alpha_threshold`: a whole number.
        ///
        /// - `rmbg_alpha_threshold` is 0 to 255.
        public var rmbgAlphaThreshold: Int?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Creates an empty one; its fields can be set afterwards.
        public init() {}

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("image", image)
            object.add("image_url", imageURL)
            object.add("rmbg_alpha_threshold", rmbgAlphaThreshold)
        }
    }

    /// What `POST /remove-background` answers.
    public struct RemoveBackgroundResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// What `GET /jobs` and `POST /cancel` call the job.
        ///
        /// `api_job_id`: text.
        public var apiJobID: String? { json.text(at: "api_job_id") }

        /// `queued`.
        ///
        /// `status`: text.
        public var status: Status? { json.text(at: "status").map { Status(rawValue: $0) } }

        /// Null.
        ///
        /// `error`: an object.
        public var error: ErrorReport? { json.value(at: "error").map { ErrorReport($0) } }
    }
}
#endif
