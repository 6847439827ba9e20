// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Translates subtitles.
    ///
    /// `POST /api/subtitles/translate`. Price: 5 credits. The plan must be `pro` or a higher one.
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Forbidden`, `Not found`,
    ///   `Not enough credits`, `Rate limit exceeded`, `Internal server error`.
    public func translateSubtitles(
        _ request: TranslateSubtitlesRequest
    ) async throws(ServiceError) -> TranslateSubtitlesResponse {
        try await connection.answer("translate-subtitles", body: request.object)
    }

    /// What `POST /api/subtitles/translate` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    /// - The caller's plan is `pro` or a higher one.
    public struct TranslateSubtitlesRequest: RequestObject, Hashable, Sendable {
        /// The subtitles.
        ///
        /// `srt_filename`: text.
        ///
        /// - `srt_filename` holds more than white space.
        public var srtFilename: String
        /// The language to translate them into.
        ///
        /// `target_language`: text.
        ///
        /// - `target_language` holds more than white space.
        public var targetLanguage: String
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(srtFilename: String, targetLanguage: String) {
            self.srtFilename = srtFilename
            self.targetLanguage = targetLanguage
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("srt_filename", srtFilename)
            object.add("target_language", targetLanguage)
        }
    }

    /// What `POST /api/subtitles/translate` answers; the document names no fields.
    public struct TranslateSubtitlesResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Lists the voices that can speak.
    ///
    /// `GET /api/tts/voices`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Rate limit exceeded`, `Internal server error`.
    public func voices() async throws(ServiceError) -> VoicesResponse {
        try await connection.answer("voices")
    }

    /// What `GET /api/tts/voices` answers; the document names no fields.
    public struct VoicesResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Mixes speech into a video's sound.
    ///
    /// `POST /api/tts/add-to-video`. Its price is not documented: “The document gives no price for this.”
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`, `Not enough credits`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func addSpeech(_ request: AddSpeechRequest) async throws(ServiceError) -> AddSpeechResponse {
        try await connection.answer("add-speech", body: request.object)
    }

    /// What `POST /api/tts/add-to-video` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct AddSpeechRequest: RequestObject, Hashable, Sendable {
        /// The video.
        ///
        /// `video_filename`: text.
        ///
        /// - `video_filename` holds more than white space.
        public var videoFilename: String
        /// The speech.
        ///
        /// `tts_filename`: text.
        ///
        /// - `tts_filename` holds more than white space.
        public var ttsFilename: String
        /// When it begins.
        ///
        /// `offset_seconds`: a number.
        public var offsetSeconds: Double?
        /// How loud it is.
        ///
        /// `volume`: a number.
        public var volume: Double?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(videoFilename: String, ttsFilename: String) {
            self.videoFilename = videoFilename
            self.ttsFilename = ttsFilename
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("video_filename", videoFilename)
            object.add("tts_filename", ttsFilename)
            object.add("offset_seconds", offsetSeconds)
            object.add("volume", volume)
        }
    }

    /// What `POST /api/tts/add-to-video` answers; the document names no fields.
    public struct AddSpeechResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}
#endif
