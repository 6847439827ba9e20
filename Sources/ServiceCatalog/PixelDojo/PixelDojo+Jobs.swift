extension PixelDojo {
    static let job = Endpoint(
        .pixelDojo, "job", .get, "/jobs/{jobId}", section: "Core Endpoints", "Tells how a job stands and what it made.",
        quote: "`GET /api/v1/jobs/{jobId}` — Poll job status and outputs",
        fields: [
            Field(
                "jobId", .string, in: .path, required: true,
                quote: "`GET /api/v1/jobs/{jobId}` — Poll job status and outputs")
        ], price: .free,
        response: [
            ResponseField("jobId", .string),
            ResponseField("status", .string, "`pending`, `processing`, `completed` or `failed`."),
            ResponseField("output", .object, optional: true, "What was made."),
            ResponseField("output.images", .strings, optional: true, "The addresses of the images."),
            ResponseField("creditCost", .number, "What the job cost."),
            ResponseField("expiresAt", .string, optional: true, "When what was made goes, as ISO 8601 in UTC."),
            ResponseField("assets", .objects, optional: true, "Read by an example, and not described."),
            ResponseField("webhook", .object, optional: true, "Read by an example, and not described."),
        ],
        errorCodes: commonErrors + ["not_found", "expired"], code: ("not_found", 404))

    static let jobs = Endpoint(
        .pixelDojo, "jobs", .get, "/jobs", section: "Examples", "Lists recent jobs.",
        quote: "# List recent jobs curl \"https://pixeldojo.ai/api/v1/jobs?limit=10\"",
        fields: [
            Field(
                "limit", .integer, in: .query, quote: "https://pixeldojo.ai/api/v1/jobs?limit=10",
                "The most jobs to list.")
        ], price: .free, errorCodes: commonErrors + ["validation_error"], code: ("validation_error", 400))

    static let replayWebhook = Endpoint(
        .pixelDojo, "replay-webhook", .post, "/jobs/{jobId}/webhook", section: "Examples",
        "Posts an ended job to its webhook once more.",
        quote: "# Replay a terminal webhook curl -X POST \"https://pixeldojo.ai/api/v1/jobs/job_abc123/webhook\"",
        fields: [
            Field(
                "jobId", .string, in: .path, required: true,
                quote: "https://pixeldojo.ai/api/v1/jobs/job_abc123/webhook", "A job that has ended.")
        ], price: .free, errorCodes: commonErrors + ["validation_error", "not_found", "expired"],
        code: ("not_found", 404))
}
