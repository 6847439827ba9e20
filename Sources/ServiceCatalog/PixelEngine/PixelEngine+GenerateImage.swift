extension PixelEngine {
    /// A still of a prompt, or of a prompt and a picture.
    static let generateImage = Endpoint(
        .pixelEngine, "generate-image", .post, "/generate-image", section: "POST /generate-image",
        "Starts a job that makes a still in pixel art of a prompt, or changes a picture as the prompt says.",
        quote: """
            Generates a still pixel-art image from a text prompt. Optionally accepts a reference image (base64 or URL) \
            — when provided, the model edits/transforms the reference instead of generating from scratch \
            (image-to-image). Returns immediately with a job ID; generation runs asynchronously. Poll GET /jobs to \
            track progress and retrieve the output PNG.
            """,
        body: .json, fields: generateImageFields,
        rules: [
            .rule(
                "one-image", .atMostOne(["image", "image_url"]),
                quote: """
                    Providing both image and image_url returns 400 invalid_request. Omitting both is valid — the \
                    request runs as text-to-image.
                    """
            )
        ],
        price: .byModel(field: "model", times: nil),
        priceQuote: "Cost: Varies by model (6–36 credits). See Models below.", response: acceptedJob,
        errorCodes: [
            "invalid_request", "image_too_large", "image_fetch_failed", "unauthorized", "insufficient_credits",
            "method_not_allowed", "internal_error",
        ], startsJob: true, code: refusal)

    private static let inConstraints = "POST /generate-image, Image constraints (reference image)"
    private static let inPixelConfig = "POST /generate-image, PixelConfig"

    private static let generateImageFields: [Field] =
        [prompt, model, config]
        + pixelConfigFields(
            section: inPixelConfig, standard: nil,
            palette: ##"palettestring[]Array of 6-character hex color strings (e.g. "#ff0000")."##)
        + [image, imageURL, imageSeed]

    private static let prompt = Field(
        "prompt", .string, required: true,
        quote: """
            promptstringYesNon-empty text describing the desired image (or, in image-to-image mode, the desired edit).
            """,
        rules: [.rule("not-blank", .notBlank)])

    private static let model = Field(
        "model", .string, standard: "nb_flash",
        quote: #"modelstringNoWhich generation model to use. Defaults to "nb_flash". See Models below."#,
        rules: [.rule("values", .values(imageModels.map(\.id)))])

    private static let config = Field(
        "pixel_config", .object, required: true,
        quote: """
            pixel_configobjectYesPixel art color config — required on this endpoint (all outputs are pixel art). \
            Provide either colors or palette, never both. See PixelConfig below.
            """,
        rules: [
            oneMode(
                section: inPixelConfig,
                quote: """
                    Required on this endpoint — every output is post-processed into pixel art. Provide one of two \
                    modes, never both.
                    """
            )
        ])

    private static let image = Field(
        "image", .image,
        quote: """
            imagestringNoOptional reference image. Base64-encoded image or a data URL (data:image/png;base64,…). PNG \
            or JPEG. Mutually exclusive with image_url. When omitted, the request runs as text-to-image.
            """,
        "What the prompt is to change.",
        rules: [
            .rule("format", .format([.png, .jpeg]), section: inConstraints, quote: "Format: PNG or JPEG."),
            .rule(
                "bytes", .byteCount(megabytes5), code: tooLarge, status: 400, section: inConstraints,
                quote: "Max decoded size: 5 MB."),
            .advice(.movingPicture, "moving"),
        ])

    private static let imageURL = Field(
        "image_url", .imageURL,
        quote: "image_urlstringNoHTTPS URL to download the reference image. Mutually exclusive with image.",
        "What the prompt is to change.",
        rules: [
            .rule("https", .httpsURL, section: inConstraints, quote: "image_url: Must be an HTTPS URL.")
        ])

    private static let imageSeed = seed(
        quote: """
            seedintegerNoSeed for reproducibility. Integer between 1 and 9,999,999,999. Only honored by OpenAI models \
            (oai_*) where supported; Google models (nb_*) accept the field but ignore it.
            """,
        rules: [
            .advice(
                .ignoredField, "ignored", when: .value(of: "model", in: ["nb_flash", "nb_pro"]))
        ])
}
