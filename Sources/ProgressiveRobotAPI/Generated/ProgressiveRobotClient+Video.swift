// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Loads a video as bytes.
    ///
    /// `GET /api/video/{filename}`. It is free. The file is held in memory.
    ///
    /// - Parameters:
    ///   - filename: Text.
    ///   - token: What lets others than the owner load it. Text.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`, `Forbidden`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func video(filename: String, token: String? = nil) async throws(ServiceError) -> ServiceFile {
        var query: [(String, String)] = []
        query.add("token", token)
        return try await connection.file("video", path: ["filename": filename], query: query)
    }

    /// Loads a video as bytes.
    ///
    /// `GET /api/video/{filename}`. It is free. The file lies at its place once all of it has come.
    ///
    /// - Parameters:
    ///   - filename: Text.
    ///   - token: What lets others than the owner load it. Text.
    ///   - place: The path of the file that is to be written.
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Not found`, `Forbidden`,
    ///   `Rate limit exceeded`, `Internal server error`.
    public func video(
        filename: String, token: String? = nil, to place: String
    ) async throws(ServiceError) -> DownloadedFile {
        var query: [(String, String)] = []
        query.add("token", token)
        return try await connection.file("video", path: ["filename": filename], query: query, to: place)
    }
}
#endif
