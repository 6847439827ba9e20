extension PixelEngine {
    /// Motion between pictures at given places.
    static let keyframes = Endpoint(
        .pixelEngine, "keyframes", .post, "/keyframes", section: "POST /keyframes",
        "Starts a job that fills in the frames between pictures at given places.",
        quote: """
            Submits a keyframe-conditioned generation job. Provide one or more reference images at specific frame \
            positions, and the model interpolates between them to produce a full animation. Supports both pixel art \
            and general-purpose output. Returns immediately with a job ID; generation runs asynchronously. Poll GET \
            /jobs to track progress.
            """,
        body: .json, fields: keyframesFields, price: .flat(24), priceQuote: "Cost: 24 credits.",
        variantField: "render_mode", response: acceptedJob,
        errorCodes: [
            "invalid_request", "image_too_large", "image_fetch_failed", "unauthorized", "insufficient_credits",
            "method_not_allowed", "internal_error",
        ], startsJob: true, code: refusal)

    private static let inModes = "POST /keyframes, Render modes"
    private static let inConstraints = "POST /keyframes, Image constraints"
    private static let inPixelMode: Condition = .value(of: "render_mode", in: ["pixel"])
    private static let inDetailedMode: Condition = .value(of: "render_mode", in: ["detailed"])

    private static let keyframesFields: [Field] =
        [prompt, renderMode, totalFrames, frames, frameIndex, frameImage, frameImageURL, frameStrength]
        + [negativePrompt, keyframesPixelConfig]
        + pixelConfigFields(
            section: "POST /animate, PixelConfig", standard: 24,
            palette: ##"palettestring[]Array of hex color strings (e.g. "#ff0000")"##)
        + [
            seed(quote: "seedintegerNoSeed for reproducibility. Integer between 1 and 9,999,999,999."),
            outputFormat, matteColor,
        ]

    private static let prompt = Field(
        "prompt", .string, required: true,
        quote: "promptstringYesNon-empty text describing the desired animation.", "What is to happen.",
        rules: [.rule("not-blank", .notBlank)])

    private static let renderMode = Field(
        "render_mode", .string, required: true,
        quote: """
            render_modestringYes"pixel" or "detailed". Determines image format constraints and post-processing. See \
            Render modes below.
            """,
        rules: [.rule("values", .values(["pixel", "detailed"]))])

    private static let totalFrames = Field(
        "total_frames", .integer, required: true,
        quote: "total_framesintegerYesTotal number of output frames. Integer between 3 and 20.",
        rules: [.rule("range", .range(3...20))])

    private static let frames = Field(
        "frames", .objects, required: true,
        quote: """
            framesarrayYesBetween 1 and total_frames keyframe objects. Each provides a reference image at a specific \
            position in the output sequence.
            """,
        rules: [
            .rule("count", .count(1...20)),
            .rule("count-total", .countUpTo(field: "total_frames")),
            .rule(
                "one-image", .exactlyOne(["frames[].image", "frames[].image_url"]),
                quote: """
                    frames[].imagestringOne ofBase64-encoded image, or a data URL. Mutually exclusive with \
                    frames[].image_url.
                    """
            ),
        ])

    private static let frameIndex = Field(
        "frames[].index", .integer, required: true,
        quote: """
            frames[].indexintegerYesFrame position in the output sequence. Must be in range [0, total_frames − 1]. \
            Each index may only appear once.
            """,
        rules: [
            .rule("range", .range(0...19)),
            .rule("below-total", .below(field: "total_frames")),
            .rule("unique", .unique),
        ])

    private static let frameImage = Field(
        "frames[].image", .image,
        quote: """
            frames[].imagestringOne ofBase64-encoded image, or a data URL. Mutually exclusive with frames[].image_url.
            """,
        "This, or `frames[].image_url`.", rules: frameImageRules)

    private static let frameImageURL = Field(
        "frames[].image_url", .imageURL,
        quote: """
            frames[].image_urlstringOne ofHTTPS URL to download the keyframe image. Mutually exclusive with \
            frames[].image.
            """,
        "This, or `frames[].image`.", rules: [.rule("https", .httpsURL)])

    private static let frameStrength = Field(
        "frames[].strength", .number, standard: 1.0,
        quote: """
            frames[].strengthnumberNoConditioning strength for this keyframe. Float between 0.0 and 1.0. Default: 1.0.
            """,
        "How closely the result keeps to the picture there.", rules: [.rule("range", .interval(0...1))])

    private static let pixelRow = "pixelPNG onlyUp to 256×256 px per axis"
    private static let detailedRow = "detailedPNG or JPEG256–2048 px per axis"

    private static let frameImageRules: [RuleDraft] =
        [
            .rule("format-pixel", .format([.png]), when: inPixelMode, section: inModes, quote: pixelRow),
            .rule(
                "format-detailed", .format([.png, .jpeg]), when: inDetailedMode, section: inModes, quote: detailedRow),
            .rule(
                "bytes", .byteCount(megabytes10), code: tooLarge, status: 400, section: inConstraints,
                quote: "Max per image: 10 MB decoded."),
            .rule(
                "total-bytes", .totalByteCount(megabytes20), code: tooLarge, status: 400, section: inConstraints,
                quote: "Max total: 20 MB across all keyframes combined."),
            .rule("side-pixel", .side(1...256), when: inPixelMode, section: inModes, quote: pixelRow),
            .rule("side-detailed", .side(256...2048), when: inDetailedMode, section: inModes, quote: detailedRow),
            .rule("aspect", .aspect(2), section: inConstraints, quote: "Aspect ratio: Between 1:2 and 2:1."),
            .rule(
                "same-size", .sameSize, section: inConstraints,
                quote: "Consistency: All keyframe images must have the same dimensions."),
            .advice(.flattenedEdges, "alpha", section: inConstraints, quote: flattening),
            .advice(.notNative, "native", when: inPixelMode, section: outputDimensions, quote: pixelPipeline),
        ] + motionAdvice(pixel: inPixelMode, general: inDetailedMode)

    private static let keyframesPixelConfig = Field(
        "pixel_config", .object,
        quote: """
            pixel_configobjectNoPixel art color config. Defaults to { "colors": 24 }. Only allowed for render_mode: \
            "pixel". See PixelConfig above.
            """,
        rules: [
            .rule(
                "absent-detailed", .absent, when: inDetailedMode, section: inModes,
                quote: #"pixel_config is rejected for render_mode: "detailed" with 400 invalid_request."#),
            oneMode(
                section: "POST /animate, PixelConfig", quote: "Provide one of two modes — never both."),
        ])
}
