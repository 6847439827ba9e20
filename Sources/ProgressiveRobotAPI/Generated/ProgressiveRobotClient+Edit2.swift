// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Draws text into a video for good.
    ///
    /// `POST /api/edit/text-overlay`. Price: 3 credits.
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`, `Not enough credits`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func editTextOverlay(
        _ request: EditTextOverlayRequest
    ) async throws(ServiceError) -> EditTextOverlayResponse {
        try await connection.answer("edit-text-overlay", body: request.object)
    }

    /// What `POST /api/edit/text-overlay` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct EditTextOverlayRequest: RequestObject, Hashable, Sendable {
        /// The video.
        ///
        /// `video_filename`: text.
        ///
        /// - `video_filename` holds more than white space.
        public var videoFilename: String
        /// The text.
        ///
        /// `text`: text.
        ///
        /// - `text` holds more than white space.
        public var text: String
        /// Where it stands.
        ///
        /// `position`: text.
        public var position: String?
        /// `font_size`: a whole number.
        public var fontSize: Int?
        /// `color`: text.
        public var color: String?
        /// Seconds from the beginning.
        ///
        /// `start_time`: a number.
        ///
        /// - `start_time` is less than `end_time`.
        public var startTime: Double?
        /// Seconds from the beginning.
        ///
        /// `end_time`: a number.
        public var endTime: Double?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(videoFilename: String, text: String) {
            self.videoFilename = videoFilename
            self.text = text
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("video_filename", videoFilename)
            object.add("text", text)
            object.add("position", position)
            object.add("font_size", fontSize)
            object.add("color", color)
            object.add("start_time", startTime)
            object.add("end_time", endTime)
        }
    }

    /// What `POST /api/edit/text-overlay` answers.
    public struct EditTextOverlayResponse: ServiceResponse {
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
    /// Puts videos one after the other.
    ///
    /// `POST /api/edit/merge`. Price: 2 credits for each item of `video_filenames`, at least 3.
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`, `Not enough credits`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func editMerge(_ request: EditMergeRequest) async throws(ServiceError) -> EditMergeResponse {
        try await connection.answer("edit-merge", body: request.object)
    }

    /// What `POST /api/edit/merge` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct EditMergeRequest: RequestObject, Hashable, Sendable {
        /// The videos in their order.
        ///
        /// `video_filenames`: a list of text.
        ///
        /// - `video_filenames` has 2 to 20 items.
        public var videoFilenames: [String]
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(videoFilenames: [String]) {
            self.videoFilenames = videoFilenames
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("video_filenames", videoFilenames)
        }
    }

    /// What `POST /api/edit/merge` answers.
    public struct EditMergeResponse: ServiceResponse {
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
