// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension PixelEngineClient {
    /// Rewrites a short prompt, or writes one for a picture, for use with `POST /animate`.
    ///
    /// `POST /enhance-prompt`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `invalid_request`, `image_too_large`, `unauthorized`,
    ///   `upstream_error`, `internal_error`.
    public func enhancePrompt(_ request: EnhancePromptRequest) async throws(ServiceError) -> EnhancePromptResponse {
        try await connection.answer("enhance-prompt", body: request.object)
    }

    /// What `POST /enhance-prompt` takes.
    ///
    /// - At least one of `prompt` and `image` is there and not blank.
    public struct EnhancePromptRequest: RequestObject, Hashable, Sendable {
        /// Empty when a picture alone is to speak.
        ///
        /// `prompt`: text.
        ///
        /// - `prompt` has at most 2000 characters.
        public var prompt: String
        /// Whom the prompt is about.
        ///
        /// `image`: a picture in Base64 or as a data URL.
        ///
        /// - When `model` is `pixel-engine-v1.1`: `image` is a PNG file.
        /// - When `model` is `frame-engine-v1.1`: `image` is a PNG or JPEG file.
        /// - `image` has at most 5 MB (5 000 000 bytes), decoded.
        /// - When `model` is `pixel-engine-v1.1`: `image` is at most 256 px wide and high.
        /// - When `model` is `frame-engine-v1.1`: `image` is 256 to 2048 px wide and high, each.
        /// - `image` is 1:2 to 2:1, width to height, both included.
        /// - When `model` is `pixel-engine-v1.1`: better, `image` is pixel art at its native size, one pixel a cell,
        ///   where it is pixel art.
        /// - Better, `image` is a still: of several frames, expect the first alone.
        public var image: String?
        /// `model`: text; when it is missing, `pixel-engine-v1.1`.
        public var model: AnimateModel?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(prompt: String) {
            self.prompt = prompt
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("prompt", prompt)
            object.add("image", image)
            object.add("model", model?.rawValue)
        }
    }

    /// What `POST /enhance-prompt` answers.
    public struct EnhancePromptResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// Plain text for the `prompt` of `POST /animate`.
        ///
        /// `enhanced_prompt`: text.
        public var enhancedPrompt: String? { json.text(at: "enhanced_prompt") }
    }
}
#endif
