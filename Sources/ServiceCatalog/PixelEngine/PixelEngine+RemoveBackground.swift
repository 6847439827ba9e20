extension PixelEngine {
    /// A picture or an animation without its background.
    static let removeBackground = Endpoint(
        .pixelEngine, "remove-background", .post, "/remove-background", section: "POST /remove-background",
        "Starts a job that makes the background of a picture or an animation transparent.",
        quote: """
            Removes the background from a still PNG or animated WebP, returning the same format with a transparent \
            background. No prompt or model selection — this is a pure image-processing operation. Returns immediately \
            with a job ID; processing runs asynchronously. Poll GET /jobs to track progress and retrieve the output.
            """,
        body: .json, fields: [image, imageURL, threshold],
        rules: [
            .rule(
                "one-image", .exactlyOne(["image", "image_url"]),
                quote: """
                    Exactly one of image or image_url must be provided. Providing both — or neither — returns 400 \
                    invalid_request.
                    """
            )
        ],
        price: .flat(2), priceQuote: "Cost: 2 credits.", response: acceptedJob,
        errorCodes: [
            "invalid_request", "image_too_large", "image_fetch_failed", "unauthorized", "insufficient_credits",
            "method_not_allowed", "internal_error",
        ], startsJob: true, code: refusal)

    private static let inConstraints = "POST /remove-background, Image constraints"

    private static let image = Field(
        "image", .image,
        quote: """
            imagestringOne ofBase64-encoded image, or a data URL (data:image/png;base64,…). PNG or animated WebP. \
            Mutually exclusive with image_url.
            """,
        "This, or `image_url`.",
        rules: [
            .rule(
                "format", .format([.png, .webp]), section: inConstraints,
                quote: "Format: PNG or WebP (still or animated WebP both supported)."),
            .rule(
                "still-png", .stillUnless([.webp]),
                quote: "Removes the background from a still PNG or animated WebP"),
            .rule(
                "bytes", .byteCount(megabytes10), code: tooLarge, status: 400, section: inConstraints,
                quote: "Max decoded size: 10 MB."),
        ])

    private static let imageURL = Field(
        "image_url", .imageURL,
        quote: "image_urlstringOne ofHTTPS URL to download the source image. Mutually exclusive with image.",
        "This, or `image`.", rules: [.rule("https", .httpsURL)])

    private static let threshold = Field(
        "rmbg_alpha_threshold", .integer,
        quote: """
            rmbg_alpha_thresholdintegerNoHard alpha cutoff (0255). Lower values keep more partial transparency around \
            edges; higher values snap harder to fully opaque or fully transparent. When omitted, a source-dependent \
            default is applied automatically.
            """,
        "From 0 to 255; chosen by the service when it is missing.", rules: [.rule("range", .range(0...255))])
}
