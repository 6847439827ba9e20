extension SpriteAI {
    /// Every code of its table.
    static let errors: [DocumentedError] = [
        error(
            "invalid_request", 400, "A field is missing or wrong.", .correct,
            "Correct the field that the message or its details name, then send the request again.",
            "400 | invalid_request | Body failed validation. |"),
        error(
            "invalid_api_key", 401, "The key is missing or unknown.", .authorize,
            "Check the API key: it begins with sai_sk_.",
            "401 | invalid_api_key | Key missing or not recognized. |"),
        error(
            "insufficient_tokens", 402, "Fewer tokens are left than the request costs.", .pay,
            "Buy tokens, or wait until the month's are renewed.",
            "402 | insufficient_tokens | Not enough tokens. |"),
        error(
            "upgrade_required", 402, "The plan does not include what was asked for.", .pay,
            "Choose the Creator plan or a higher one, or a built-in preset instead of Custom.",
            "402 | upgrade_required | Needs a paid plan. |"),
        error(
            "api_key_revoked", 403, "The key was revoked.", .authorize, "Make a new API key and use that.",
            "403 | api_key_revoked | The key was revoked. |"),
        error(
            "not_found", 404, "There is no such sprite or job, or it is someone else's.", .abandon,
            "Check the id, and use a key of the account that made it.",
            "404 | not_found | Not found, or not yours. |"),
        error(
            "nsfw_prompt", 422, "A filter rejected the prompt.", .correct, "Word the prompt differently.",
            "422 | nsfw_prompt | Prompt rejected by the filter. |"),
        error(
            "rate_limited", 429, "Too many requests came within a minute.", .wait,
            "Wait a minute, and keep to the rate limit that GET /api/limits tells.",
            "429 | rate_limited | Too many requests. |"),
        error(
            "provider_failure", 500, "The model behind the service failed; the tokens were given back.", .retry,
            "Send the request again: nothing was paid for it.",
            "500 | provider_failure | Render failed. Tokens refunded. |"),
    ]

    private static func error(
        _ code: String, _ status: Int, _ cause: String, _ advice: DocumentedError.Advice, _ hint: String,
        _ quote: String
    ) -> DocumentedError {
        DocumentedError(
            code, status: status, cause: cause, advice: advice, hint: hint, source: cited("Errors", quote))
    }
}
