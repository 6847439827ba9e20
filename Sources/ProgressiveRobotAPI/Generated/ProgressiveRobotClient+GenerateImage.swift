// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Starts one job for each picture to be made.
    ///
    /// `POST /api/generate-image`. Price: that of the model in `model`, times `num_images`.
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not enough credits`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func generateImage(_ request: GenerateImageRequest) async throws(ServiceError) -> GenerateImageResponse {
        try await connection.answer("generate-image", body: request.object)
    }

    /// What `POST /api/generate-image` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct GenerateImageRequest: RequestObject, Hashable, Sendable {
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
        public var model: GenerateImageModel?
        /// How many pictures to make.
        ///
        /// `num_images`: a whole number.
        ///
        /// - `num_images` is at least 1.
        public var numImages: Int?
        /// What is not to be seen.
        ///
        /// `negative_prompt`: text.
        ///
        /// - `negative_prompt` has at most 2000 characters.
        public var negativePrompt: String?
        /// -1 for any.
        ///
        /// `seed`: a whole number.
        public var seed: Int?
        /// How often the model goes over the picture.
        ///
        /// `steps`: a whole number.
        public var steps: Int?
        /// How closely it keeps to the prompt.
        ///
        /// `cfg`: a number.
        public var cfg: Double?
        /// In pixels.
        ///
        /// `width`: a whole number.
        public var width: Int?
        /// In pixels.
        ///
        /// `height`: a whole number.
        public var height: Int?
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
            object.add("num_images", numImages)
            object.add("negative_prompt", negativePrompt)
            object.add("seed", seed)
            object.add("steps", steps)
            object.add("cfg", cfg)
            object.add("width", width)
            object.add("height", height)
        }
    }

    /// What `POST /api/generate-image` answers.
    public struct GenerateImageResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// `jobs`
        public var jobs: [Job] { json.parts(at: "jobs").map { Job($0) } }

        /// What all of them cost.
        ///
        /// `credits_used`: a whole number.
        public var creditsUsed: Int? { json.whole(at: "credits_used") }

        /// The credits left.
        ///
        /// `credit_balance`: a whole number.
        public var creditBalance: Int? { json.whole(at: "credit_balance") }

        /// What stands in `jobs`.
        public struct Job: ServiceResponse {
            /// It as it came, with what the document does not name.
            public let json: JSONValue
            /// Wraps what came.
            public init(_ json: JSONValue) { self.json = json }

            /// What to ask `status` about.
            ///
            /// `jobs[].job_id`: text.
            public var jobID: String? { json.text(at: "job_id") }

            /// `jobs[].prompt_id`: text.
            public var promptID: String? { json.text(at: "prompt_id") }

            /// The seed it was given.
            ///
            /// `jobs[].seed`: a whole number.
            public var seed: Int? { json.whole(at: "seed") }
        }
    }
}
#endif
