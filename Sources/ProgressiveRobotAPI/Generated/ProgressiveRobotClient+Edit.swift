// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Makes a video faster or slower.
    ///
    /// `POST /api/edit/speed`. Price: 3 credits.
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`, `Not enough credits`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func editSpeed(_ request: EditSpeedRequest) async throws(ServiceError) -> EditSpeedResponse {
        try await connection.answer("edit-speed", body: request.object)
    }

    /// What `POST /api/edit/speed` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct EditSpeedRequest: RequestObject, Hashable, Sendable {
        /// The video.
        ///
        /// `video_filename`: text.
        ///
        /// - `video_filename` holds more than white space.
        public var videoFilename: String
        /// How many times as fast.
        ///
        /// `speed_factor`: a number.
        ///
        /// - `speed_factor` is 0.25 to 4, fractions allowed.
        public var speedFactor: Double
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(videoFilename: String, speedFactor: Double) {
            self.videoFilename = videoFilename
            self.speedFactor = speedFactor
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("video_filename", videoFilename)
            object.add("speed_factor", speedFactor)
        }
    }

    /// What `POST /api/edit/speed` answers.
    public struct EditSpeedResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// The new file, to be loaded from `video`.
        ///
        /// `filename`: text.
        public var filename: String? { json.text(at: "filename") }

        /// The credits left.
        ///
        /// `credit_balance`: a whole number.
        public var creditBalance: Int? { json.whole(at: "credit_balance") }
    }
}

extension ProgressiveRobotClient {
    /// Cuts a region out of a video.
    ///
    /// `POST /api/edit/crop`. Price: 3 credits.
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`, `Not enough credits`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func editCrop(_ request: EditCropRequest) async throws(ServiceError) -> EditCropResponse {
        try await connection.answer("edit-crop", body: request.object)
    }

    /// What `POST /api/edit/crop` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct EditCropRequest: RequestObject, Hashable, Sendable {
        /// The video.
        ///
        /// `video_filename`: text.
        ///
        /// - `video_filename` holds more than white space.
        public var videoFilename: String
        /// The left edge. In pixels.
        ///
        /// `x`: a whole number.
        public var x: Int
        /// The top edge. In pixels.
        ///
        /// `y`: a whole number.
        public var y: Int
        /// In pixels.
        ///
        /// `width`: a whole number.
        public var width: Int
        /// In pixels.
        ///
        /// `height`: a whole number.
        public var height: Int
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(videoFilename: String, x: Int, y: Int, width: Int, height: Int) {
            self.videoFilename = videoFilename
            self.x = x
            self.y = y
            self.width = width
            self.height = height
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("video_filename", videoFilename)
            object.add("x", x)
            object.add("y", y)
            object.add("width", width)
            object.add("height", height)
        }
    }

    /// What `POST /api/edit/crop` answers.
    public struct EditCropResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// The new file, to be loaded from `video`.
        ///
        /// `filename`: text.
        public var filename: String? { json.text(at: "filename") }

        /// The credits left.
        ///
        /// `credit_balance`: a whole number.
        public var creditBalance: Int? { json.whole(at: "credit_balance") }
    }
}

extension ProgressiveRobotClient {
    /// Fits a video into another size.
    ///
    /// `POST /api/edit/resize`. Price: 3 credits.
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`, `Not enough credits`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func editResize(_ request: EditResizeRequest) async throws(ServiceError) -> EditResizeResponse {
        try await connection.answer("edit-resize", body: request.object)
    }

    /// What `POST /api/edit/resize` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    /// - Exactly one of `preset` and `width` is there.
    public struct EditResizeRequest: RequestObject, Hashable, Sendable {
        /// The video.
        ///
        /// `video_filename`: text.
        ///
        /// - `video_filename` holds more than white space.
        public var videoFilename: String
        /// A size by name.
        ///
        /// `preset`: text.
        public var preset: Preset?
        /// In pixels.
        ///
        /// `width`: a whole number.
        ///
        /// - When `height` is there: `width` is there, and not null.
        public var width: Int?
        /// In pixels.
        ///
        /// `height`: a whole number.
        ///
        /// - When `width` is there: `height` is there, and not null.
        public var height: Int?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(videoFilename: String) {
            self.videoFilename = videoFilename
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("video_filename", videoFilename)
            object.add("preset", preset?.rawValue)
            object.add("width", width)
            object.add("height", height)
        }
    }

    /// What `POST /api/edit/resize` answers.
    public struct EditResizeResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// The new file, to be loaded from `video`.
        ///
        /// `filename`: text.
        public var filename: String? { json.text(at: "filename") }

        /// The credits left.
        ///
        /// `credit_balance`: a whole number.
        public var creditBalance: Int? { json.whole(at: "credit_balance") }
    }
}
#endif
