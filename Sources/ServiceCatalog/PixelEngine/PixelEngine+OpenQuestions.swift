extension PixelEngine {
    /// What its document leaves open.
    static let openQuestions: [OpenQuestion] = limitQuestions + colorQuestions + serviceQuestions + jobQuestions

    private static func unclear(_ name: String, _ question: String, _ decision: String) -> OpenQuestion {
        OpenQuestion("pixelengine.\(name)", question: question, decision: decision)
    }

    private static let limitQuestions: [OpenQuestion] = [
        unclear(
            "megabytes", "Limits are given in “MB”, which may mean 1 000 000 bytes or 1 048 576.",
            "1 000 000: what passes the stricter reading passes both."),
        unclear(
            "side-code",
            """
            `image_too_large` is said to come of too many bytes and, at /pixelate alone, of more than 2048 pixels; \
            which code too many pixels have elsewhere is not said.
            """,
            "`invalid_request` but at /pixelate: the table of /keyframes counts dimensions among bad fields."),
        unclear(
            "total-bytes", "Whether the 20 MB of all keyframes together are counted before or after Base64 is decoded.",
            "After, as for one picture; the Base64 of 20 MB has 27 MB, and a caller who fears for them sends URLs."),
        unclear(
            "image-url-limits", "Whether limits on pictures hold for those that the service downloads from a URL.",
            "They are taken to hold; a URL is checked only for https, because what it will serve cannot be known."),
        unclear(
            "period", "Whether 365 days are counted with both ends, which are inclusive.",
            """
            With both: the end is at most 364 days after the start, the stricter reading, which agrees with a sample \
            that ends at 23:59:59.999.
            """
        ),
        unclear(
            "prompt-length", "Only /enhance-prompt limits the length of a prompt.",
            "Prompts of other endpoints may have any length; a refusal costs nothing."),
        unclear(
            "animated-png",
            """
            /remove-background takes “a still PNG or animated WebP” in one sentence and “still or animated WebP” in \
            another; animated PNG is named nowhere.
            """,
            """
            PNG must be still, WebP may be either: an animated PNG might be paid for and come back as one frame. \
            Convert it to WebP.
            """
        ),
        unclear(
            "alpha-threshold", "The range of `rmbg_alpha_threshold` is printed as 0255.",
            "0–255: a dash was lost, and alpha has 256 values."),
        unclear(
            "empty-prompt",
            "/enhance-prompt requires `prompt` by its table, but promises a caption of a picture alone.",
            "`prompt` is always sent, empty where a picture is to speak: that satisfies both."),
        unclear(
            "detailed-rounding",
            """
            The short side is rounded to a multiple of 64 in render mode `detailed`, but both examples, 640×480 and \
            360×640, are multiples of 8 only; nor is it said whether it is rounded up or down.
            """,
            """
            The examples are read as those of frame-engine-v1.1; sizes of results are taken from their metadata, never \
            worked out.
            """
        ),
    ]

    private static let colorQuestions: [OpenQuestion] = [
        unclear(
            "color-form",
            """
            Some rows ask for “6-character hex” colours, others for “hex color strings” with an example of six digits; \
            none says whether the # may be missing or the case matters.
            """,
            "# and six digits everywhere, in either case: every example is written so."),
        unclear(
            "palette-size", "How many colours a palette may have is not said.",
            "Any number passes: `colors` ends at 256, but no sentence carries that over."),
        unclear(
            "empty-pixel-config",
            "Whether `{}` is accepted for `pixel_config`, as it is for /pixelate to name neither colours nor palette.",
            "Refused: one of two modes is to be provided. Leave `pixel_config` out to get 24 colours."),
        unclear(
            "still-size", "How large the stills of /generate-image are is not said, nor can it be chosen.",
            "The size is taken from the result's metadata."),
        unclear(
            "openai-seed", "Models oai_* honour a seed “where supported”; for which that is so is not said.",
            "A seed is sent as asked for; the same result again is not promised."),
    ]

    private static let serviceQuestions: [OpenQuestion] = [
        unclear(
            "key-header", "How a key is sent is left to another page.",
            "As `Authorization: Bearer KEY`, as with the other services."),
        unclear(
            "error-shape", "The shape of an answer that reports an error is left to another page.",
            """
            `code` and `message` are looked for at the top and under `error`, as in the error object of a job; without \
            them the HTTP status decides.
            """
        ),
        unclear(
            "error-tables",
            """
            The tables of errors differ without a reason: GET /balance has no 500, POST /cancel and POST \
            /enhance-prompt no 405.
            """,
            "Any endpoint may answer with any code; what an endpoint lists is what it documents."),
        unclear(
            "rate-limit", "No limit on the rate of calls is named, nor an error for too many.",
            "None is kept; an answer 429 is waited out as with the other services."),
        unclear(
            "polling", "How often to ask for a job is left to another page.",
            "After 2 seconds at first, then at intervals that grow to 10 seconds."),
    ]

    private static let jobQuestions: [OpenQuestion] = [
        unclear(
            "lost-answers",
            """
            A caller who loses the answer to a paid request can neither list jobs nor send a key that makes a second \
            request harmless.
            """,
            """
            Such a request is not sent again by itself: `reserved` in the balance, before and after, tells whether it \
            was received.
            """
        ),
        unclear(
            "free-jobs",
            """
            A job that succeeds has `billing.credits_charged > 0`, but /pixelate is free, and without a hold `billing` \
            is null.
            """,
            "`billing` of a free job may be null or 0; neither is an error."),
        unclear(
            "expired-hold", "What becomes of a job whose hold is `expired` is not said.",
            "It is asked for until it ends; nothing is taken to be paid unless the hold is `captured`."),
        unclear(
            "frame-rate",
            "How fast animations run is not said; a sample has 8 frames a second, and a spritesheet none.",
            "It is read from the result, and for a spritesheet is the caller's to choose."),
        unclear(
            "expired-job", "Whether jobs without a result, failed or cancelled, can be asked for after 24 hours.",
            "They are taken to be gone as well: state is recorded as soon as it is known."),
    ]
}
