// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Ends a job that is running.
    ///
    /// `POST /api/cancel`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func cancel(_ request: CancelRequest) async throws(ServiceError) -> CancelResponse {
        try await connection.answer("cancel", body: request.object)
    }

    /// What `POST /api/cancel` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct CancelRequest: RequestObject, Hashable, Sendable {
        /// The job.
        ///
        /// `job_id`: text.
        ///
        /// - `job_id` holds more than white space.
        public var jobID: String
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(jobID: String) {
            self.jobID = jobID
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("job_id", jobID)
        }
    }

    /// What `POST /api/cancel` answers; the document names no fields.
    public struct CancelResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Tells how long the queue is and where the caller's jobs stand in it.
    ///
    /// `GET /api/queue`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Rate limit exceeded`, `Internal server error`.
    public func queue() async throws(ServiceError) -> QueueResponse {
        try await connection.answer("queue")
    }

    /// What `GET /api/queue` answers; the document names no fields.
    public struct QueueResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Tells whether the machine that makes videos is there.
    ///
    /// `GET /api/comfyui/status`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Rate limit exceeded`, `Internal server error`.
    public func comfyUIStatus() async throws(ServiceError) -> ComfyUIStatusResponse {
        try await connection.answer("comfyui-status")
    }

    /// What `GET /api/comfyui/status` answers; the document names no fields.
    public struct ComfyUIStatusResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Tells what a video would cost.
    ///
    /// `GET /api/generation-cost`. It is free.
    ///
    /// - Parameters:
    ///   - model: Text.
    ///   - frames: A whole number.
    ///   - steps: A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Rate limit exceeded`,
    ///   `Internal server error`.
    public func generationCost(
        model: GenerationCostModel? = nil, frames: Int? = nil, steps: Int? = nil
    ) async throws(ServiceError) -> GenerationCostResponse {
        var query: [(String, String)] = []
        query.add("model", model)
        query.add("frames", frames)
        query.add("steps", steps)
        return try await connection.answer("generation-cost", query: query)
    }

    /// What `GET /api/generation-cost` answers; the document names no fields.
    public struct GenerationCostResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Takes the last frame of a video, from which a model of pictures can go on.
    ///
    /// `POST /api/extend-video`. Its price is not documented: “The document gives no price for this.”
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`, `Not enough credits`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func extendVideo(_ request: ExtendVideoRequest) async throws(ServiceError) -> ExtendVideoResponse {
        try await connection.answer("extend-video", body: request.object)
    }

    /// What `POST /api/extend-video` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct ExtendVideoRequest: RequestObject, Hashable, Sendable {
        /// The video.
        ///
        /// `video_filename`: text.
        ///
        /// - `video_filename` holds more than white space.
        public var videoFilename: String
        /// The entry of the video in the list of generations.
        ///
        /// `generation_id`: a whole number.
        public var generationID: Int?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(videoFilename: String) {
            self.videoFilename = videoFilename
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("video_filename", videoFilename)
            object.add("generation_id", generationID)
        }
    }

    /// What `POST /api/extend-video` answers; the document names no fields.
    public struct ExtendVideoResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Starts a job that gives a video another look.
    ///
    /// `POST /api/generate-v2v`. Price: about 3 credits for each 10 seconds of the result, at least 3.
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`, `Not enough credits`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func generateV2V(_ request: GenerateV2VRequest) async throws(ServiceError) -> GenerateV2VResponse {
        try await connection.answer("generate-v2v", body: request.object)
    }

    /// What `POST /api/generate-v2v` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct GenerateV2VRequest: RequestObject, Hashable, Sendable {
        /// The video.
        ///
        /// `video_filename`: text.
        ///
        /// - `video_filename` holds more than white space.
        public var videoFilename: String
        /// What to make.
        ///
        /// `prompt`: text.
        ///
        /// - `prompt` holds more than white space.
        /// - `prompt` has 1 to 2000 characters.
        public var prompt: String
        /// How far the result may leave the video.
        ///
        /// `strength`: a number.
        public var strength: Double?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(videoFilename: String, prompt: String) {
            self.videoFilename = videoFilename
            self.prompt = prompt
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("video_filename", videoFilename)
            object.add("prompt", prompt)
            object.add("strength", strength)
        }
    }

    /// What `POST /api/generate-v2v` answers.
    public struct GenerateV2VResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// What to ask `status` about.
        ///
        /// `job_id`: text.
        public var jobID: String? { json.text(at: "job_id") }

        /// `prompt_id`: text.
        public var promptID: String? { json.text(at: "prompt_id") }

        /// What the job cost.
        ///
        /// `credits_used`: a whole number.
        public var creditsUsed: Int? { json.whole(at: "credits_used") }

        /// The credits left.
        ///
        /// `credit_balance`: a whole number.
        public var creditBalance: Int? { json.whole(at: "credit_balance") }
    }
}

extension ProgressiveRobotClient {
    /// Deletes a video and its entry.
    ///
    /// `DELETE /api/generations/{id}`. It is free.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func deleteGeneration(id: Int) async throws(ServiceError) -> DeleteGenerationResponse {
        try await connection.answer("delete-generation", path: ["id": String(id)])
    }

    /// What `DELETE /api/generations/{id}` answers; the document names no fields.
    public struct DeleteGenerationResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Makes a video a favourite, or no longer one.
    ///
    /// `POST /api/generations/{id}/favorite`. It is free.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func favoriteGeneration(id: Int) async throws(ServiceError) -> FavoriteGenerationResponse {
        try await connection.answer("favorite-generation", path: ["id": String(id)])
    }

    /// What `POST /api/generations/{id}/favorite` answers.
    public struct FavoriteGenerationResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// 0 or 1: how it is now.
        ///
        /// `is_favorite`: a whole number.
        public var isFavorite: Bool? { json.flag(at: "is_favorite") }
    }
}
#endif
