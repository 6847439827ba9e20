extension SpriteAI {
    /// A still of a prompt.
    static let generate = Endpoint(
        .spriteAI, "generate", .post, "/api/sprites", section: "POST /api/sprites",
        "Draws a still sprite and answers with its PNG.",
        quote: "Generate a still sprite. Synchronous — the PNG comes back inline.",
        body: .json, fields: generateFields, price: .byValue(field: "asset_type", prices: assetPrices),
        priceQuote: "Costs 1 token (4 for tile, background, ui, effect).",
        response: [
            ResponseField("id", .string),
            ResponseField("status", .string, "`completed`."),
            ResponseField("width", .integer),
            ResponseField("height", .integer),
            ResponseField("assetType", .string, "As asked for, or as inferred."),
            ResponseField("tokensSpent", .integer),
            ResponseField("image", .object),
            ResponseField("image.format", .string, "`png`."),
            ResponseField("image.pngBase64", .string, "The picture itself."),
        ],
        errorCodes: ["invalid_request", "insufficient_tokens", "not_found", "nsfw_prompt", "provider_failure"]
            + anyErrors,
        code: refusal)

    /// The types that are drawn in 32 to 400 pixels a side, for one token.
    private static let figures = ["character", "item", "creature"]
    /// The types that are drawn in 8 to 512 pixels a side, for four tokens.
    private static let scenery = ["tile", "background", "ui", "effect"]

    private static let assetPrices: [Price.Option] =
        figures.map { Price.Option($0, 1) } + scenery.map { Price.Option($0, 4) }

    private static let figureRows =
        "character | 1 | 32–400 px | item | 1 | 32–400 px | creature | 1 | 32–400 px |"
    private static let sceneryRows =
        "tile | 4 | 8–512 px | background | 4 | 8–512 px | ui | 4 | 8–512 px | effect | 4 | 8–512 px |"

    private static let generateFields: [Field] = [
        Field(
            "prompt", .string, required: true, quote: "prompt | string | Yes | What to draw. 3–1500 chars. |",
            rules: [.rule("length", .length(3...1500))]),
        Field(
            "asset_type", .string,
            quote: "asset_type | string | No | Inferred from the prompt when omitted. |",
            "Sets the price and the sizes that are allowed.",
            rules: [
                .rule(
                    "values", .values(figures + scenery), section: "GET /api/asset-types",
                    quote: "\(figureRows) \(sceneryRows)")
            ]),
        side("width", quote: "width | integer | No | 8–512 px. Default 64. |"),
        side("height", quote: "height | integer | No | 8–512 px. Default 64. |"),
        Field("direction", .string, quote: "direction | string | No | Facing direction, e.g. south. |"),
        Field(
            "camera_perspective", .string,
            quote: "camera_perspective | string | No | e.g. side, top_down, isometric. |"),
        isPublic,
        Field(
            "reference_asset_id", .string,
            quote: "reference_asset_id | string | No | UUID of a sprite you own, used as a style reference. |",
            rules: [.rule("uuid", .uuid)]),
    ]

    private static func side(_ path: String, quote: String) -> Field {
        Field(
            path, .integer, standard: 64, quote: quote, "In pixels.",
            rules: [
                .rule("range", .range(8...512)),
                .rule(
                    "range-figures", .range(32...400), when: .value(of: "asset_type", in: figures),
                    section: "GET /api/asset-types", quote: figureRows),
            ])
    }

    /// Whether all may see the result.
    static let isPublic = Field(
        "public", .boolean, standard: false,
        quote: "public | boolean | No | Add to the public gallery. Default false. |")
}
