extension PixelEngine {
    /// What its document says of it besides requests and answers.
    static let behaviours: [Behaviour] =
        accountBehaviours + animateBehaviours + keyframesBehaviours + stillBehaviours + promptBehaviours
        + jobBehaviours + outputBehaviours

    /// A statement; its name without the service's.
    static func says(_ name: String, _ meaning: String, _ section: String, _ quote: String) -> Behaviour {
        Behaviour("pixelengine.\(name)", meaning, source: cited(section, quote))
    }

    private static let accountBehaviours: [Behaviour] = [
        says(
            "requests.base", "All paths stand below one address.", "API Reference",
            "All endpoints are relative to https://api.pixelengine.ai/functions/v1."),
        says(
            "requests.key", "No request goes without an API key.", "API Reference",
            "Every request requires an API key."),
        says(
            "balance.pools", "Credits of the month and bought ones are told apart.", "GET /balance, Response",
            """
            monthly_balanceintegerCurrent monthly credit pool. purchased_balanceintegerCurrent purchased credit pool. \
            total_balanceintegermonthly_balance + purchased_balance.
            """
        ),
        says(
            "balance.reserved", "Credits held for jobs in flight are not deducted yet.", "GET /balance, Response",
            "reservedintegerCredits held by in-flight jobs (not yet deducted)."),
        says(
            "balance.available", "What may be spent is the total less what is held.", "GET /balance, Response",
            "availableintegerCredits available for new jobs (total_balance − reserved, floor 0)."),
        says(
            "billing.period", "A summary spans at most 365 days.", "GET /billing, Query parameters",
            "The maximum period is 365 days."),
        says(
            "billing.bounds", "A summary tells the first and the last moment that it covers.",
            "GET /billing, Response",
            """
            period.start_datestringISO timestamp of the period start. period.end_datestringISO timestamp of the period \
            end.
            """
        ),
        says(
            "billing.totals", "What was charged, added and refunded is summed up apart.", "GET /billing, Response",
            """
            totals.credits_usedintegerTotal credits charged (sum of debit entries). totals.credits_addedintegerTotal \
            credits added (purchases, monthly refresh, etc.). totals.refundsintegerTotal credits refunded.
            """
        ),
        says(
            "billing.jobs", "Only jobs that were paid for are counted.", "GET /billing, Response",
            "totals.jobs_chargedintegerNumber of jobs that consumed credits in the period."),
        says(
            "billing.balance", "The balance in a summary is that of now, not of the period.",
            "GET /billing, Response",
            "balanceobjectCurrent balance snapshot — same shape as GET /balance."),
        says(
            "billing.net-change", "A negative net change means that more was spent than gained.",
            "GET /billing, Response",
            """
            totals.net_changeintegercredits_added + refunds − credits_used. Positive means credits gained, negative \
            means net spend.
            """
        ),
    ]

