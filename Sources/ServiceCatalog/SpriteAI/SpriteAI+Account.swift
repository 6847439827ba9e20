extension SpriteAI {
    /// Who is calling, and what is left.
    static let me = Endpoint(
        .spriteAI, "me", .get, "/api/me", section: "GET /api/me",
        "Tells the account's plan, its tokens and its rate limit.",
        quote: "Your account: plan, balance, and rate limit.", price: .free,
        response: [
            ResponseField("user_id", .string),
            ResponseField("email", .string),
            ResponseField("rate_limit_per_minute", .integer, "How many requests a minute the key may send."),
        ] + balanceFields,
        errorCodes: anyErrors, code: refusal)

    /// What is left.
    static let balance = Endpoint(
        .spriteAI, "balance", .get, "/api/balance", section: "GET /api/balance", "Tells how many tokens there are.",
        quote: "Token balance only — a subset of /api/me.", price: .free, response: balanceFields,
        errorCodes: anyErrors, code: refusal)

    /// What can be drawn.
    static let assetTypes = Endpoint(
        .spriteAI, "asset-types", .get, "/api/asset-types", section: "GET /api/asset-types",
        "Lists the kinds of sprites with their prices and sizes.",
        quote: "Asset types with their token cost and size range.", price: .free,
        response: [ResponseField("asset_types", .objects, "Type, token cost and size; their names are not shown.")],
        errorCodes: anyErrors, code: refusal)

    /// What is allowed.
    static let limits = Endpoint(
        .spriteAI, "limits", .get, "/api/limits", section: "GET /api/limits",
        "Tells what requests may ask for, and how many a minute.",
        quote: "Request bounds and token costs for your key.", price: .free,
        response: [
            ResponseField("rate_limit_per_minute", .integer, "How many requests a minute the key may send."),
            ResponseField("sprite", .object),
            ResponseField("sprite.min_size", .integer, "In pixels a side."),
            ResponseField("sprite.max_size", .integer, "In pixels a side."),
            ResponseField("sprite.prompt_max_length", .integer, "In characters."),
            ResponseField("animation", .object),
            ResponseField("animation.min_frames", .integer),
            ResponseField("animation.max_frames", .integer),
            ResponseField("animation.frames_must_be_even", .boolean),
        ],
        errorCodes: anyErrors, code: refusal)

    private static let balanceFields: [ResponseField] = [
        ResponseField("plan", .string),
        ResponseField("total_token_balance", .integer, "What may be spent: of the month and bought."),
        ResponseField("purchased_token_balance", .integer, "What is left of bought tokens."),
        ResponseField("monthly_token_allotment", .integer, "What each month brings."),
        ResponseField("monthly_tokens_used", .integer, "What was spent of the month's."),
        ResponseField("monthly_renews_at", .string, "ISO timestamp."),
        ResponseField("billing_period", .string, "Such as `monthly`."),
    ]
}
