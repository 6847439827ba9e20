/// The tables of PixelDojo's document.
enum PixelDojo {}

extension Service {
    /// PixelDojo: 132 image and video models behind one queue of jobs.
    static let pixelDojo = Service(
        .pixelDojo, name: "PixelDojo", baseURL: "https://pixeldojo.ai/api/v1", unit: .credits,
        endpoints: PixelDojo.endpoints, models: PixelDojo.models, errors: PixelDojo.errors,
        rateLimits: PixelDojo.rateLimits, polling: PixelDojo.polling, retentionHours: 24,
        behaviours: PixelDojo.behaviours, openQuestions: PixelDojo.openQuestions)
}

extension PixelDojo {
    static let endpoints: [Endpoint] = [run, job, jobs, replayWebhook, modelList, model, schema]

    static let models: [Model] =
        imageModelsAToF + imageModelsGToP + imageModelsQToZ + videoModelsGToK + videoModelsLToS + videoModelsTToX

    static let rateLimits: [RateLimit] = [
        RateLimit(
            60, seconds: 60, source: citation("Rate Limits", "60 requests per minute across all endpoints."))
    ]

    static let polling = Polling(
        firstInterval: 2000, longestInterval: 30_000,
        source: citation("Best Practices", "Poll job status with exponential backoff (start at 2s, max 30s)"))

    static func citation(_ section: String, _ quote: String) -> Citation {
        Citation(.pixelDojo, section: section, quote: quote)
    }
}
