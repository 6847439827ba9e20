// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Takes the background out of a picture.
    ///
    /// `POST /api/tools/remove-background`. Price: 1 credit.
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not enough credits`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func removeBackground(
        _ request: RemoveBackgroundRequest
    ) async throws(ServiceError) -> RemoveBackgroundResponse {
        try await connection.answer("remove-background", form: request.parts)
    }

    /// What `POST /api/tools/remove-background` takes.
    ///
    /// - The body of the request has at most 10 MB (10 000 000 bytes).
    public struct RemoveBackgroundRequest: RequestForm, Hashable, Sendable {
        /// The picture.
        ///
        /// `image`: the path of a picture file.
        ///
        /// - `image` is a PNG, JPEG or WebP file.
        /// - `image` has at most 10 MB (10 000 000 bytes), decoded.
        /// - Better, `image` is a still: of several frames, expect the first alone.
        public var imagePath: String
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(imagePath: String) {
            self.imagePath = imagePath
        }

        /// Adds its fields and files as they are sent.
        package func add(to parts: inout [MultipartBody.Part]) {
            parts.addFile("image", imagePath)
        }
    }

    /// What `POST /api/tools/remove-background` answers; the document names no fields.
    public struct RemoveBackgroundResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Makes a video larger.
    ///
    /// `POST /api/tools/upscale-video`. Price: about 2 credits for each 10 seconds of the result, at least 2. The plan
    /// must be `creator` or a higher one.
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Forbidden`, `Not found`,
    ///   `Not enough credits`, `Rate limit exceeded`, `Internal server error`.
    public func upscaleVideo(_ request: UpscaleVideoRequest) async throws(ServiceError) -> UpscaleVideoResponse {
        try await connection.answer("upscale-video", body: request.object)
    }

    /// What `POST /api/tools/upscale-video` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    /// - The caller's plan is `creator` or a higher one.
    public struct UpscaleVideoRequest: RequestObject, Hashable, Sendable {
        /// The video.
        ///
        /// `video_filename`: text.
        ///
        /// - `video_filename` holds more than white space.
        public var videoFilename: String
        /// How many times as wide and as high.
        ///
        /// `scale_factor`: a whole number.
        ///
        /// - `scale_factor` is 2 to 4.
        public var scaleFactor: Int
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(videoFilename: String, scaleFactor: Int) {
            self.videoFilename = videoFilename
            self.scaleFactor = scaleFactor
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("video_filename", videoFilename)
            object.add("scale_factor", scaleFactor)
        }
    }

    /// What `POST /api/tools/upscale-video` answers; the document names no fields.
    public struct UpscaleVideoResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Puts the face of one picture into another.
    ///
    /// `POST /api/tools/face-swap`. Price: 1 credit. The plan must be `pro` or a higher one.
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Forbidden`, `Not enough credits`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func faceSwap(_ request: FaceSwapRequest) async throws(ServiceError) -> FaceSwapResponse {
        try await connection.answer("face-swap", form: request.parts)
    }

    /// What `POST /api/tools/face-swap` takes.
    ///
    /// - The body of the request has at most 10 MB (10 000 000 bytes).
    /// - The caller's plan is `pro` or a higher one.
    public struct FaceSwapRequest: RequestForm, Hashable, Sendable {
        /// The picture whose face is taken.
        ///
        /// `source`: the path of a picture file.
        ///
        /// - `source` is a PNG, JPEG or WebP file.
        /// - `source` has at most 10 MB (10 000 000 bytes), decoded.
        /// - Better, `source` is a still: of several frames, expect the first alone.
        public var sourcePath: String
        /// The picture that is given the face.
        ///
        /// `target`: the path of a picture file.
        ///
        /// - `target` is a PNG, JPEG or WebP file.
        /// - `target` has at most 10 MB (10 000 000 bytes), decoded.
        /// - Better, `target` is a still: of several frames, expect the first alone.
        public var targetPath: String
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(sourcePath: String, targetPath: String) {
            self.sourcePath = sourcePath
            self.targetPath = targetPath
        }

        /// Adds its fields and files as they are sent.
        package func add(to parts: inout [MultipartBody.Part]) {
            parts.addFile("source", sourcePath)
            parts.addFile("target", targetPath)
        }
    }

    /// What `POST /api/tools/face-swap` answers; the document names no fields.
    public struct FaceSwapResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Takes frames out of a video.
    ///
    /// `POST /api/tools/extract-frames`. Price: 1 credit.
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`, `Not enough credits`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func extractFrames(_ request: ExtractFramesRequest) async throws(ServiceError) -> ExtractFramesResponse {
        try await connection.answer("extract-frames", body: request.object)
    }

    /// What `POST /api/tools/extract-frames` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct ExtractFramesRequest: RequestObject, Hashable, Sendable {
        /// The video.
        ///
        /// `video_filename`: text.
        ///
        /// - `video_filename` holds more than white space.
        public var videoFilename: String
        /// Which frames: `all_1fps` is one for each second.
        ///
        /// `mode`: text.
        public var mode: Mode?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(videoFilename: String) {
            self.videoFilename = videoFilename
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("video_filename", videoFilename)
            object.add("mode", mode?.rawValue)
        }
    }

    /// What `POST /api/tools/extract-frames` answers; the document names no fields.
    public struct ExtractFramesResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Cuts a stretch of time out of a video, for less.
    ///
    /// `POST /api/tools/trim-video`. Price: 1 credit.
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`, `Not enough credits`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func trimVideo(_ request: TrimVideoRequest) async throws(ServiceError) -> TrimVideoResponse {
        try await connection.answer("trim-video", body: request.object)
    }

    /// What `POST /api/tools/trim-video` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct TrimVideoRequest: RequestObject, Hashable, Sendable {
        /// The video.
        ///
        /// `video_filename`: text.
        ///
        /// - `video_filename` holds more than white space.
        public var videoFilename: String
        /// Seconds from the beginning.
        ///
        /// `start_time`: a number.
        ///
        /// - `start_time` is less than `end_time`.
        public var startTime: Double
        /// Seconds from the beginning.
        ///
        /// `end_time`: a number.
        public var endTime: Double
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(videoFilename: String, startTime: Double, endTime: Double) {
            self.videoFilename = videoFilename
            self.startTime = startTime
            self.endTime = endTime
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("video_filename", videoFilename)
            object.add("start_time", startTime)
            object.add("end_time", endTime)
        }
    }

    /// What `POST /api/tools/trim-video` answers; the document names no fields.
    public struct TrimVideoResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}
#endif
