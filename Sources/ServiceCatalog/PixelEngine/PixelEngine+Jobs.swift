extension PixelEngine {
    /// An end to a job.
    static let cancel = Endpoint(
        .pixelEngine, "cancel", .post, "/cancel", section: "POST /cancel",
        "Ends a job that waits or runs, and frees the credits held for it.",
        quote: "Cancel a queued or in-progress job. Credits held for the job are released immediately.",
        body: .json,
        fields: [
            Field(
                "api_job_id", .string, required: true, quote: "api_job_idstringYes" + startedBy,
                rules: [
                    .rule("not-blank", .notBlank, quote: "400invalid_requestMissing api_job_id or invalid JSON body.")
                ])
        ],
        price: .free, priceQuote: "Cost: Free — does not deduct credits.",
        response: [ResponseField("api_job_id", .string), ResponseField("status", .string, "`cancelled`.")],
        errorCodes: ["invalid_request", "unauthorized", "job_not_found", "internal_error"], code: refusal)

    /// How a job stands.
    static let job = Endpoint(
        .pixelEngine, "job", .get, "/jobs", section: "GET /jobs",
        "Tells how a job stands and, once it is done, where its result is.",
        quote: "Returns the current state of a job. On completion, includes a download URL or error details.",
        fields: [
            Field(
                "id", .string, in: .query, required: true, quote: "idYes" + startedBy,
                rules: [.rule("not-blank", .notBlank, quote: "400invalid_requestid query parameter missing.")])
        ],
        price: .free, response: jobState + jobOutput,
        errorCodes: ["invalid_request", "unauthorized", "job_not_found", "job_expired", "internal_error"],
        code: refusal)

    private static let startedBy = """
        The api_job_id returned by POST /animate, POST /keyframes, POST /generate-image, POST /pixelate, or POST \
        /remove-background.
        """

    private static let jobState: [ResponseField] = [
        ResponseField("api_job_id", .string),
        ResponseField("status", .string, "`queued`, `pending`, `success`, `failure` or `cancelled`."),
        ResponseField("progress", .number, "From 0 to 1; may stay at 0 until the job runs."),
        ResponseField("created_at", .string, "ISO timestamp."),
        ResponseField("finished_at", .string, optional: true, "ISO timestamp."),
        ResponseField("cancelled_at", .string, optional: true, "ISO timestamp."),
        ResponseField("billing", .object, optional: true, "Null when no credits were held."),
        ResponseField("billing.credits_held", .integer, "Reserved for the job."),
        ResponseField("billing.credits_charged", .integer, "0 until the job succeeds."),
        ResponseField("billing.hold_status", .string, "`open`, `released`, `captured` or `expired`."),
        ResponseField("inputs", .object, "The request without its pictures."),
    ]

    private static let jobOutput: [ResponseField] = [
        ResponseField("output", .object, optional: true, "Null until the job succeeds."),
        ResponseField("output.url", .string, "Works for an hour."),
        ResponseField("output.content_type", .string, "`image/webp`, `image/gif` or `image/png`."),
        ResponseField("output.metadata", .object),
        ResponseField("output.metadata.width", .integer, "Of a frame or, of a spritesheet, of the whole."),
        ResponseField("output.metadata.height", .integer),
        ResponseField("output.metadata.frame_count", .integer, optional: true, "Of animations."),
        ResponseField("output.metadata.fps", .number, optional: true, "Of `webp` and `gif`."),
        ResponseField("output.metadata.output_format", .string, optional: true, "`spritesheet`, of those alone."),
        ResponseField("output.metadata.frame_w", .integer, optional: true, "Of spritesheets."),
        ResponseField("output.metadata.frame_h", .integer, optional: true, "Of spritesheets."),
        ResponseField("output.metadata.rmbg_threshold", .integer, optional: true, "Of `POST /remove-background`."),
        ResponseField("output.expires_at", .string, "ISO timestamp at which the file is deleted."),
        ResponseField("error", .object, optional: true, "Null unless the job failed or was cancelled."),
        ResponseField("error.code", .string, "`generation_failed` or `job_cancelled`."),
        ResponseField("error.message", .string),
    ]
}
