extension SpriteAI {
    /// A sprite of the caller's own.
    static let importSprite = Endpoint(
        .spriteAI, "import", .post, "/api/sprites/import", section: "POST /api/sprites/import",
        "Takes in a sprite, so that it can be animated or serve as a reference.",
        quote: """
            Add a sprite you already have (a local PNG, or any pixel sprite) and get back an id you can animate \
            (source_generation_id) or use as a style reference (reference_asset_id).
            """,
        body: .json,
        fields: [
            Field(
                "image", .image, required: true,
                quote: "image | string | Yes | The sprite, as base64 or a data:image/...;base64 URL. |",
                rules: importedImageRules),
            Field(
                "title", .string, standard: "Imported sprite",
                quote: #"title | string | No | Label for the sprite. Default "Imported sprite". |"#),
            Field(
                "asset_type", .string, quote: "asset_type | string | No | Asset-type tag (metadata only). |"),
        ],
        price: .free, priceQuote: "Free: importing spends no tokens and runs no AI.",
        response: [
            ResponseField("id", .string, "For `source_generation_id` and `reference_asset_id`."),
            ResponseField("status", .string, "`completed`."),
            ResponseField("width", .integer),
            ResponseField("height", .integer),
            ResponseField("title", .string),
        ],
        errorCodes: ["invalid_request"] + anyErrors, code: refusal)

    private static let importedImage =
        "The image must be a single sprite (PNG, JPEG, or WebP), 16–256px per side, not a sprite sheet."

    private static let importedImageRules: [RuleDraft] = [
        .rule("format", .format([.png, .jpeg, .webp]), quote: importedImage),
        .rule("side", .side(16...256), quote: importedImage),
        .rule("still", .still, quote: importedImage),
        .rule("single", .singleSprite, quote: importedImage),
        .advice(
            .notNative, "native", quote: "Add a sprite you already have (a local PNG, or any pixel sprite)"),
    ]

    /// One of the caller's sprites.
    static let sprite = Endpoint(
        .spriteAI, "sprite", .get, "/api/sprites/{id}", section: "GET /api/sprites/{id}",
        "Fetches a sprite of before.", quote: "Fetch one of your past sprites.",
        fields: [Field("id", .string, in: .path, required: true, quote: "GET/api/sprites/{id}")],
        price: .free, response: [ResponseField("id", .string)],
        errorCodes: ["invalid_request", "not_found"] + anyErrors,
        code: refusal)

    /// All of the caller's sprites.
    static let sprites = Endpoint(
        .spriteAI, "sprites", .get, "/api/sprites", section: "GET /api/sprites",
        "Lists sprites and animations of before.", quote: "List your sprites and animations, newest first.",
        fields: [
            Field(
                "limit", .integer, in: .query, standard: 20, quote: "limit | integer | 1–100. Default 20. |",
                rules: [.rule("range", .range(1...100))]),
            Field(
                "offset", .integer, in: .query, standard: 0,
                quote: "offset | integer | For pagination. Default 0. |", "How many to pass over."),
            Field("status", .string, in: .query, quote: "status | string | Filter by status. |"),
            Field(
                "asset_type", .string, in: .query,
                quote: "asset_type | string | Filter by type, e.g. animation. |"),
        ],
        price: .free,
        response: [ResponseField("sprites", .objects), ResponseField("sprites[].id", .string)],
        errorCodes: ["invalid_request"] + anyErrors, code: refusal)
}
