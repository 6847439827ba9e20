// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension PixelEngineClient {
    /// Starts a job that finds a picture's pixel grid and resamples it to one pixel a cell.
    ///
    /// `POST /pixelate`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `invalid_request`, `image_too_large`, `unauthorized`,
    ///   `method_not_allowed`, `internal_error`.
    public func pixelate(_ request: PixelateRequest) async throws(ServiceError) -> PixelateResponse {
        try await connection.answer("pixelate", body: request.object)
    }

    /// What `POST /pixelate` takes.
    ///
    /// - At most one of `colors` and `palette` is there.
    public struct PixelateRequest: RequestObject, Hashable, Sendable {
        /// `image`: a picture in Base64 or as a data URL.
        ///
        /// - `image` is a PNG or JPEG file.
        /// - `image` has at most 10 MB (10 000 000 bytes), decoded.
        /// - `image` is at most 2048 px wide and high.
        /// - `image` is 1:2 to 2:1, width to height, both included.
        /// - Better, `image` is a still: of several frames, expect the first alone.
        public var image: String
        /// `colors`: a whole number; when it is missing, `24`.
        ///
        /// - `colors` is 2 to 256.
        public var colors: Int?
        /// The very colours to use.
        ///
        /// `palette`: a list of text.
        ///
        /// - Better, `palette` is left out, unless it matters: it is experimental.
        /// - `palette[]` is a colour, `#rrggbb`.
        public var palette: [String]?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(image: String) {
            self.image = image
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("image", image)
            object.add("colors", colors)
            object.add("palette", palette)
        }
    }

    /// What `POST /pixelate` answers.
    public struct PixelateResponse: ServiceResponse {
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
