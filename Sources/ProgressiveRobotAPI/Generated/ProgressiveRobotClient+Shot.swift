// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Adds a shot to a project.
    ///
    /// `POST /api/projects/{id}/shots`. It is free.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func createShot(id: Int, _ request: CreateShotRequest) async throws(ServiceError) -> CreateShotResponse {
        try await connection.answer("create-shot", path: ["id": String(id)], body: request.object)
    }

    /// What `POST /api/projects/{id}/shots` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct CreateShotRequest: RequestObject, Hashable, Sendable {
        /// What is to be seen.
        ///
        /// `prompt`: text.
        ///
        /// - `prompt` has at most 2000 characters.
        public var prompt: String?
        /// `notes`: text.
        public var notes: String?
        /// In seconds.
        ///
        /// `duration`: a number.
        public var duration: Double?
        /// `shot_type`: text.
        public var shotType: String?
        /// `camera_move`: text.
        public var cameraMove: String?
        /// How it goes over into the next.
        ///
        /// `transition`: text.
        public var transition: String?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Creates an empty one; its fields can be set afterwards.
        public init() {}

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("prompt", prompt)
            object.add("notes", notes)
            object.add("duration", duration)
            object.add("shot_type", shotType)
            object.add("camera_move", cameraMove)
            object.add("transition", transition)
        }
    }

    /// What `POST /api/projects/{id}/shots` answers; the document names no fields.
    public struct CreateShotResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Changes a shot, or gives it its video.
    ///
    /// `PUT /api/projects/{id}/shots/{shotId}`. It is free.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    ///   - shotID: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func updateShot(
        id: Int, shotID: Int, _ request: UpdateShotRequest
    ) async throws(ServiceError) -> UpdateShotResponse {
        try await connection.answer(
            "update-shot", path: ["id": String(id), "shotId": String(shotID)], body: request.object)
    }

    /// What `PUT /api/projects/{id}/shots/{shotId}` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct UpdateShotRequest: RequestObject, Hashable, Sendable {
        /// What is to be seen.
        ///
        /// `prompt`: text.
        ///
        /// - `prompt` has at most 2000 characters.
        public var prompt: String?
        /// `notes`: text.
        public var notes: String?
        /// In seconds.
        ///
        /// `duration`: a number.
        public var duration: Double?
        /// `shot_type`: text.
        public var shotType: String?
        /// `camera_move`: text.
        public var cameraMove: String?
        /// How it goes over into the next.
        ///
        /// `transition`: text.
        public var transition: String?
        /// The video of the shot.
        ///
        /// `filename`: text.
        public var filename: String?
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Creates an empty one; its fields can be set afterwards.
        public init() {}

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("prompt", prompt)
            object.add("notes", notes)
            object.add("duration", duration)
            object.add("shot_type", shotType)
            object.add("camera_move", cameraMove)
            object.add("transition", transition)
            object.add("filename", filename)
        }
    }

    /// What `PUT /api/projects/{id}/shots/{shotId}` answers; the document names no fields.
    public struct UpdateShotResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Deletes a shot.
    ///
    /// `DELETE /api/projects/{id}/shots/{shotId}`. It is free.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    ///   - shotID: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func deleteShot(id: Int, shotID: Int) async throws(ServiceError) -> DeleteShotResponse {
        try await connection.answer("delete-shot", path: ["id": String(id), "shotId": String(shotID)])
    }

    /// What `DELETE /api/projects/{id}/shots/{shotId}` answers; the document names no fields.
    public struct DeleteShotResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Puts the shots of a project into another order.
    ///
    /// `POST /api/projects/{id}/shots/reorder`. It is free.
    ///
    /// - Parameters:
    ///   - id: The id of the thing that is meant. A whole number.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func reorderShots(
        id: Int, _ request: ReorderShotsRequest
    ) async throws(ServiceError) -> ReorderShotsResponse {
        try await connection.answer("reorder-shots", path: ["id": String(id)], body: request.object)
    }

    /// What `POST /api/projects/{id}/shots/reorder` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct ReorderShotsRequest: RequestObject, Hashable, Sendable {
        /// The ids of the shots.
        ///
        /// `order`: a list of whole numbers.
        public var order: [Int]
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(order: [Int]) {
            self.order = order
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("order", order)
        }
    }

    /// What `POST /api/projects/{id}/shots/reorder` answers; the document names no fields.
    public struct ReorderShotsResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}
#endif
