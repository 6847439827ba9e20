// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Makes an animated GIF of a video.
    ///
    /// `POST /api/tools/video-to-gif`. Price: 1 credit.
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`, `Not enough credits`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func videoToGIF(_ request: VideoToGIFRequest) async throws(ServiceError) -> VideoToGIFResponse {
        try await connection.answer("video-to-gif", body: request.object)
    }

    /// What `POST /api/tools/video-to-gif` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct VideoToGIFRequest: RequestObject, Hashable, Sendable {
        /// The video.
        ///
        /// `video_filename`: text.
        ///
        /// - `video_filename` holds more than white space.
        public var videoFilename: String
        /// In pixels.
        ///
        /// `width`: a whole number.
        public var width: Int?
        /// Frames for each second.
        ///
        /// `fps`: a whole number.
        public var fps: Int?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(videoFilename: String) {
            self.videoFilename = videoFilename
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("video_filename", videoFilename)
            object.add("width", width)
            object.add("fps", fps)
        }
    }

    /// What `POST /api/tools/video-to-gif` answers; the document names no fields.
    public struct VideoToGIFResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Marks a video with a text or a picture.
    ///
    /// `POST /api/tools/add-watermark`. Price: 1 credit.
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`, `Not enough credits`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func addWatermark(_ request: AddWatermarkRequest) async throws(ServiceError) -> AddWatermarkResponse {
        try await connection.answer("add-watermark", form: request.parts)
    }

    /// What `POST /api/tools/add-watermark` takes.
    ///
    /// - The body of the request has at most 10 MB (10 000 000 bytes).
    public struct AddWatermarkRequest: RequestForm, Hashable, Sendable {
        /// The video.
        ///
        /// `video_filename`: text.
        ///
        /// - `video_filename` holds more than white space.
        public var videoFilename: String
        /// What the mark is.
        ///
        /// `type`: text.
        public var type: AddWatermarkType
        /// The mark, if it is a text.
        ///
        /// `text`: text.
        ///
        /// - When `type` is `text`: `text` is there, and not null.
        /// - `text` holds more than white space.
        public var text: String?
        /// The mark, if it is a picture.
        ///
        /// `image`: the path of a picture file.
        ///
        /// - `image` is a PNG, JPEG or WebP file.
        /// - `image` has at most 10 MB (10 000 000 bytes), decoded.
        /// - Better, `image` is a still: of several frames, expect the first alone.
        /// - When `type` is `image`: `image` is there, and not null.
        public var imagePath: String?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(videoFilename: String, type: AddWatermarkType) {
            self.videoFilename = videoFilename
            self.type = type
        }

        /// Adds its fields and files as they are sent.
        package func add(to parts: inout [MultipartBody.Part]) {
            parts.add("video_filename", videoFilename)
            parts.add("type", type.rawValue)
            parts.add("text", text)
            parts.addFile("image", imagePath)
        }
    }

    /// What `POST /api/tools/add-watermark` answers; the document names no fields.
    public struct AddWatermarkResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}
#endif
