extension PixelEngine {
    /// One picture set in motion.
    static let animate = Endpoint(
        .pixelEngine, "animate", .post, "/animate", section: "POST /animate",
        "Starts a job that animates a picture as a prompt says.",
        quote: """
            Submits an image-to-video generation job. The endpoint supports both pixel art animation and \
            general-purpose frame animation. Returns immediately with a job ID; generation runs asynchronously. Poll \
            GET /jobs to track progress.
            """,
        body: .json, fields: animateFields, price: .flat(20), priceQuote: "Cost: 20 credits.", variantField: "model",
        response: acceptedJob,
        errorCodes: [
            "invalid_request", "image_too_large", "unauthorized", "insufficient_credits", "method_not_allowed",
            "internal_error",
        ], startsJob: true, code: refusal)

    private static let inModels = "POST /animate, Models"
    private static let inPixelConfig = "POST /animate, PixelConfig"
    private static let inConstraints = "POST /animate, Image constraints"

    private static let animateFields: [Field] =
        [animateImage, animatePrompt, animateModel, negativePrompt, animatePixelConfig]
        + pixelConfigFields(
            section: inPixelConfig, standard: 24,
            palette: ##"palettestring[]Array of hex color strings (e.g. "#ff0000")"##)
        + [
            animateFrames,
            seed(
                quote: """
                    seedintegerNoSeed for reproducibility. Integer between 1 and 9,999,999,999. If omitted, a random \
                    seed is used.
                    """
            ),
            outputFormat, matteColor,
        ]

    private static let animateImage = Field(
        "image", .image, required: true,
        quote: """
            imagestringYesBase64-encoded image, or a data URL (data:image/png;base64,…). Accepted formats depend on \
            model. See image constraints below.
            """,
        "The first frame.", rules: animateImageRules)

    private static let pixelRow =
        "pixel-engine-v1.1PNG onlyEach axis must be 256 px or smallerDesigned for pixel art input."
    private static let frameRow = """
        frame-engine-v1.1PNG or JPEGEach axis must be between 256 px and 2048 pxBoth width and height must be at least \
        256 px.
        """

    private static let animateImageRules: [RuleDraft] =
        [
            .rule(
                "format-pixel-engine", .format([.png]), when: withPixelModel, section: inConstraints, quote: pixelRow),
            .rule(
                "format-frame-engine", .format([.png, .jpeg]), when: withFrameModel, section: inConstraints,
                quote: frameRow),
            .rule(
                "bytes", .byteCount(megabytes5), code: tooLarge, status: 400, section: inConstraints,
                quote: "Max decoded size: 5 MB for both models."),
            .rule("side-pixel-engine", .side(1...256), when: withPixelModel, section: inConstraints, quote: pixelRow),
            .rule(
                "side-frame-engine", .side(256...2048), when: withFrameModel, section: inConstraints, quote: frameRow),
            .rule(
                "aspect", .aspect(2), section: inConstraints,
                quote: "Aspect ratio: Between 1:2 and 2:1 for both models."),
            .advice(.flattenedEdges, "alpha", section: inConstraints, quote: flattening),
            .advice(.notNative, "native", when: withPixelModel, section: inConstraints, quote: pixelRow),
        ] + motionAdvice(pixel: withPixelModel, general: withFrameModel)

    private static let animatePrompt = Field(
        "prompt", .string, required: true,
        quote: "promptstringYesNon-empty text describing the desired animation.", "What is to happen.",
        rules: [.rule("not-blank", .notBlank)])

    private static let animateModel = Field(
        "model", .string, standard: .string(pixelModel),
        quote: #"modelstringNoWhich animation model to use. Defaults to "pixel-engine-v1.1". See Models below."#,
        rules: [
            .rule(
                "values", .values([pixelModel, frameModel]), section: inModels,
                quote: """
                    pixel-engine-v1.1Pixel art sprites and charactersPNGUp to 256×256 px2–16 (even) \
                    frame-engine-v1.1Illustrations and non-pixel imagesPNG or JPEG256×256 px to 2048×2048 px2–24 \
                    (even)
                    """
            )
        ])

    private static let animatePixelConfig = Field(
        "pixel_config", .object,
        quote: """
            pixel_configobjectNoPixel art color config. Defaults to { "colors": 24 }. Only allowed for \
            "pixel-engine-v1.1". See PixelConfig below.
            """,
        rules: [
            .rule(
                "absent-frame-engine", .absent, when: withFrameModel, section: inModels,
                quote: #"pixel_config is rejected for "frame-engine-v1.1" with 400 invalid_request."#),
            oneMode(
                section: inPixelConfig,
                quote: """
                    pixel_config is only valid for "pixel-engine-v1.1" (or when model is omitted, since that defaults \
                    to the pixel model). Provide one of two modes — never both. If pixel_config is omitted entirely, \
                    it defaults to count mode with 24 colors.
                    """
            ),
        ])

    private static let framesSentence = """
        output_frames must be an even integer starting at 2. The maximum is 16 for "pixel-engine-v1.1" and 24 for \
        "frame-engine-v1.1".
        """

    private static let animateFrames = Field(
        "output_frames", .integer, standard: 8,
        quote: """
            output_framesintegerNoNumber of animation frames. Must be an even integer. Default: 8. Range depends on \
            model.
            """,
        rules: [
            .rule("even", .even),
            .rule(
                "range-pixel-engine", .range(2...16), when: withPixelModel, section: inConstraints,
                quote: framesSentence),
            .rule(
                "range-frame-engine", .range(2...24), when: withFrameModel, section: inConstraints,
                quote: framesSentence),
        ])
}
