// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension PixelEngineClient {
    /// Starts a job that makes a still in pixel art of a prompt, or changes a picture as the prompt says.
    ///
    /// `POST /generate-image`. Price: that of the model in `model`.
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Throws: ``ServiceError``; the document names `invalid_request`, `image_too_large`, `image_fetch_failed`,
    ///   `unauthorized`, `insufficient_credits`, `method_not_allowed`, `internal_error`.
    public func generateImage(_ request: GenerateImageRequest) async throws(ServiceError) -> GenerateImageResponse {
        try await connection.answer("generate-image", body: request.object)
    }

    /// What `POST /generate-image` takes.
    ///
    /// - At most one of `image` and `image_url` is there.
    public struct GenerateImageRequest: RequestObject, Hashable, Sendable {
        /// `prompt`: text.
        ///
        /// - `prompt` holds more than white space.
        public var prompt: String
        /// `model`: text; when it is missing, `nb_flash`.
        public var model: GenerateImageModel?
        /// `pixel_config`: an object.
        ///
        /// - When `pixel_config` is there: exactly one of `pixel_config.colors` and `pixel_config.palette` is there.
        public var pixelConfig: PixelConfig
        /// What the prompt is to change.
        ///
        /// `image`: a picture in Base64 or as a data URL.
        ///
        /// - `image` is a PNG or JPEG file.
        /// - `image` has at most 5 MB (5 000 000 bytes), decoded.
        /// - Better, `image` is a still: of several frames, expect the first alone.
        public var image: String?
        /// What the prompt is to change.
        ///
        /// `image_url`: the address of a picture.
        ///
        /// - `image_url` is an address that begins with `https://`.
        public var imageURL: String?
        /// A random one when it is missing.
        ///
        /// `seed`: a whole number.
        ///
        /// - `seed` is 1 to 9999999999.
        /// - When `model` is `nb_flash` or `nb_pro`: better, `seed` is left out: it does nothing here.
        public var seed: Int?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(prompt: String, pixelConfig: PixelConfig) {
            self.prompt = prompt
            self.pixelConfig = pixelConfig
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("prompt", prompt)
            object.add("model", model?.rawValue)
            object.add("pixel_config", pixelConfig)
            object.add("image", image)
            object.add("image_url", imageURL)
            object.add("seed", seed)
        }

        /// What stands in `pixel_config`.
        public struct PixelConfig: RequestObject, Hashable, Sendable {
            /// How many colours to reduce to, where there is no palette.
            ///
            /// `pixel_config.colors`: a whole number.
            ///
            /// - `pixel_config.colors` is 2 to 256.
            public var colors: Int?
            /// The very colours to use.
            ///
            /// `pixel_config.palette`: a list of text.
            ///
            /// - Better, `pixel_config.palette` is left out, unless it matters: it is experimental.
            /// - `pixel_config.palette[]` is a colour, `#rrggbb`.
            public var palette: [String]?
            /// What the document does not name; a field that it does name is sent as it is here.
            public var further: JSONObject = [:]

            /// Creates an empty one; its fields can be set afterwards.
            public init() {}

            /// Adds its fields as they are sent.
            package func add(to object: inout JSONObject) {
                object.add("colors", colors)
                object.add("palette", palette)
            }
        }
    }

    /// What `POST /generate-image` answers.
    public struct GenerateImageResponse: ServiceResponse {
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
