/// The codes that the services document, and our own.
extension ServiceError.Code {
    // Ours
    /// No answer came.
    public static let transport = Self("transport")
    /// Time ran out.
    public static let deadline = Self("deadline")
    /// The task was cancelled.
    public static let cancelled = Self("cancelled")
    /// An answer came that says nothing which could be understood.
    public static let unreadable = Self("unreadable")
    /// The call cannot be written as a request.
    public static let badCall = Self("bad_call")

    // The request
    public static let invalidRequest = Self("invalid_request")
    public static let imageTooLarge = Self("image_too_large")
    public static let imageFetchFailed = Self("image_fetch_failed")
    public static let invalidJSON = Self("invalid_json")
    public static let validationError = Self("validation_error")
    public static let methodNotAllowed = Self("method_not_allowed")
    public static let nsfwPrompt = Self("nsfw_prompt")
    public static let badRequest = Self("Bad request")

    // The key and the account
    public static let unauthorized = Self("unauthorized")
    public static let invalidAPIKey = Self("invalid_api_key")
    public static let apiKeyRevoked = Self("api_key_revoked")
    public static let insufficientCredits = Self("insufficient_credits")
    public static let insufficientTokens = Self("insufficient_tokens")
    public static let upgradeRequired = Self("upgrade_required")
    public static let robotUnauthorized = Self("Unauthorized")
    public static let robotForbidden = Self("Forbidden")
    public static let robotNotEnoughCredits = Self("Not enough credits")

    // What is not there
    public static let jobNotFound = Self("job_not_found")
    public static let jobExpired = Self("job_expired")
    public static let notFound = Self("not_found")
    public static let expired = Self("expired")
    public static let robotNotFound = Self("Not found")

    // The service
    public static let rateLimited = Self("rate_limited")
    public static let rateLimitExceeded = Self("rate_limit_exceeded")
    public static let internalError = Self("internal_error")
    public static let upstreamError = Self("upstream_error")
    public static let providerFailure = Self("provider_failure")
    public static let creditError = Self("credit_error")
    public static let submissionFailed = Self("submission_failed")
    public static let robotRateLimitExceeded = Self("Rate limit exceeded")
    public static let robotInternalServerError = Self("Internal server error")

    // Ends of jobs
    public static let generationFailed = Self("generation_failed")
    public static let jobCancelled = Self("job_cancelled")
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
