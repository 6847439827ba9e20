// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Lists the music and sounds that were made.
    ///
    /// `GET /api/audio-generations`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Rate limit exceeded`, `Internal server error`.
    public func audioGenerations() async throws(ServiceError) -> AudioGenerationsResponse {
        try await connection.answer("audio-generations")
    }

    /// What `GET /api/audio-generations` answers; the document names no fields.
    public struct AudioGenerationsResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Deletes a piece of music or a sound and its entry.
    ///
    /// `DELETE /api/audio-generations/{id}`. It is free.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func deleteAudioGeneration(id: Int) async throws(ServiceError) -> DeleteAudioGenerationResponse {
        try await connection.answer("delete-audio-generation", path: ["id": String(id)])
    }

    /// What `DELETE /api/audio-generations/{id}` answers; the document names no fields.
    public struct DeleteAudioGenerationResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Loads music, a sound or speech.
    ///
    /// `GET /api/audio/{filename}`. It is free. The file is held in memory.
    ///
    /// - Parameters:
    ///   - filename: Text.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func audio(filename: String) async throws(ServiceError) -> ServiceFile {
        try await connection.file("audio", path: ["filename": filename])
    }

    /// Loads music, a sound or speech.
    ///
    /// `GET /api/audio/{filename}`. It is free. The file lies at its place once all of it has come.
    ///
    /// - Parameters:
    ///   - filename: Text.
    ///   - place: The path of the file that is to be written.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func audio(filename: String, to place: String) async throws(ServiceError) -> DownloadedFile {
        try await connection.file("audio", path: ["filename": filename], to: place)
    }
}

extension ProgressiveRobotClient {
    /// Puts sound under a video.
    ///
    /// `POST /api/video/add-audio`. Its price is not documented: “The document gives no price for this.”
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`, `Not enough credits`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func addAudio(_ request: AddAudioRequest) async throws(ServiceError) -> AddAudioResponse {
        try await connection.answer("add-audio", body: request.object)
    }

    /// What `POST /api/video/add-audio` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct AddAudioRequest: RequestObject, Hashable, Sendable {
        /// The video.
        ///
        /// `video_filename`: text.
        ///
        /// - `video_filename` holds more than white space.
        public var videoFilename: String
        /// The sound.
        ///
        /// `audio_filename`: text.
        ///
        /// - `audio_filename` holds more than white space.
        public var audioFilename: String
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(videoFilename: String, audioFilename: String) {
            self.videoFilename = videoFilename
            self.audioFilename = audioFilename
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("video_filename", videoFilename)
            object.add("audio_filename", audioFilename)
        }
    }

    /// What `POST /api/video/add-audio` answers; the document names no fields.
    public struct AddAudioResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Writes down what is said in a video.
    ///
    /// `POST /api/subtitles/generate`. Price: 5 credits.
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`, `Not enough credits`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func generateSubtitles(
        _ request: GenerateSubtitlesRequest
    ) async throws(ServiceError) -> GenerateSubtitlesResponse {
        try await connection.answer("generate-subtitles", body: request.object)
    }

    /// What `POST /api/subtitles/generate` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct GenerateSubtitlesRequest: RequestObject, Hashable, Sendable {
        /// The video.
        ///
        /// `video_filename`: text.
        ///
        /// - `video_filename` holds more than white space.
        public var videoFilename: String
        /// The language that is spoken, such as `en`.
        ///
        /// `language`: text.
        public var language: String?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(videoFilename: String) {
            self.videoFilename = videoFilename
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("video_filename", videoFilename)
            object.add("language", language)
        }
    }

    /// What `POST /api/subtitles/generate` answers; the document names no fields.
    public struct GenerateSubtitlesResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Loads subtitles as SRT.
    ///
    /// `GET /api/subtitles/{name}.srt`. It is free. The file is held in memory.
    ///
    /// - Parameters:
    ///   - name: Text.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func subtitles(name: String) async throws(ServiceError) -> ServiceFile {
        try await connection.file("subtitles", path: ["name": name])
    }

    /// Loads subtitles as SRT.
    ///
    /// `GET /api/subtitles/{name}.srt`. It is free. The file lies at its place once all of it has come.
    ///
    /// - Parameters:
    ///   - name: Text.
    ///   - place: The path of the file that is to be written.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func subtitles(name: String, to place: String) async throws(ServiceError) -> DownloadedFile {
        try await connection.file("subtitles", path: ["name": name], to: place)
    }
}

extension ProgressiveRobotClient {
    /// Draws subtitles into a video for good.
    ///
    /// `POST /api/subtitles/burn`. Its price is not documented: “The document gives no price for this.”
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`, `Not enough credits`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func burnSubtitles(_ request: BurnSubtitlesRequest) async throws(ServiceError) -> BurnSubtitlesResponse {
        try await connection.answer("burn-subtitles", body: request.object)
    }

    /// What `POST /api/subtitles/burn` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct BurnSubtitlesRequest: RequestObject, Hashable, Sendable {
        /// The video.
        ///
        /// `video_filename`: text.
        ///
        /// - `video_filename` holds more than white space.
        public var videoFilename: String
        /// The subtitles.
        ///
        /// `srt_filename`: text.
        ///
        /// - `srt_filename` holds more than white space.
        public var srtFilename: String
        /// What they look like.
        ///
        /// `style`: text.
        public var style: Style?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(videoFilename: String, srtFilename: String) {
            self.videoFilename = videoFilename
            self.srtFilename = srtFilename
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("video_filename", videoFilename)
            object.add("srt_filename", srtFilename)
            object.add("style", style?.rawValue)
        }
    }

    /// What `POST /api/subtitles/burn` answers; the document names no fields.
    public struct BurnSubtitlesResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}
#endif
