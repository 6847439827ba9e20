extension ProgressiveRobot {
    /// What is done with videos that were made.
    static let libraryEndpoints: [Endpoint] = [
        deleteGeneration, favoriteGeneration, shareGeneration, publishGeneration, share, gallery,
    ]

    private static let rows = Section("Additional Video Endpoints")

    static let deleteGeneration: Endpoint = rows.row(
        "delete-generation", .delete, "/api/generations/{id}", "Delete a generation and its video file",
        "Deletes a video and its entry.")

    static let favoriteGeneration: Endpoint = rows.row(
        "favorite-generation", .post, "/api/generations/{id}/favorite", "Toggle favourite — returns is_favorite",
        "Makes a video a favourite, or no longer one.",
        response: [ResponseField("is_favorite", .integer, "0 or 1: how it is now.")])

    static let shareGeneration: Endpoint = rows.row(
        "share-generation", .post, "/api/generations/{id}/share", "Create share link — returns share_token",
        "Makes a link by which others can see a video.",
        response: [ResponseField("share_token", .string, "What `share` and `video` take.")])

    static let publishGeneration: Endpoint = rows.row(
        "publish-generation", .post, "/api/generations/{id}/public", "Toggle public gallery visibility",
        "Puts a video into the public gallery, or takes it out.")

    static let share: Endpoint = rows.row(
        "share", .get, "/api/share/{token}", "Public — get shared video metadata",
        "Tells about a video to which there is a link.", isPublic: true)

    static let gallery: Endpoint = rows.row(
        "gallery", .get, "/api/gallery/community", "Public — browse public gallery",
        "Lists the videos of the public gallery.", isPublic: true)
}

extension ProgressiveRobot {
    static let modelEndpoints: [Endpoint] = [modelList]

    static let modelList: Endpoint = Section("Available Models").endpoint(
        "models", .get, "/api/models", "Lists the video models with what holds at this moment.",
        quote: "Use GET /api/models for video models or GET /api/image-models for image models to retrieve live "
            + "defaults and parameters at runtime.")
}
