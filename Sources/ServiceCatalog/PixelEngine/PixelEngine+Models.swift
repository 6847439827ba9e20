extension PixelEngine {
    /// All models: two that animate, five that draw.
    static let models: [Model] = animationModels + imageModels

    /// Those of `POST /animate`, whose price is the endpoint's.
    static let animationModels: [Model] = [
        Model(
            pixelModel, "Pixel Engine 1.1", .animation, "Pixel art sprites and characters.",
            useCases: ["Pixel art sprites and characters"],
            source: cited(
                "POST /animate, Models",
                "pixel-engine-v1.1Pixel art sprites and charactersPNGUp to 256×256 px2–16 (even)")),
        Model(
            frameModel, "Frame Engine 1.1", .animation, "Illustrations and non-pixel images.",
            useCases: ["Illustrations and non-pixel images"],
            source: cited(
                "POST /animate, Models",
                "frame-engine-v1.1Illustrations and non-pixel imagesPNG or JPEG256×256 px to 2048×2048 px2–24 (even)")),
    ]

    /// Those of `POST /generate-image`.
    static let imageModels: [Model] = [
        imageModel(
            "nb_flash", "Nano Banana Flash 2", "Solid visual quality, fast and cheap.", 10,
            "nb_flashGoogle (Nano Banana Flash 2)Default. Solid visual quality, fast and cheap.10 credits"),
        imageModel(
            "nb_pro", "Nano Banana Pro", "Highest visual quality from the Nano Banana family.", 30,
            "nb_proGoogle (Nano Banana Pro)Highest visual quality from the Nano Banana family.30 credits"),
        imageModel(
            "oai_gpt2_low", "GPT Image 2 — Low", "Fastest and cheapest GPT Image 2 tier.", 6,
            "oai_gpt2_lowOpenAI (GPT Image 2 — Low)Fastest and cheapest GPT Image 2 tier.6 credits"),
        imageModel(
            "oai_gpt2_medium", "GPT Image 2 — Medium", "Balanced quality and cost.", 12,
            "oai_gpt2_mediumOpenAI (GPT Image 2 — Medium)Balanced quality and cost.12 credits"),
        imageModel(
            "oai_gpt2_high", "GPT Image 2 — High",
            "Best for complex prompts and edits. Slowest and most expensive.", 36,
            """
            oai_gpt2_highOpenAI (GPT Image 2 — High)Best for complex prompts and edits. Slowest and most expensive.36 \
            credits
            """
        ),
    ]

    private static func imageModel(
        _ id: String, _ name: String, _ summary: String, _ credits: Amount, _ row: String
    ) -> Model {
        Model(
            id, name, .image, summary, price: .flat(credits), source: cited("POST /generate-image, Models", row))
    }
}
