// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Starts a job that makes a video of text, or of text and a picture.
    ///
    /// `POST /api/generate`. Price: that of the model in `model`.
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not enough credits`, `Forbidden`,
    ///   `Not found`, `Rate limit exceeded`, `Internal server error`.
    public func generate(_ request: GenerateRequest) async throws(ServiceError) -> GenerateResponse {
        try await connection.answer("generate", body: request.object)
    }

    /// What `POST /api/generate` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    /// - `width` and `height` fit the caller's plan.
    public struct GenerateRequest: RequestObject, Hashable, Sendable {
        /// What to make.
        ///
        /// `prompt`: text.
        ///
        /// - `prompt` holds more than white space.
        /// - `prompt` has 1 to 2000 characters.
        public var prompt: String
        /// What makes it.
        ///
        /// `model`: text.
        public var model: GenerateModel?
        /// What is not to be seen.
        ///
        /// `negative_prompt`: text.
        ///
        /// - `negative_prompt` has at most 2000 characters.
        public var negativePrompt: String?
        /// `width`: a whole number.
        ///
        /// - `width` is 1 to 3840.
        public var width: Int?
        /// `height`: a whole number.
        ///
        /// - `height` is 1 to 3840.
        public var height: Int?
        /// `frames`: a whole number.
        ///
        /// - `frames` is 1 to 999.
        /// - `frames` fits the caller's plan.
        public var frames: Int?
        /// `frame_rate`: a whole number; when it is missing, `24`.
        public var frameRate: Int?
        /// How often the model goes over the video.
        ///
        /// `steps`: a whole number.
        public var steps: Int?
        /// How closely it keeps to the prompt.
        ///
        /// `cfg`: a number.
        public var cfg: Double?
        /// -1 for any.
        ///
        /// `seed`: a whole number.
        public var seed: Int?
        /// `sampler`: text.
        public var sampler: String?
        /// `scheduler`: text.
        public var scheduler: String?
        /// `shift`: a number.
        public var shift: Double?
        /// `project_id`: a whole number.
        public var projectID: Int?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(prompt: String) {
            self.prompt = prompt
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("prompt", prompt)
            object.add("model", model?.rawValue)
            object.add("negative_prompt", negativePrompt)
            object.add("width", width)
            object.add("height", height)
            object.add("frames", frames)
            object.add("frame_rate", frameRate)
            object.add("steps", steps)
            object.add("cfg", cfg)
            object.add("seed", seed)
            object.add("sampler", sampler)
            object.add("scheduler", scheduler)
            object.add("shift", shift)
            object.add("project_id", projectID)
        }
    }

    /// What `POST /api/generate` answers.
    public struct GenerateResponse: ServiceResponse {
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
#endif
