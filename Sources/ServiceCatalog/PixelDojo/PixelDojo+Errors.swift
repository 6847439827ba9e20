extension PixelDojo {
    static let errors: [DocumentedError] = [
        error("unauthorized", 401, "Missing or invalid API key", .authorize, "Set the key, or make a new one."),
        error("invalid_json", 400, "Invalid JSON in request body", .correct, "Send a body that is JSON."),
        error(
            "validation_error", 400, "Input validation failed", .correct,
            "Compare the request with the model's schema, GET /models/{apiId}/schema."),
        error(
            "not_found", 404, "Model or job not found", .abandon,
            "Look for the model in GET /models, or for the job in GET /jobs."),
        error("insufficient_credits", 402, "Insufficient credits", .pay, "Buy credits, or choose a cheaper model."),
        error(
            "credit_error", 500, "Failed to deduct credits", .retry,
            "Look in GET /jobs that no job was started, then send the same again."),
        error(
            "submission_failed", 500, "Failed to submit job", .retry,
            "Look in GET /jobs that no job was started, then send the same again."),
        error(
            "expired", 410, "Job has expired", .abandon,
            "Run the request again: what a job made is kept for 24 hours only."),
        error(
            "rate_limit_exceeded", 429, "Rate limit exceeded", .wait,
            "Wait a minute, and send at most 60 requests a minute, polling included."),
        error(
            "internal_error", 500, "Internal server error", .retry,
            "Try again later; if a job may have been started, look in GET /jobs first."),
    ]

    private static func error(
        _ code: String, _ status: Int, _ cause: String, _ advice: DocumentedError.Advice, _ hint: String
    ) -> DocumentedError {
        DocumentedError(
            code, status: status, cause: cause, advice: advice, hint: hint,
            source: citation("Error Codes", "| `\(code)` | \(status) | \(cause) |"))
    }
}
