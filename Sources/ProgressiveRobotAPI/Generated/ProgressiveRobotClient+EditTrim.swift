// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Cuts a stretch of time out of a video.
    ///
    /// `POST /api/edit/trim`. Price: 3 credits.
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`, `Not enough credits`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func editTrim(_ request: EditTrimRequest) async throws(ServiceError) -> EditTrimResponse {
        try await connection.answer("edit-trim", body: request.object)
    }

    /// What `POST /api/edit/trim` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct EditTrimRequest: RequestObject, Hashable, Sendable {
        /// The video.
        ///
        /// `video_filename`: text.
        ///
        /// - `video_filename` holds more than white space.
        public var videoFilename: String
        /// Where the stretch begins.
        ///
        /// `start_seconds`: a number.
        ///
        /// - `start_seconds` is less than `end_seconds`.
        public var startSeconds: Double
        /// Where the stretch ends.
        ///
        /// `end_seconds`: a number.
        public var endSeconds: Double
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(videoFilename: String, startSeconds: Double, endSeconds: Double) {
            self.videoFilename = videoFilename
            self.startSeconds = startSeconds
            self.endSeconds = endSeconds
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("video_filename", videoFilename)
            object.add("start_seconds", startSeconds)
            object.add("end_seconds", endSeconds)
        }
    }

    /// What `POST /api/edit/trim` answers.
    public struct EditTrimResponse: ServiceResponse {
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
