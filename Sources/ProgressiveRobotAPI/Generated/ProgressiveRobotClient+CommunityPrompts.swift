// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Lists the prompts of others.
    ///
    /// `GET /api/community/prompts`. It is free. It needs no key.
    ///
    /// - Parameters:
    ///   - sort: The order, such as `popular`. Text.
    ///   - tag: Only those with this tag. Text.
    ///   - model: Only those for this model. Text.
    ///   - page: Pages are counted from 1. A whole number.
    /// - Throws: ``ServiceError``; the document names `Bad request`, `Rate limit exceeded`, `Internal server error`.
    public func communityPrompts(
        sort: String? = nil, tag: String? = nil, model: String? = nil, page: Int? = nil
    ) async throws(ServiceError) -> CommunityPromptsResponse {
        var query: [(String, String)] = []
        query.add("sort", sort)
        query.add("tag", tag)
        query.add("model", model)
        query.add("page", page)
        return try await connection.answer("community-prompts", query: query)
    }

    /// What `GET /api/community/prompts` answers; the document names no fields.
    public struct CommunityPromptsResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Hands in a prompt, to be looked over and listed.
    ///
    /// `POST /api/community/prompts`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Rate limit exceeded`,
    ///   `Internal server error`.
    public func createCommunityPrompt(
        _ request: CreateCommunityPromptRequest
    ) async throws(ServiceError) -> CreateCommunityPromptResponse {
        try await connection.answer("create-community-prompt", body: request.object)
    }

    /// What `POST /api/community/prompts` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct CreateCommunityPromptRequest: RequestObject, Hashable, Sendable {
        /// What to make.
        ///
        /// `prompt`: text.
        ///
        /// - `prompt` holds more than white space.
        /// - `prompt` has 1 to 2000 characters.
        public var prompt: String
        /// `model`: text.
        public var model: String?
        /// `title`: text.
        public var title: String?
        /// `tags`: text.
        public var tags: String?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(prompt: String) {
            self.prompt = prompt
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("prompt", prompt)
            object.add("model", model)
            object.add("title", title)
            object.add("tags", tags)
        }
    }

    /// What `POST /api/community/prompts` answers; the document names no fields.
    public struct CreateCommunityPromptResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Votes for or against a prompt.
    ///
    /// `POST /api/community/prompts/{id}/vote`. It is free.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func voteCommunityPrompt(
        id: Int, _ request: VoteCommunityPromptRequest
    ) async throws(ServiceError) -> VoteCommunityPromptResponse {
        try await connection.answer("vote-community-prompt", path: ["id": String(id)], body: request.object)
    }

    /// What `POST /api/community/prompts/{id}/vote` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct VoteCommunityPromptRequest: RequestObject, Hashable, Sendable {
        /// 1 for, -1 against.
        ///
        /// `vote`: a whole number.
        public var vote: Int
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(vote: Int) {
            self.vote = vote
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("vote", vote)
        }
    }

    /// What `POST /api/community/prompts/{id}/vote` answers; the document names no fields.
    public struct VoteCommunityPromptResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Gives a prompt's text, and counts that it was used.
    ///
    /// `POST /api/community/prompts/{id}/use`. It is free.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func useCommunityPrompt(id: Int) async throws(ServiceError) -> UseCommunityPromptResponse {
        try await connection.answer("use-community-prompt", path: ["id": String(id)])
    }

    /// What `POST /api/community/prompts/{id}/use` answers; the document names no fields.
    public struct UseCommunityPromptResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Deletes a prompt of one's own.
    ///
    /// `DELETE /api/community/prompts/{id}`. It is free.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`, `Forbidden`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func deleteCommunityPrompt(id: Int) async throws(ServiceError) -> DeleteCommunityPromptResponse {
        try await connection.answer("delete-community-prompt", path: ["id": String(id)])
    }

    /// What `DELETE /api/community/prompts/{id}` answers; the document names no fields.
    public struct DeleteCommunityPromptResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}
#endif
