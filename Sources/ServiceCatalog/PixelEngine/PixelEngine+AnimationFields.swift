extension PixelEngine {
    /// What both kinds of animation take in the same words.
    static let negativePrompt = Field(
        "negative_prompt", .string, quote: "negative_promptstringNoWhat to avoid in the generation.")

    static let outputFormat = Field(
        "output_format", .string, standard: "webp",
        quote: #"output_formatstringNo"webp" (default), "gif", or "spritesheet"."#,
        "A spritesheet is one horizontal strip, as PNG.",
        rules: [.rule("values", .values(["webp", "gif", "spritesheet"]))])

    static let matteColor = Field(
        "matte_color", .string, standard: "#808080",
        quote: """
            matte_colorstringNo6-character hex color (e.g. "#ff0000") used to flatten any alpha channel before \
            processing. Default: "#808080".
            """,
        "What stands behind transparent pixels.", rules: [.rule("color", .color(.sixDigits))])

    /// Where a run can be repeated; the words differ a little.
    static func seed(quote: String, rules: [RuleDraft] = []) -> Field {
        Field(
            "seed", .integer, quote: quote, "A random one when it is missing.",
            rules: [.rule("range", .range(1...9_999_999_999))] + rules)
    }

    /// The words on alpha, the same for both kinds of animation.
    static let flattening = "Alpha: flattened onto matte_color before processing."

    /// The words on the size of results, from which it follows that motion has no more room than the input's canvas.
    static let pixelPipeline = """
        Pixel artPOST /animate with "pixel-engine-v1.1"; POST /keyframes with render_mode: "pixel"Output frames \
        exactly match the original input image dimensions. A 64×64 input produces 64×64 frames in every format.
        """
    static let generalPipeline = """
        GeneralPOST /animate with "frame-engine-v1.1"; POST /keyframes with render_mode: "detailed"Output frames are \
        rendered at the model's internal resolution: 640 px on the long side, with the short side scaled to preserve \
        the input's aspect ratio (rounded to a multiple of 8 for frame-engine-v1.1, or 64 for render_mode: \
        "detailed"). For example, a 1024×768 input produces 640×480 frames; a 1080×1920 input produces 360×640 frames.
        """
    static let outputDimensions = "GET /jobs, Output dimensions"

    /// Advice on pictures that are to be animated.
    static func motionAdvice(pixel: Condition, general: Condition) -> [RuleDraft] {
        [
            .advice(
                .touchesBorder, "room-pixel", when: pixel, section: outputDimensions, quote: pixelPipeline),
            .advice(
                .touchesBorder, "room-general", when: general, section: outputDimensions, quote: generalPipeline),
            .advice(.movingPicture, "moving"),
        ]
    }
}
