extension PixelEngine {
    /// A picture turned into pixel art.
    static let pixelate = Endpoint(
        .pixelEngine, "pixelate", .post, "/pixelate", section: "POST /pixelate",
        "Starts a job that finds a picture's pixel grid and resamples it to one pixel a cell.",
        quote: """
            Converts an image to clean pixel art. Automatically detects the pixel grid, quantizes colors, and \
            resamples the image to the detected grid resolution. Returns immediately with a job ID; processing runs \
            asynchronously. Poll GET /jobs to track progress and retrieve the output PNG.
            """,
        body: .json, fields: [image, colors, palette, paletteColor],
        rules: [
            .rule(
                "one-mode", .atMostOne(["colors", "palette"]),
                quote: """
                    colors and palette are mutually exclusive. Providing both returns 400 invalid_request. If neither \
                    is provided, the API defaults to colors: 24.
                    """
            )
        ],
        price: .free, priceQuote: "Cost: Free — does not deduct credits.", response: acceptedJob,
        errorCodes: [
            "invalid_request", "image_too_large", "unauthorized", "method_not_allowed", "internal_error",
        ], startsJob: true, code: refusal)

    private static let inConstraints = "POST /pixelate, Image constraints"

    private static let image = Field(
        "image", .image, required: true,
        quote: """
            imagestringYesBase64-encoded image, or a data URL (data:image/png;base64,…). PNG or JPEG. See image \
            constraints below.
            """,
        rules: [
            .rule("format", .format([.png, .jpeg]), section: inConstraints, quote: "Format: PNG or JPEG."),
            .rule(
                "bytes", .byteCount(megabytes10), code: tooLarge, status: 400, section: inConstraints,
                quote: "Max decoded size: 10 MB."),
            .rule(
                "side", .side(1...2048), code: tooLarge, status: 400, section: inConstraints,
                quote: "Max dimension: 2048 px on either axis."),
            .rule("aspect", .aspect(2), section: inConstraints, quote: "Aspect ratio: Between 1:2 and 2:1."),
            .advice(.movingPicture, "moving"),
        ])

    private static let colors = Field(
        "colors", .integer, standard: 24,
        quote: """
            colorsintegerNoTarget number of colors for automatic palette extraction. Integer between 2 and 256. \
            Default: 24. Mutually exclusive with palette.
            """,
        rules: [.rule("range", .range(2...256))])

    private static let paletteRow = """
        palettestring[]NoArray of hex color strings (e.g. "#ffaa00") to force an exact palette. Mutually exclusive \
        with colors.
        """

    private static let palette = Field(
        "palette", .strings, quote: paletteRow, "The very colours to use.",
        rules: [
            .advice(
                .experimentalField, "experimental",
                quote: """
                    Palette mode is an experimental feature. Forcing a specific palette can produce worse results than \
                    letting the algorithm choose its own colors. If quality matters more than exact color matching, \
                    prefer count mode (colors).
                    """
            )
        ])

    private static let paletteColor = Field(
        "palette[]", .string, quote: paletteRow, "One colour.", rules: [.rule("color", .color(.sixDigits))])
}
