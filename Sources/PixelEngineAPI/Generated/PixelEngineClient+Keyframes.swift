// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension PixelEngineClient {
    /// Starts a job that fills in the frames between pictures at given places.
    ///
    /// `POST /keyframes`. Price: 24 credits.
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Throws: ``ServiceError``; the document names `invalid_request`, `image_too_large`, `image_fetch_failed`,
    ///   `unauthorized`, `insufficient_credits`, `method_not_allowed`, `internal_error`.
    public func keyframes(_ request: KeyframesRequest) async throws(ServiceError) -> KeyframesResponse {
        try await connection.answer("keyframes", body: request.object)
    }

    /// What `POST /keyframes` takes.
    public struct KeyframesRequest: RequestObject, Hashable, Sendable {
        /// What is to happen.
        ///
        /// `prompt`: text.
        ///
        /// - `prompt` holds more than white space.
        public var prompt: String
        /// `render_mode`: text.
        public var renderMode: RenderMode
        /// `total_frames`: a whole number.
        ///
        /// - `total_frames` is 3 to 20.
        public var totalFrames: Int
        /// `frames`: a list of objects.
        ///
        /// - `frames` has 1 to 20 items.
        /// - `frames` has at most as many items as `total_frames` says.
        /// - Exactly one of `frames[].image` and `frames[].image_url` is there.
        public var frames: [Frame]
        /// `negative_prompt`: text.
        public var negativePrompt: String?
        /// `pixel_config`: an object.
        ///
        /// - When `render_mode` is `detailed`: `pixel_config` is left out.
        /// - When `pixel_config` is there: exactly one of `pixel_config.colors` and `pixel_config.palette` is there.
        public var pixelConfig: PixelConfig?
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
        public init(prompt: String, renderMode: RenderMode, totalFrames: Int, frames: [Frame]) {
            self.prompt = prompt
            self.renderMode = renderMode
            self.totalFrames = totalFrames
            self.frames = frames
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("prompt", prompt)
            object.add("render_mode", renderMode.rawValue)
            object.add("total_frames", totalFrames)
            object.add("frames", frames)
            object.add("negative_prompt", negativePrompt)
            object.add("pixel_config", pixelConfig)
            object.add("seed", seed)
            object.add("output_format", outputFormat?.rawValue)
            object.add("matte_color", matteColor)
        }

        /// What stands in `frames`.
        public struct Frame: RequestObject, Hashable, Sendable {
            /// `frames[].index`: a whole number.
            ///
            /// - `frames[].index` is 0 to 19.
            /// - `frames[].index` is less than `total_frames`.
            /// - `frames[].index` is another in every item.
            public var index: Int
            /// This, or `frames[].image_url`.
            ///
            /// `frames[].image`: a picture in Base64 or as a data URL.
            ///
            /// - When `render_mode` is `pixel`: `frames[].image` is a PNG file.
            /// - When `render_mode` is `detailed`: `frames[].image` is a PNG or JPEG file.
            /// - `frames[].image` has at most 10 MB (10 000 000 bytes), decoded.
            /// - All pictures of the request have at most 20 MB (20 000 000 bytes) together.
            /// - When `render_mode` is `pixel`: `frames[].image` is at most 256 px wide and high.
            /// - When `render_mode` is `detailed`: `frames[].image` is 256 to 2048 px wide and high, each.
            /// - `frames[].image` is 1:2 to 2:1, width to height, both included.
            /// - All pictures of the request have one size.
            /// - Better, `frames[].image` has no half transparent edges, which would show the colour put behind them.
            /// - When `render_mode` is `pixel`: better, `frames[].image` is pixel art at its native size, one pixel a
            ///   cell, where it is pixel art.
            /// - When `render_mode` is `pixel`: better, the sprite in `frames[].image` touches no border of its canvas.
            /// - When `render_mode` is `detailed`: better, the sprite in `frames[].image` touches no border of its
            ///   canvas.
            /// - Better, `frames[].image` is a still: of several frames, expect the first alone.
            public var image: String?
            /// This, or `frames[].image`.
            ///
            /// `frames[].image_url`: the address of a picture.
            ///
            /// - `frames[].image_url` is an address that begins with `https://`.
            public var imageURL: String?
            /// How closely the result keeps to the picture there.
            ///
            /// `frames[].strength`: a number; when it is missing, `1`.
            ///
            /// - `frames[].strength` is 0 to 1, fractions allowed.
            public var strength: Double?
            /// What the document does not name; a field that it does name is sent as it is here.
            public var further: JSONObject = [:]

            /// Takes what must be there; the rest can be set afterwards.
            public init(index: Int) {
                self.index = index
            }

            /// Adds its fields as they are sent.
            package func add(to object: inout JSONObject) {
                object.add("index", index)
                object.add("image", image)
                object.add("image_url", imageURL)
                object.add("strength", strength)
            }
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

    /// What `POST /keyframes` answers.
    public struct KeyframesResponse: ServiceResponse {
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
