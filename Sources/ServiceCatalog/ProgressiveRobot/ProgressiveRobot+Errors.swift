extension ProgressiveRobot {
    /// The service has no codes: these are the words of its answers, or where it shows none, of its table of statuses.
    static let errors: [DocumentedError] = [
        error(
            "Bad request", 400, "Something is missing from the request or not valid.", .correct,
            "Change the request by what the answer says.", "400Bad request — missing or invalid parameters"),
        error(
            "Unauthorized", 401, "The key is missing or not valid.", .authorize,
            "Set the key, or make a new one in Settings → API Keys.", "401Unauthorized — missing or invalid API key"),
        error(
            "Forbidden", 403, "The plan or the permissions do not suffice.", .authorize,
            "Look at what the plan allows, or ask the owner of what was meant.",
            "403Forbidden — insufficient tier or permissions"),
        error(
            "Not found", 404, "What was asked for is not there.", .abandon,
            "Check the id or the file name in the list that it is from.", "404Resource not found"),
        error(
            "Rate limit exceeded", 429, "There were more than 10 requests within 60 seconds.", .wait,
            "Wait a minute, and ask about jobs less often.", "429Rate limit exceeded"),
        error(
            "Internal server error", 500, "The service failed.", .retry,
            "Look in the list of generations that nothing was started, then send the same again.",
            "500Internal server error"),
        DocumentedError(
            "Not enough credits", status: 402, cause: "The call costs more credits than there are.", advice: .pay,
            hint: "Buy credits, or ask for fewer frames or steps or a cheaper model.",
            source: citation(
                "Credit Error (includes cost data)",
                #"{ "error": "Not enough credits", "cost": 21, "balance": 5, "upgrade_url": "/pricing" }"#)),
        DocumentedError(
            "Generation failed", status: nil, cause: "A job ended without a result.", advice: .retry,
            hint: "Look in the history of credits whether they came back before you start the job again.",
            source: citation(
                "GET /api/status?job_id={id}", #"{ "status": "error", "error": "Generation failed" }"#)),
    ]

    private static func error(
        _ code: String, _ status: Int, _ cause: String, _ advice: DocumentedError.Advice, _ hint: String,
        _ row: String
    ) -> DocumentedError {
        DocumentedError(
            code, status: status, cause: cause, advice: advice, hint: hint, source: citation("HTTP Status Codes", row))
    }
}
