extension SpriteAI {
    /// What its document leaves open.
    static let openQuestions: [OpenQuestion] = serviceQuestions + spriteQuestions + animationQuestions

    private static func unclear(_ name: String, _ question: String, _ decision: String) -> OpenQuestion {
        OpenQuestion("sprite-ai.\(name)", question: question, decision: decision)
    }

    private static let serviceQuestions: [OpenQuestion] = [
        unclear(
            "rate-limit",
            """
            How many requests a minute each plan may send is not listed; samples show 60, one of them for the plan \
            studio.
            """,
            """
            No number is fixed here: clients take `rate_limit_per_minute` from GET /api/limits or GET /api/me, and \
            wait on 429.
            """
        ),
        unclear(
            "plans",
            """
            Plans are nowhere listed: free, creator and studio are named in passing, and “Creator or higher” gives no \
            order beyond.
            """,
            """
            free, then creator, then studio. Nothing asks for more than creator, so the order of the others changes no \
            check; a plan of another name is taken to be paid.
            """
        ),
        unclear(
            "allotment", "How many tokens a month each plan brings is not listed; a sample of studio shows 1000.",
            "None is fixed here: `monthly_token_allotment` is asked for."),
        unclear(
            "limits-costs", "GET /api/limits is said to tell token costs, but the sample has none.",
            "Costs are taken from the tables; a field for them in the answer is kept as it comes."),
        unclear(
            "asset-types-shape", "The answer of GET /api/asset-types is shown as a table, not as JSON.",
            "It is an object with a list `asset_types`, as the examples read it; entries are kept as they come."),
        unclear(
            "key-casing",
            "Answers about accounts write names_like_this, those about pictures namesLikeThis.",
            "Each is read as its sample writes it."),
        unclear(
            "retention", "How long sprites and animations are kept is not said.",
            "Results are stored as soon as they arrive; nothing relies on fetching them again."),
        unclear(
            "lost-answers",
            "A second request cannot be made harmless by a key of its own when the answer to the first is lost.",
            """
            It is not sent again by itself: GET /api/sprites lists the newest first and tells whether the first was \
            received.
            """
        ),
        unclear(
            "error-statuses", "Errors are listed once for all endpoints, not for each.",
            "Each endpoint lists those that its request can bring about; any other is understood as well."),
    ]

    private static let spriteQuestions: [OpenQuestion] = [
        unclear(
            "inferred-type",
            "Without `asset_type` the service infers it from the prompt, and with it the price, 1 or 4, and the sizes.",
            "A quote takes the dearest type, 4 tokens; sides are held to 8–512 alone. Name the type to be sure of both."
        ),
        unclear(
            "filter", "What prompts the filter rejects is not said.",
            """
            A rejected prompt is worded differently by its author. So that clients can try it, the sandbox rejects \
            prompts that hold the word nsfw, nude or porn.
            """
        ),
        unclear(
            "size-ranges",
            """
            The fields width and height say 8–512, the table of asset types says 32–400 for character, item and \
            creature.
            """,
            "Both hold: the narrower one where its type is named."),
        unclear(
            "open-values",
            "`direction` and `camera_perspective` give examples, not lists.",
            "Any text passes."),
        unclear(
            "import-bytes", "How many bytes an imported picture may have is not said.",
            "Any number passes: pictures of 256 pixels a side are small."),
        unclear(
            "import-animated", "Whether an animated PNG or WebP counts as a single sprite is not said.",
            "It does not: an animation's source must be a still sprite, and importing is its way in."),
        unclear(
            "import-type", "Whether the `asset_type` of an import must be one of the seven is not said.",
            "Any text passes: it is metadata only."),
        unclear(
            "reference", "What sizes and kinds of sprites may serve as a style reference is not said.",
            "Only the form of the id is checked."),
        unclear(
            "stored-sprite",
            """
            What GET /api/sprites/{id} and the entries of GET /api/sprites contain is not shown, nor the values of \
            `status`.
            """,
            "Only an id is relied on; everything else is kept as it comes, and a filter may be any text."),
    ]

    private static let animationQuestions: [OpenQuestion] = [
        unclear(
            "animation-price", "An animation's price “scales with frame_count”, by a number that is nowhere given.",
            """
            There is no quote: a limit on cost refuses an animation unless the caller states what it may cost; the \
            balance before and after tells what it did. The sandbox takes 1 token for every two frames.
            """
        ),
        unclear(
            "source-size",
            """
            Sprites are made with up to 512 pixels a side, but animated with up to 256; the least side of a source is \
            not said.
            """,
            "1–256 for a source; a sprite to be animated should be asked for with no more than 256."),
        unclear(
            "presets", "Presets are not listed beyond Walk, Run, Idle and Custom.",
            "Any text passes; only Custom, written so, has rules of its own."),
        unclear(
            "custom-prompt",
            "How long `custom_prompt` may be, and whether it may come with another preset, is not said.",
            "Any length passes, and it is not refused elsewhere; it may not be blank with Custom, which requires it."),
        unclear(
            "cancel-error", "Which error answers the cancelling of a job that has ended is not said.",
            "Any refusal of a known job: the job is asked for, and its own state decides. The sandbox says invalid_request."
        ),
        unclear(
            "cancelled", "Polling names processing, completed and failed; only cancelling itself shows cancelled.",
            "A job may be polled as `cancelled`, and has ended then."),
        unclear(
            "failure-code", "Whether a job that failed tells why is not shown.",
            """
            An `error`, `code` or `message` is kept where there is one; else it counts as provider_failure, with \
            tokens refunded.
            """
        ),
    ]
}
