extension SpriteAI {
    /// What its document says of it besides requests and answers.
    static let behaviours: [Behaviour] = accountBehaviours + spriteBehaviours + animationBehaviours

    private static func says(_ name: String, _ meaning: String, _ section: String, _ quote: String) -> Behaviour {
        Behaviour("sprite-ai.\(name)", meaning, source: cited(section, quote))
    }

    private static let accountBehaviours: [Behaviour] = [
        says(
            "requests.key", "Keys begin with sai_sk_ and go into the header Authorization.", "GET /api/me",
            "Authorization: Bearer sai_sk_your_key_here"),
        says(
            "limits.rate", "How many requests a minute a key may send goes by its plan, and is there to be asked for.",
            "GET /api/limits", #""rate_limit_per_minute": 60"#),
        says(
            "limits.sizes", "Limits on sprites can be asked for; a sample has those of the tables.",
            "GET /api/limits", #""sprite": { "min_size": 8, "max_size": 512, "prompt_max_length": 1500 }"#),
        says(
            "limits.frames", "Limits on animations can be asked for; a sample has those of the tables.",
            "GET /api/limits",
            #""animation": { "min_frames": 4, "max_frames": 24, "frames_must_be_even": true }"#),
        says(
            "errors.shape", "Errors of all kinds have a code, which is what to go by, a message and details.",
            "Errors",
            """
            Every error returns the same JSON shape. Branch on code, not message. { "code": "invalid_request", \
            "message": "...", "details": {} }
            """
        ),
    ]

    private static let spriteBehaviours: [Behaviour] = [
        says(
            "sprites.inline", "A sprite is in the answer itself; no URL leads to it.", "POST /api/sprites",
            "The PNG is inline in image.pngBase64 — there is no hosted URL."),
        says(
            "sprites.imported", "What is imported is never shown in the gallery.", "POST /api/sprites/import",
            "Imported sprites are always private."),
    ]

    private static let animationBehaviours: [Behaviour] = [
        says(
            "animations.source", "A picture has to be at the service before it can be animated.",
            "POST /api/animations",
            """
            Reference the source by source_generation_id — the id of a sprite you own, from POST /api/sprites \
            (generate) or POST /api/sprites/import. No image bytes travel through this call; we fetch them \
            server-side.
            """
        ),
        says(
            "animations.presets", "Presets but Custom need no paid plan.", "POST /api/animations",
            "Built-in presets work on any plan."),
        says(
            "animations.processing", "A job that runs may tell how far it is.", "GET /api/animations/{id}",
            "While running it returns processing with an optional progress (0–1)."),
        says(
            "animations.completed", "The sheet is in the answer itself.", "GET /api/animations/{id}",
            "When status is completed, the sheet is in image.spritesheetBase64."),
        says(
            "animations.failed", "A job that fails costs nothing.", "GET /api/animations/{id}",
            "On failed, tokens are refunded automatically."),
        says(
            "animations.polling", "Jobs end as completed or as failed.", "GET /api/animations/{id}",
            "# poll every ~5s until status is completed or failed"),
        says(
            "animations.strip", "The sheet is one row of frames, whose number and size are told.",
            "GET /api/animations/{id}",
            "A single horizontal-strip PNG. Slice it with frameCount, frameWidth, frameHeight."),
        says(
            "animations.cancel", "A job that has ended cannot be cancelled, and asking for it is an error.",
            "POST /api/animations/{id}/cancel",
            "If the job already completed or failed, it returns an error since there is nothing to cancel."),
    ]
}
