extension SpriteAI {
    /// A sprite set in motion.
    static let animate = Endpoint(
        .spriteAI, "animate", .post, "/api/animations", section: "POST /api/animations",
        "Starts a job that animates a sprite which the service holds already.",
        quote: """
            Start an animation job from a source sprite. Asynchronous — returns an id immediately, then you poll until \
            it finishes (~90s).
            """,
        body: .json, fields: [source, preset, frameCount, customPrompt, isPublic],
        price: .undocumented("scales with frame_count"), priceQuote: "The token cost scales with frame_count.",
        response: [ResponseField("id", .string), ResponseField("status", .string, "`processing`.")],
        errorCodes: [
            "invalid_request", "insufficient_tokens", "upgrade_required", "not_found", "nsfw_prompt",
            "provider_failure",
        ] + anyErrors, startsJob: true, code: refusal)

    private static let stillSource = """
        The source must be a single still sprite, no larger than 256px on either side, not a sprite sheet or an \
        existing animation.
        """

    private static let source = Field(
        "source_generation_id", .imageID, required: true,
        quote: "source_generation_id | string | Yes | UUID of a sprite you generated or imported. |",
        "A sprite that was generated or imported.",
        rules: [
            .rule("uuid", .uuid),
            .rule("side", .side(1...256), quote: stillSource),
            .rule("still", .still, quote: stillSource),
            .rule("single", .singleSprite, quote: stillSource),
            .advice(
                .notNative, "native", section: "POST /api/sprites/import",
                quote: "Add a sprite you already have (a local PNG, or any pixel sprite)"),
            .advice(
                .touchesBorder, "room", section: "GET /api/animations/{id}",
                quote: "A single horizontal-strip PNG. Slice it with frameCount, frameWidth, frameHeight."),
        ])

    private static let preset = Field(
        "preset", .string, required: true,
        quote: "preset | string | Yes | Motion preset (Walk, Run, Idle, ...) or Custom. |", "The kind of motion.",
        rules: [
            .rule(
                "plan-custom", .plan("creator"), when: .value(of: "preset", in: ["Custom"]), code: "upgrade_required",
                status: 402,
                quote: """
                    The Custom preset requires a paid (Creator or higher) plan. On a free plan it returns 402 with \
                    code upgrade_required.
                    """
            )
        ])

    private static let frameCount = Field(
        "frame_count", .integer, standard: 8,
        quote: "frame_count | integer | No | Even, 4–24. Default 8. Drives the token cost. |",
        rules: [.rule("even", .even), .rule("range", .range(4...24))])

    private static let customPrompt = Field(
        "custom_prompt", .string,
        quote: "custom_prompt | string | Custom only | Free-form motion. Required when preset is Custom. |",
        "The motion in words.",
        rules: [
            .rule("required-custom", .required, when: .value(of: "preset", in: ["Custom"])),
            .rule("not-blank-custom", .notBlank, when: .value(of: "preset", in: ["Custom"])),
        ])

    /// How an animation stands.
    static let animation = Endpoint(
        .spriteAI, "animation", .get, "/api/animations/{id}", section: "GET /api/animations/{id}",
        "Tells how a job stands and, once it is done, answers with its sheet.", quote: "Poll an animation job.",
        fields: [Field("id", .string, in: .path, required: true, quote: "GET/api/animations/{id}")],
        price: .free,
        response: [
            ResponseField("id", .string),
            ResponseField("status", .string, "`processing`, `completed` or `failed`; `cancelled` once cancelled."),
            ResponseField("progress", .number, optional: true, "From 0 to 1, while it runs."),
            ResponseField("frameWidth", .integer, optional: true, "In pixels, once it is completed."),
            ResponseField("frameHeight", .integer, optional: true, "In pixels, once it is completed."),
            ResponseField("frameCount", .integer, optional: true, "Once it is completed."),
            ResponseField("fps", .number, optional: true, "Frames a second, once it is completed."),
            ResponseField("image", .object, optional: true, "Once it is completed."),
            ResponseField("image.format", .string, "`png`."),
            ResponseField("image.spritesheetBase64", .string, "One row of frames."),
        ],
        errorCodes: ["invalid_request", "not_found", "provider_failure"] + anyErrors, code: refusal)

    /// An end to an animation.
    static let cancel = Endpoint(
        .spriteAI, "cancel", .post, "/api/animations/{id}/cancel", section: "POST /api/animations/{id}/cancel",
        "Ends a job that runs and gives its tokens back.", quote: "Cancel a running job and refund its tokens.",
        fields: [Field("id", .string, in: .path, required: true, quote: "POST/api/animations/{id}/cancel")],
        price: .free,
        response: [ResponseField("id", .string), ResponseField("status", .string, "`cancelled`.")],
        errorCodes: ["invalid_request", "not_found"] + anyErrors, code: refusal)
}
