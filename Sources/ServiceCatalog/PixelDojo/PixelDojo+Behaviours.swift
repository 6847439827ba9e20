extension PixelDojo {
    static let behaviours: [Behaviour] = ofService + ofModels + ofJobs

    private static let ofService: [Behaviour] = [
        behaviour(
            "document.live", "Models and prices may change: the document is made anew from what the service runs.",
            "Overview",
            "> Optimized for LLM consumption. Copy into your AI assistant. "
                + "> This document is dynamically generated from live model data."),
        behaviour(
            "service.jobs", "Whatever is made is made by a job that goes on after the answer.", "Overview",
            "PixelDojo provides an async job-based API for AI image and video generation."),
        behaviour(
            "service.base", "All paths stand below /api/v1 of pixeldojo.ai.", "Overview",
            "**Base URL:** `https://pixeldojo.ai/api/v1`"),
        behaviour(
            "key.header", "The key goes into a header of every request.", "Authentication",
            "All requests require an API key: ``` Authorization: Bearer YOUR_API_KEY ```"),
        behaviour(
            "key.source", "Keys are made on the website.", "Authentication",
            "Get your API key: https://pixeldojo.ai/api-platform/api-keys"),
        behaviour(
            "key.storage", "A key must stay out of what is handed to users, such as web pages.", "Best Practices",
            "Store API keys securely - never in client-side code"),
        behaviour(
            "credits.needed", "A key is not enough: the account must hold the credits that a run costs.",
            "Requirements",
            "- API key - Sufficient credits (per-image for image models, per-second for video models)"),
        behaviour(
            "examples.content", "A run is sent as JSON, and says so in a header.", "Examples",
            "-H \"Content-Type: application/json\""),
    ]

    private static let ofModels: [Behaviour] = [
        behaviour(
            "models.images", "71 models are listed as image models.", "Image Models (71 available)",
            "## Image Models (71 available)"),
        behaviour(
            "models.videos", "61 models are listed as video models.", "Video Models (61 available)",
            "## Video Models (61 available)"),
        behaviour(
            "models.parameters", "The service itself lists what each model takes; the document does not.",
            "Video Models (61 available)", "> Full list with parameters: `GET /api/v1/models`"),
        behaviour(
            "models.synchronous", "Grok Image Edit answers a run with the result: there is no job to ask about.",
            "Image Models (71 available)", "Sync response (no polling)."),
        behaviour(
            "models.alias", "The id runway-gen4 is kept for old clients and runs the Runway model of the day.",
            "Video Models (61 available)",
            "Legacy alias for clients pinned to runway-gen4; maps to the current Runway model."),
        behaviour(
            "models.seeds", "A run with the same seed can be repeated.", "Best Practices",
            "Use seeds for reproducibility"),
    ]

    private static let ofJobs: [Behaviour] = [
        behaviour(
            "run.answer", "A run is answered at once with the job's id, its status, its address and its cost.",
            "Submit Response",
            "\"jobId\": \"job_abc123\", \"status\": \"pending\", "
                + "\"statusUrl\": \"https://pixeldojo.ai/api/v1/jobs/job_abc123\", \"creditCost\": 1, "
                + "\"creditsRemaining\": 99"),
        behaviour(
            "job.completed", "A completed job holds the addresses of what it made and the time at which they end.",
            "Completed Response",
            "\"jobId\": \"job_abc123\", \"status\": \"completed\", "
                + "\"output\": { \"images\": [\"https://temp.pixeldojo.ai/...png\"] }, \"creditCost\": 1, "
                + "\"expiresAt\": \"2025-01-23T12:00:00Z\""),
        behaviour(
            "job.waiting", "While a job is pending or processing it has not ended.", "Examples",
            "while (result.status === \"pending\" || result.status === \"processing\");"),
        behaviour(
            "job.ended", "A job has ended when it is completed or failed.", "Examples",
            "if status[\"status\"] in {\"completed\", \"failed\"}:"),
        behaviour(
            "job.assets", "A job's answer also holds `assets` and `webhook`, which are not described.", "Examples",
            "console.log(requestSchema.schema, result.assets, result.webhook);"),
        behaviour(
            "job.polling", "Intervals between questions start at 2 seconds and grow to at most 30.", "Best Practices",
            "Poll job status with exponential backoff (start at 2s, max 30s)"),
        behaviour(
            "job.retention", "What a job made is gone after 24 hours.", "Best Practices",
            "Download outputs promptly (24h expiry)"),
        behaviour(
            "webhook.instead", "A webhook saves polling, and is what the service wants of programs that run for good.",
            "Best Practices", "Use webhook_url instead of polling for production workloads"),
        behaviour(
            "webhook.replay", "The webhook of a job that has ended can be sent again.", "Examples",
            "# Replay a terminal webhook"),
    ]

    private static func behaviour(_ id: String, _ meaning: String, _ section: String, _ quote: String) -> Behaviour {
        Behaviour("pixeldojo.\(id)", meaning, source: citation(section, quote))
    }
}
