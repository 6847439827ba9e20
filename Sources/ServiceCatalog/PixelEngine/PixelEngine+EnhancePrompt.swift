extension PixelEngine {
    /// A better prompt.
    static let enhancePrompt = Endpoint(
        .pixelEngine, "enhance-prompt", .post, "/enhance-prompt", section: "POST /enhance-prompt",
        "Rewrites a short prompt, or writes one for a picture, for use with `POST /animate`.",
        quote: """
            Rewrites a short user prompt into a precise animation caption optimized for the generation model. \
            Optionally accepts a reference image — when provided, the AI identifies the character from the image \
            rather than inventing appearance details. This is a synchronous endpoint; the result is returned directly \
            (typically 1–3 seconds).
            """,
        body: .json, fields: [prompt, image, model],
        rules: [
            .rule(
                "something", .atLeastOne(["prompt", "image"]),
                quote: "At least one of prompt (non-empty string) or image must be provided.")
        ],
        price: .free, priceQuote: "Cost: Free — does not deduct credits.", variantField: "model",
        response: [
            ResponseField("enhanced_prompt", .string, "Plain text for the `prompt` of `POST /animate`.")
        ],
        errorCodes: ["invalid_request", "image_too_large", "unauthorized", "upstream_error", "internal_error"],
        code: refusal)

    private static let inModels = "POST /enhance-prompt, Models"
    private static let inConstraints = "POST /enhance-prompt, Image constraints"

    private static let prompt = Field(
        "prompt", .string, required: true,
        quote: """
            promptstringYesThe user's raw prompt text. May be an empty string when an image is provided. Maximum 2,000 \
            characters.
            """,
        "Empty when a picture alone is to speak.", rules: [.rule("length", .length(0...2000))])

    private static let image = Field(
        "image", .image,
        quote: """
            imagestringNoBase64-encoded image, or a data URL (data:image/png;base64,…). Accepted formats depend on \
            model. See image constraints below.
            """,
        "Whom the prompt is about.",
        rules: [
            .rule("format-pixel-engine", .format([.png]), when: withPixelModel, section: inModels, quote: pixelRow),
            .rule(
                "format-frame-engine", .format([.png, .jpeg]), when: withFrameModel, section: inModels, quote: frameRow),
            .rule(
                "bytes", .byteCount(megabytes5), code: tooLarge, status: 400, section: inConstraints,
                quote: "Max decoded size: 5 MB for both models."),
            .rule(
                "side-pixel-engine", .side(1...256), when: withPixelModel, section: inConstraints,
                quote: "pixel-engine-v1.1PNG onlyEach axis must be 256 px or smaller."),
            .rule(
                "side-frame-engine", .side(256...2048), when: withFrameModel, section: inConstraints,
                quote: "frame-engine-v1.1PNG or JPEGEach axis must be between 256 px and 2048 px."),
            .rule(
                "aspect", .aspect(2), section: inConstraints,
                quote: "Aspect ratio: Between 1:2 and 2:1 for both models."),
            .advice(.notNative, "native", when: withPixelModel, section: inModels, quote: pixelRow),
            .advice(.movingPicture, "moving"),
        ])

    private static let pixelRow = "pixel-engine-v1.1Pixel art sprites and charactersPNGUp to 256×256 px"
    private static let frameRow =
        "frame-engine-v1.1Illustrations and non-pixel game artPNG or JPEG256×256 px to 2048×2048 px"

    private static let model = Field(
        "model", .string, standard: .string(pixelModel),
        quote: """
            modelstringNoWhich generation model the prompt is being written for. Defaults to "pixel-engine-v1.1". See \
            Models below.
            """,
        rules: [.rule("values", .values([pixelModel, frameModel]))])
}
