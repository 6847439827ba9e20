extension PixelDojo {
    /// What every call may answer.
    static let commonErrors: [String] = ["unauthorized", "rate_limit_exceeded", "internal_error"]

    static let run = Endpoint(
        .pixelDojo, "run", .post, "/models/{apiId}/run", section: "Core Endpoints",
        "Starts a job that makes images or a video with one of the models.",
        quote: "`POST /api/v1/models/{apiId}/run` — Submit a generation job", body: .json, fields: runFields,
        price: .byPathModel, priceSection: "Requirements",
        priceQuote: "Sufficient credits (per-image for image models, per-second for video models)",
        response: [
            ResponseField("jobId", .string, "The job to ask about."),
            ResponseField("status", .string, "`pending` at first."),
            ResponseField("statusUrl", .string, "The whole address of the job."),
            ResponseField("creditCost", .number, "What the job costs: it decides where the tables leave a price open."),
            ResponseField("creditsRemaining", .number, "What the account holds after it."),
        ],
        errorCodes: commonErrors + [
            "invalid_json", "validation_error", "not_found", "insufficient_credits", "credit_error",
            "submission_failed",
        ], startsJob: true, takesFurtherFields: true, code: ("validation_error", 400))

    private static let runFields: [Field] = [
        modelField(
            quote: "`POST /api/v1/models/{apiId}/run` — Submit a generation job",
            "Which model runs. What else it takes stands in its schema, so fields not listed here are allowed."),
        Field(
            "prompt", .string, quote: "\"prompt\": \"A sunset\"",
            "What to make. Most models need it; which do stands in their schemas."),
        Field(
            "aspect_ratio", .string, quote: "\"aspect_ratio\": \"1:1\"", "Width to height, such as `1:1`.",
            rules: [
                .rule(
                    "veo-lite-square", .notValues(["1:1"]), when: .value(of: "apiId", in: ["veo-3.1-lite"]),
                    section: "Video Models (61 available)",
                    quote: "No reference images, no audio generation, no 1:1 aspect ratio.")
            ]),
        Field(
            "webhook_url", .string, quote: "\"webhook_url\": \"https://example.com/webhook\"",
            "Where the service posts the job once it has ended.", rules: [.rule("https", .httpsURL)]),
        Field(
            "seed", .integer, quote: "Use seeds for reproducibility",
            "The same seed gives the same result. The document does not write the field's name."),
        Field(
            "resolution", .string, quote: "(by resolution: 720p=4, 1080p=6 /sec)",
            "The size as the prices call it: `720p`, `1K`, `0.5 MP`. The document does not write the field's name."),
        Field(
            "duration", .number, quote: "(768p: 6s=8/10s=12; 1080p: 6s=12/10s=20)",
            "The length in seconds. The document does not write the field's name."),
    ]

    /// The model in a path, which must be one of those listed.
    static func modelField(quote: String, _ summary: String = "") -> Field {
        Field(
            "apiId", .string, in: .path, required: true, quote: quote, summary,
            rules: [
                .rule(
                    "known", .values(models.map(\.id)), code: "not_found", status: 404, section: "Error Codes",
                    quote: "| `not_found` | 404 | Model or job not found |")
            ])
    }
}
