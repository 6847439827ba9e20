// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Suggests prompts that were used before.
    ///
    /// `GET /api/prompts/autocomplete`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Rate limit exceeded`, `Internal server error`.
    public func autocompletePrompt() async throws(ServiceError) -> AutocompletePromptResponse {
        try await connection.answer("autocomplete-prompt")
    }

    /// What `GET /api/prompts/autocomplete` answers; the document names no fields.
    public struct AutocompletePromptResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Lists the prompts that were saved.
    ///
    /// `GET /api/templates`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Rate limit exceeded`, `Internal server error`.
    public func templates() async throws(ServiceError) -> TemplatesResponse {
        try await connection.answer("templates")
    }

    /// What `GET /api/templates` answers; the document names no fields.
    public struct TemplatesResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Saves a prompt.
    ///
    /// `POST /api/templates`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Rate limit exceeded`,
    ///   `Internal server error`.
    public func createTemplate(_ request: CreateTemplateRequest) async throws(ServiceError) -> CreateTemplateResponse {
        try await connection.answer("create-template", body: request.object)
    }

    /// What `POST /api/templates` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct CreateTemplateRequest: RequestObject, Hashable, Sendable {
        /// `name`: text.
        ///
        /// - `name` holds more than white space.
        public var name: String
        /// What to make.
        ///
        /// `prompt`: text.
        ///
        /// - `prompt` holds more than white space.
        /// - `prompt` has 1 to 2000 characters.
        public var prompt: String
        /// What is not to be seen.
        ///
        /// `negative_prompt`: text.
        ///
        /// - `negative_prompt` has at most 2000 characters.
        public var negativePrompt: String?
        /// `model`: text.
        public var model: String?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(name: String, prompt: String) {
            self.name = name
            self.prompt = prompt
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("name", name)
            object.add("prompt", prompt)
            object.add("negative_prompt", negativePrompt)
            object.add("model", model)
        }
    }

    /// What `POST /api/templates` answers; the document names no fields.
    public struct CreateTemplateResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Deletes a saved prompt.
    ///
    /// `DELETE /api/templates/{id}`. It is free.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func deleteTemplate(id: Int) async throws(ServiceError) -> DeleteTemplateResponse {
        try await connection.answer("delete-template", path: ["id": String(id)])
    }

    /// What `DELETE /api/templates/{id}` answers; the document names no fields.
    public struct DeleteTemplateResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}
#endif