    private static let animateBehaviours: [Behaviour] = [
        says(
            "animate.standard-model", "Without a model the one for pixel art runs.", "POST /animate, Models",
            #"If model is omitted, the API defaults to "pixel-engine-v1.1"."#),
        says(
            "animate.count-mode", "With `colors` the service chooses that many colours.",
            "POST /animate, PixelConfig", "Count mode — cluster output to N colors"),
        says(
            "animate.palette-mode", "With `palette` the result has those colours and no others.",
            "POST /animate, PixelConfig", "Palette mode — force specific colors"),
        says(
            "animate.background", "Results have a background; removing it is a job of its own, afterwards.",
            "POST /animate, Request body",
            """
            To remove the background from the output animation, run it through POST /remove-background after \
            generation completes.
            """
        ),
        says(
            "animate.data-urls", "A picture may be a data URL: what stands before its Base64 is dropped.",
            "POST /animate, Image constraints", "Data URL prefixes are stripped automatically."),
        says(
            "animate.common-failures", "Wrong formats, sizes, frame counts and colour settings are bad fields.",
            "POST /animate, Errors",
            """
            Common validation failures include unsupported image formats for the chosen model, pixel_config being sent \
            with "frame-engine-v1.1", images smaller than 256×256 px for "frame-engine-v1.1", and odd or out-of-range \
            output_frames values.
            """
        ),
    ]

    private static let keyframesBehaviours: [Behaviour] = [
        says(
            "keyframes.refusals", "Bad fields and dimensions have one code, pictures with too many bytes another.",
            "POST /keyframes, Errors",
            """
            400invalid_requestMissing or invalid field (prompt, render_mode, frames, dimensions, etc.). \
            400image_too_largeSingle image exceeds 10 MB or total exceeds 20 MB.
            """
        )
    ]

    private static let stillBehaviours: [Behaviour] = [
        says(
            "generate-image.price", "A reference picture costs nothing on top of the model's price.",
            "POST /generate-image, Models",
            """
            If model is omitted, the API defaults to "nb_flash". Cost is a flat per-model charge (no surcharge for the \
            optional reference image).
            """
        ),
        says(
            "generate-image.reference-limits", "Limits on pictures hold only where there is one.",
            "POST /generate-image, Image constraints (reference image)",
            "Only applies when image or image_url is provided."),
        says(
            "generate-image.result", "The result is a PNG whose size stands in its metadata.",
            "POST /generate-image, Response",
            """
            Poll GET /jobs?id=<api_job_id> for status. On success, output.content_type will be "image/png" and \
            output.metadata will contain width and height of the generated image.
            """
        ),
        says(
            "generate-image.refusals", "Bad fields have one code, pictures with too many bytes another.",
            "POST /generate-image, Errors",
            """
            400invalid_requestMissing or invalid field (prompt, model, pixel_config, image format, both image and \
            image_url provided, etc.). 400image_too_largeReference image exceeds 5 MB decoded. \
            400image_fetch_failedimage_url could not be downloaded or timed out.
            """
        ),
        says(
            "pixelate.result", "The result is a PNG whose size stands in its metadata.",
            "POST /pixelate, Response",
            """
            Poll GET /jobs?id=<api_job_id> for status. On success, output.content_type will be "image/png" and \
            output.metadata will contain width and height of the output image.
            """
        ),
        says(
            "pixelate.refusals", "Too many pixels have the same code as too many bytes; bad fields have another.",
            "POST /pixelate, Errors",
            """
            400invalid_requestMissing or invalid field (image format, colors out of range, etc.). \
            400image_too_largeImage exceeds 10 MB decoded or 2048 px on either axis. 400invalid_requestBoth colors and \
            palette were provided.
            """
        ),
        says(
            "remove-background.animations", "It is what takes the background from a finished animation.",
            "POST /remove-background",
            """
            Run this endpoint after POST /animate or POST /keyframes completes to strip the background from the \
            generated animation.
            """
        ),
        says(
            "remove-background.size", "Pictures may have any size; large ones take longer.",
            "POST /remove-background, Image constraints",
            "Dimensions: No fixed cap. Larger inputs take longer to process."),
        says(
            "remove-background.result",
            "The result has the format of the input, and its metadata tell the threshold that was used.",
            "POST /remove-background, Response",
            """
            Poll GET /jobs?id=<api_job_id> for status. On success, output.content_type matches the input format — \
            "image/png" for PNG inputs, "image/webp" for WebP inputs (animated WebP stays animated). \
            output.metadata.rmbg_threshold reflects the threshold value that was applied.
            """
        ),
        says(
            "remove-background.refusals", "Bad fields have one code, pictures with too many bytes another.",
            "POST /remove-background, Errors",
            """
            400invalid_requestMissing or invalid field, both image and image_url provided, or neither provided. \
            400image_too_largeImage exceeds 10 MB decoded. \
            400image_fetch_failedimage_url could not be downloaded or timed out.
            """
        ),
    ]

    private static let promptBehaviours: [Behaviour] = [
        says(
            "enhance-prompt.model", "Name the model that the prompt is for: its limits on pictures hold here too.",
            "POST /enhance-prompt, Models",
            """
            The model field should match the model you intend to use with POST /animate. Image constraints are \
            enforced per model. If omitted, defaults to "pixel-engine-v1.1".
            """
        ),
        says(
            "enhance-prompt.same-limits", "Pictures that may be animated may be described.",
            "POST /enhance-prompt, Image constraints",
            "Same per-model constraints as POST /animate. Data URL prefixes are stripped automatically."),
        says(
            "enhance-prompt.result", "The result is a prompt of a few dozen words in plain text.",
            "POST /enhance-prompt, Response",
            """
            enhanced_promptstringThe rewritten prompt, ready to pass directly to POST /animate. Plain text, no \
            Markdown or formatting. Typically 25–50 words.
            """
        ),
        says(
            "enhance-prompt.picture",
            "A picture tells who is meant; alone, it gives a caption of no motion in particular.",
            "POST /enhance-prompt, Behavior",
            """
            When an image is provided, the model uses it as a reference for the rewritten caption. Without an image, \
            it rewrites based on the text prompt alone. If only an image is provided, it generates a generic caption \
            from the image.
            """
        ),
        says(
            "enhance-prompt.refusals", "Bad JSON has the code of bad fields; a missing key that of a bad one.",
            "POST /enhance-prompt, Errors",
            """
            400invalid_requestBad JSON, missing required fields, or invalid field values. 400image_too_largeImage \
            exceeds 5 MB decoded. 401unauthorizedMissing, invalid, or inactive API key.
            """
        ),
    ]
}
