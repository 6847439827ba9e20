extension Service {
    /// Sprite AI: sprites and animations of them.
    static let spriteAI = Service(
        .spriteAI, name: "Sprite AI", baseURL: "https://www.sprite-ai.art", keyPrefix: "sai_sk_", unit: .tokens,
        endpoints: [
            SpriteAI.me, SpriteAI.balance, SpriteAI.assetTypes, SpriteAI.limits, SpriteAI.generate,
            SpriteAI.importSprite, SpriteAI.sprite, SpriteAI.sprites, SpriteAI.animate, SpriteAI.animation,
            SpriteAI.cancel,
        ],
        models: [], plans: SpriteAI.plans, errors: SpriteAI.errors, polling: SpriteAI.polling,
        behaviours: SpriteAI.behaviours, openQuestions: SpriteAI.openQuestions)
}

/// The tables of Sprite AI's document, one file a subject.
enum SpriteAI {
    /// How a bad request is answered unless a rule says otherwise.
    static let refusal = ("invalid_request", 400)

    /// What any request may be answered.
    static let anyErrors = ["invalid_api_key", "api_key_revoked", "rate_limited"]

    /// A place in its document.
    static func cited(_ section: String, _ quote: String) -> Citation {
        Citation(.spriteAI, section: section, quote: quote)
    }

    /// An animation takes about a minute and a half.
    static let polling = Polling(
        firstInterval: 5000, longestInterval: 5000,
        source: cited("GET /api/animations/{id}", "Poll about every 5 seconds."))

    /// Its plans; the order of the paid ones is an open question.
    static let plans: [Plan] = [
        Plan(
            "free",
            source: cited("POST /api/animations", "On a free plan it returns 402 with code upgrade_required.")),
        Plan(
            "creator",
            source: cited("POST /api/animations", "The Custom preset requires a paid (Creator or higher) plan.")),
        Plan("studio", source: cited("GET /api/me", #""plan": "studio""#)),
    ]
}
