extension PixelEngine {
    /// Every code that its tables and samples name, once for each status.
    static let errors: [DocumentedError] = refusals + failures + endsOfJobs

    private static let refusals: [DocumentedError] = [
        error(
            "invalid_request", 400, "A field is missing or wrong.", .correct,
            "Correct the field that the message names, then send the request again.", "POST /animate, Errors",
            "400invalid_requestMissing or invalid field (prompt, image format, output_frames, etc.)."),
        error(
            "image_too_large", 400, "A picture has more bytes or pixels than the endpoint takes.", .correct,
            "Make the picture smaller, or save it in a format that takes fewer bytes.", "POST /animate, Errors",
            "400image_too_largeImage exceeds 5 MB decoded."),
        error(
            "image_fetch_failed", 400, "The service could not download a picture from its URL.", .correct,
            "Check that the URL can be reached without signing in, or send the picture itself.",
            "POST /keyframes, Errors", "400image_fetch_failedAn image_url could not be downloaded or timed out."),
        error(
            "unauthorized", 401, "The key is missing, wrong or inactive.", .authorize,
            "Check the API key, or make a new one.", "POST /animate, Errors",
            "401unauthorizedInvalid or inactive API key."),
        error(
            "insufficient_credits", 402, "Fewer credits are available than the job costs.", .pay,
            "Buy credits, or wait until jobs in flight free those that they hold.", "POST /animate, Errors",
            "402insufficient_creditsNot enough available credits."),
        error(
            "invalid_request", 404, "The user has no wallet.", .abandon,
            "Ask the service's support: the account has no wallet of credits.", "GET /billing, Errors",
            "404invalid_requestNo wallet found for the authenticated user."),
        error(
            "job_not_found", 404, "There is no such job, or it was started with another key.", .abandon,
            "Check the job's id, and use the key that started it.", "GET /jobs, Errors",
            "404job_not_foundNo job with that ID, or the job belongs to a different API key."),
        error(
            "method_not_allowed", 405, "The request is not a POST.", .correct,
            "Send the request as POST.", "POST /animate, Errors",
            "405method_not_allowedRequest method is not POST."),
        error(
            "invalid_request", 409, "The job has ended already.", .abandon,
            "Nothing needs cancelling; ask for the job's state instead.", "POST /cancel, Errors",
            "409invalid_requestJob is already in a terminal state (message includes the current status)."),
        error(
            "job_expired", 410, "The result was deleted, 24 hours after the job was created.", .abandon,
            "Run the job again, and download its result within 24 hours.", "GET /jobs, Errors",
            "410job_expiredJob output has been deleted. Outputs are retained for 24 hours."),
    ]

    private static let failures: [DocumentedError] = [
        error(
            "internal_error", 500, "The service failed.", .retry,
            "Wait a little, look whether a job was started, and send the request again if none was.",
            "POST /animate, Errors", "500internal_errorServer-side failure."),
        error(
            "upstream_error", 502, "The model behind the service answered nothing.", .retry,
            "Send the request again: it is free.", "POST /enhance-prompt, Errors",
            "502upstream_errorThe AI returned an empty response. Retry may help."),
    ]

    private static let endsOfJobs: [DocumentedError] = [
        error(
            "generation_failed", nil, "The job failed; nothing was charged for it.", .retry,
            "Start the job again, with another seed or prompt if it keeps failing.",
            "GET /jobs, Error object (on failure)",
            #"{ "code": "generation_failed", "message": "Generation failed" }"#),
        error(
            "job_cancelled", nil, "The job was cancelled; nothing was charged for it.", .abandon,
            "Start the job again if its result is still wanted.", "GET /jobs, Error object (on cancel)",
            #"{ "code": "job_cancelled", "message": "Job was cancelled" }"#),
    ]

    private static func error(
        _ code: String, _ status: Int?, _ cause: String, _ advice: DocumentedError.Advice, _ hint: String,
        _ section: String, _ quote: String
    ) -> DocumentedError {
        DocumentedError(
            code, status: status, cause: cause, advice: advice, hint: hint, source: cited(section, quote))
    }
}
