/// The codes that the services document, and our own.
extension ServiceError.Code {
    // Ours
    /// No answer came.
    public static let transport = Self("transport")
    /// The proxy made no connection to the service.
    public static let proxy = Self("proxy")
    /// Time ran out.
    public static let deadline = Self("deadline")
    /// The task was cancelled.
    public static let cancelled = Self("cancelled")
    /// An answer came that says nothing which could be understood.
    public static let unreadable = Self("unreadable")
    /// The call cannot be written as a request.
    public static let badCall = Self("bad_call")

    // The request
    /// A field is missing or wrong.
    public static let invalidRequest = Self("invalid_request")
    /// A picture has more bytes or pixels than the endpoint takes.
    public static let imageTooLarge = Self("image_too_large")
    /// The service could not download a picture from its URL.
    public static let imageFetchFailed = Self("image_fetch_failed")
    /// Invalid JSON in request body.
    public static let invalidJSON = Self("invalid_json")
    /// Input validation failed.
    public static let validationError = Self("validation_error")
    /// The request is not a POST.
    public static let methodNotAllowed = Self("method_not_allowed")
    /// A filter rejected the prompt.
    public static let nsfwPrompt = Self("nsfw_prompt")
    /// Something is missing from the request or not valid.
    public static let badRequest = Self("Bad request")

    // The key and the account
    /// The key is missing, wrong or inactive.
    public static let unauthorized = Self("unauthorized")
    /// The key is missing or unknown.
    public static let invalidAPIKey = Self("invalid_api_key")
    /// The key was revoked.
    public static let apiKeyRevoked = Self("api_key_revoked")
    /// Fewer credits are available than the job costs.
    public static let insufficientCredits = Self("insufficient_credits")
    /// Fewer tokens are left than the request costs.
    public static let insufficientTokens = Self("insufficient_tokens")
    /// The plan does not include what was asked for.
    public static let upgradeRequired = Self("upgrade_required")
    /// The key is missing or not valid.
    public static let robotUnauthorized = Self("Unauthorized")
    /// The plan or the permissions do not suffice.
    public static let robotForbidden = Self("Forbidden")
    /// The call costs more credits than there are.
    public static let robotNotEnoughCredits = Self("Not enough credits")

    // What is not there
    /// There is no such job, or it was started with another key.
    public static let jobNotFound = Self("job_not_found")
    /// The result was deleted, 24 hours after the job was created.
    public static let jobExpired = Self("job_expired")
    /// Model or job not found.
    public static let notFound = Self("not_found")
    /// Job has expired.
    public static let expired = Self("expired")
    /// What was asked for is not there.
    public static let robotNotFound = Self("Not found")

    // The service
    /// Too many requests came within a minute.
    public static let rateLimited = Self("rate_limited")
    /// Rate limit exceeded.
    public static let rateLimitExceeded = Self("rate_limit_exceeded")
    /// The service failed.
    public static let internalError = Self("internal_error")
    /// The model behind the service answered nothing.
    public static let upstreamError = Self("upstream_error")
    /// The model behind the service failed; the tokens were given back.
    public static let providerFailure = Self("provider_failure")
    /// Failed to deduct credits.
    public static let creditError = Self("credit_error")
    /// Failed to submit job.
    public static let submissionFailed = Self("submission_failed")
    /// There were more than 10 requests within 60 seconds.
    public static let robotRateLimitExceeded = Self("Rate limit exceeded")
    /// The service failed.
    public static let robotInternalServerError = Self("Internal server error")

    // Ends of jobs
    /// The job failed; nothing was charged for it.
    public static let generationFailed = Self("generation_failed")
    /// The job was cancelled; nothing was charged for it.
    public static let jobCancelled = Self("job_cancelled")
    /// A job ended without a result.
    public static let robotGenerationFailed = Self("Generation failed")

    /// All that the four services document.
    package static let documented: [Self] = [
        invalidRequest, imageTooLarge, imageFetchFailed, invalidJSON, validationError, methodNotAllowed, nsfwPrompt,
        badRequest, unauthorized, invalidAPIKey, apiKeyRevoked, insufficientCredits, insufficientTokens,
        upgradeRequired, robotUnauthorized, robotForbidden, robotNotEnoughCredits, jobNotFound, jobExpired, notFound,
        expired, robotNotFound, rateLimited, rateLimitExceeded, internalError, upstreamError, providerFailure,
        creditError, submissionFailed, robotRateLimitExceeded, robotInternalServerError, generationFailed,
        jobCancelled, robotGenerationFailed,
    ]

    /// Failures of which the documents say that nothing is charged for them, though the service took the request.
    package static let free: Set<Self> = [upstreamError, providerFailure, generationFailed, jobCancelled]
}
