/// The tables of Progressive Robot's document.
enum ProgressiveRobot {}

extension Service {
    /// Progressive Robot: videos, pictures, sound, editing and projects.
    static let progressiveRobot = Service(
        .progressiveRobot, name: "Progressive Robot", baseURL: "https://video.progressiverobot.com", keyPrefix: "pk_",
        unit: .credits, endpoints: ProgressiveRobot.endpoints, models: ProgressiveRobot.models,
        plans: ProgressiveRobot.plans, errors: ProgressiveRobot.errors, rateLimits: ProgressiveRobot.rateLimits,
        polling: ProgressiveRobot.polling, behaviours: ProgressiveRobot.behaviours,
        openQuestions: ProgressiveRobot.openQuestions)
}

extension ProgressiveRobot {
    static let endpoints: [Endpoint] =
        generation + imageGeneration + sound + editing + studio + publishing + team + account

    /// What makes videos, keeps account of them and hands them on.
    private static let generation: [Endpoint] = videoEndpoints + libraryEndpoints + modelEndpoints
    private static let imageGeneration: [Endpoint] = imageEndpoints
    private static let sound: [Endpoint] = audioEndpoints + subtitleEndpoints + speechEndpoints
    private static let editing: [Endpoint] = editEndpoints + toolEndpoints
    private static let studio: [Endpoint] =
        promptEndpoints + projectEndpoints + shotEndpoints + elementEndpoints + commentEndpoints
    private static let publishing: [Endpoint] = hostingEndpoints + communityEndpoints + stockEndpoints
    private static let team: [Endpoint] = organisationEndpoints + brandKitEndpoints
    private static let account: [Endpoint] =
        keyEndpoints + sessionEndpoints + profileEndpoints + billingEndpoints + analyticsEndpoints
}
