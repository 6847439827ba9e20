// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension PixelEngineClient {
    /// Starts a job that animates a picture as a prompt says.
    ///
    /// `POST /animate`. Price: 20 credits.
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Throws: ``ServiceError``; the document names `invalid_request`, `image_too_large`, `unauthorized`,
    ///   `insufficient_credits`, `method_not_allowed`, `internal_error`.
    public func animate(_ request: AnimateRequest) async throws(ServiceError) -> AnimateResponse {
        try await connection.answer("animate", body: request.object)
    }

    /// What `POST /animate` takes.
    public struct AnimateRequest: RequestObject, Hashable, Sendable {
        /// The first frame.
        ///
        /// `image`: a picture in Base64 or as a data URL.
        ///
        /// - When `model` is `pixel-engine-v1.1`: `image` is a PNG file.
        /// - When `model` is `frame-engine-v1.1`: `image` is a PNG or JPEG file.
        /// - `image` has at most 5 MB (5 000 000 bytes), decoded.
        /// - When `model` is `pixel-engine-v1.1`: `image` is at most 256 px wide and high.
        /// - When `model` is `frame-engine-v1.1`: `image` is 256 to 2048 px wide and high, each.
        /// - `image` is 1:2 to 2:1, width to height, both included.
        /// - Better, `image` has no half transparent edges, which would show the colour put behind them.
        /// - When `model` is `pixel-engine-v1.1`: better, `image` is pixel art at its native size, one pixel a cell,
        ///   where it is pixel art.
        /// - When `model` is `pixel-engine-v1.1`: better, the sprite in `image` touches no border of its canvas.
        /// - When `model` is `frame-engine-v1.1`: better, the sprite in `image` touches no border of its canvas.
        /// - Better, `image` is a still: of several frames, expect the first alone.
        public var image: String
        /// What is to happen.
        ///
        /// `prompt`: text.
        ///
        /// - `prompt` holds more than white space.
        public var prompt: String
        /// `model`: text; when it is missing, `pixel-engine-v1.1`.
        public var model: AnimateModel?
        /// `negative_prompt`: text.
        public var negativePrompt: String?
        /// `pixel_config`: an object.
        ///
        /// - When `model` is `frame-engine-v1.1`: `pixel_config` is left out.
        /// - When `pixel_config` is there: exactly one of `pixel_config.colors` and `pixel_config.palette` is there.
        public var pixelConfig: PixelConfig?
        /// `output_frames`: a whole number; when it is missing, `8`.
        ///
        /// - `output_frames` is even.
        /// - When `model` is `pixel-engine-v1.1`: `output_frames` is 2 to 16.
        /// - When `model` is `frame-engine-v1.1`: `output_frames` is 2 to 24.
        public var outputFrames: Int?
        /// A random one when it is missing.
        ///
        /// `seed`: a whole number.
        ///
        /// - `seed` is 1 to 9999999999.
        public var seed: Int?
        /// A spritesheet is one horizontal strip, as PNG.
        ///
        /// `output_format`: text; when it is missing, `webp`.
        public var outputFormat: OutputFormat?
        /// What stands behind transparent pixels.
        ///
        /// `matte_color`: text; when it is missing, `#808080`.
        ///
        /// - `matte_color` is a colour, `#rrggbb`.
        public var matteColor: String?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(image: String, prompt: String) {
            self.image = image
            self.prompt = prompt
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("image", image)
            object.add("prompt", prompt)
            object.add("model", model?.rawValue)
            object.add("negative_prompt", negativePrompt)
            object.add("pixel_config", pixelConfig)
            object.add("output_frames", outputFrames)
            object.add("seed", seed)
            object.add("output_format", outputFormat?.rawValue)
            object.add("matte_color", matteColor)
        }

        /// What stands in `pixel_config`.
        public struct PixelConfig: RequestObject, Hashable, Sendable {
            /// How many colours to reduce to, where there is no palette.
            ///
            /// `pixel_config.colors`: a whole number; when it is missing, `24`.
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

    /// What `POST /animate` answers.
    public struct AnimateResponse: ServiceResponse {
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
