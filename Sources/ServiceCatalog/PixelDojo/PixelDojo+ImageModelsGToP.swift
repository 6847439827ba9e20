extension PixelDojo {
    /// The image models whose ids begin with G to P, in the order of the document.
    static let imageModelsGToP: [Model] = [
        image(
            "gemini-flash", "Google Gemini Flash",
            "Fast generation with Gemini 2.5 Flash",
            .flat(1), features: ["Editing"], uses: ["photorealism", "marketing"]),
        image(
            "nano-banana-pro", "Google Nano Banana Pro",
            "SOTA with accurate typography and reasoning",
            sized(3, ["1K": 3, "2K": 3, "4K": 6]), features: ["Editing"], uses: ["photorealism", "marketing"]),
        image(
            "nano-banana-2", "Google Nano Banana 2",
            "Next-generation SOTA model with stronger consistency",
            sized(3, ["1K": 2, "2K": 3, "4K": 4]), features: ["Editing"], uses: ["photorealism", "marketing"]),
        image(
            "google-nano-banana", "Nano Banana Edit",
            "Google Nano Banana image editing. Multi-image fusion + edit instruction with Standard/Pro/Pro-fal "
                + "tiers and 1K/2K/4K resolution.",
            .flat(3), uses: ["photorealism", "character", "marketing"],
            limits: Model.Limits(resolutions: ["1K", "2K", "4K"])),
        image(
            "gpt-image-low", "GPT-Image 1.5 Low",
            "Fast, lower detail generation",
            .flat(1), features: ["Editing"], uses: ["marketing", "editing"]),
        image(
            "gpt-image-medium", "GPT-Image 1.5 Medium",
            "Balanced quality and speed",
            .flat(1), features: ["Editing"], uses: ["marketing", "editing"]),
        image(
            "gpt-image-high", "GPT-Image 1.5 High",
            "Maximum detail and quality",
            .flat(4), features: ["Editing"], uses: ["marketing", "editing"]),
        image(
            "gpt-image-1-5-edit", "GPT-Image 1.5 Edit",
            "OpenAI GPT-Image 1.5 image editing — supply 1-8 reference images plus an edit instruction. Optional "
                + "transparent background and high-fidelity input mode.",
            .flat(4), features: ["Editing"], limits: Model.Limits(referenceImages: 1...8)),
        image(
            "gpt-image-2", "GPT Image 2",
            "OpenAI GPT Image 2 via fal.ai — next-generation image model with 4K rendering and sharper text fidelity.",
            .flat(5), features: ["Editing"], uses: ["editing", "character", "marketing"]),
        image(
            "gpt-image-2-edit", "GPT Image 2 Edit",
            "OpenAI GPT Image 2 image editing — supply 1-8 reference images plus an edit instruction. Optional "
                + "mask for inpainting. 4K-capable; pricing varies by quality + size.",
            .varying(5, "pricing varies by quality + size"), features: ["Editing"], uses: ["editing"],
            limits: Model.Limits(referenceImages: 1...8)),
        image(
            "hidream-edit", "HiDream Edit",
            "HiDream O1 image-conditioned editing. Provide a source image and an instruction.",
            .flat(1), features: ["Editing"], uses: ["editing"]),
        image(
            "hunyuan-3d", "Hunyuan 3D",
            "Tencent Hunyuan 3D 3.1. Generate 3D meshes from a text prompt or a single image.",
            .flat(4)),
        image(
            "ideogram-character", "Ideogram Character",
            "Generate consistent characters from a single reference image in many styles.",
            .flat(5), uses: ["character", "text-rendering"], limits: Model.Limits(referenceImages: 1...1)),
        image(
            "image-editor", "Character Stylist",
            "One-shot FLUX Kontext variants — filters, cartoonify, iconic locations, haircut swap, headshots, "
                + "renaissance, face-to-many, and more.",
            .flat(1)),
        image(
            "image-relighting", "Image Relighting",
            "Relight images with Magic Lighting, Nano Banana Pro/2, or Qwen Image Edit — multi-provider routing "
                + "with per-model credit rates.",
            .varying(1, "per-model credit rates"), uses: ["editing"]),
        image(
            "image-to-image-flux", "Flux Image to Image",
            "FLUX Dev LoRA image-to-image on Replicate. Prompt + source image + optional LoRA weights.",
            .flat(1)),
        image(
            "imagineart", "ImagineArt",
            "ImagineArt family — 1.0 (Mixture-of-Experts photorealism), 1.5, 1.5 Pro, and the 2.0 preview.",
            .flat(1.5)),
        image(
            "kling-image", "Kling Image V3",
            "Kling Image V3 (fal.ai). High-quality text-to-image with flexible aspect ratios.",
            .flat(1), features: ["Editing"], uses: ["marketing", "cinematic"]),
        image(
            "kling-image-edit", "Kling Image Edit",
            "Kling Image V3 (fal.ai) image-to-image editing with a text instruction.",
            .flat(1), uses: ["editing"]),
        image(
            "magnific-upscaler", "Magnific Upscaler",
            "Freepik Magnific upscaler. Creative or precision mode, up to 16x.",
            .flat(3), uses: ["upscale"]),
        image(
            "openai-image-1", "OpenAI Image 1",
            "OpenAI GPT Image 1 Mini. Text-to-image via Replicate.",
            .flat(1)),
        image(
            "openai-image-1-edit", "OpenAI Image 1 Edit",
            "OpenAI GPT Image 1 Mini image editing — combine 1-8 reference images with a text edit instruction. "
                + "Supports transparent or opaque backgrounds.",
            .flat(1), features: ["Editing"], limits: Model.Limits(referenceImages: 1...8)),
        image(
            "outpaint", "Outpaint",
            "fal.ai Image Apps V2 outpainting. Expand an image beyond its original edges.",
            .flat(1), uses: ["editing"]),
        image(
            "p-image", "P-Image",
            "Pruna P-Image. Sub-second text-to-image with optional custom dimensions.",
            .flat(0.1), features: ["Editing"]),
        image(
            "p-image-edit", "P-Image Edit",
            "Pruna P-Image Edit. Fast image editing with up to 5 reference images.",
            .flat(0.25), features: ["Editing"], limits: Model.Limits(referenceImages: 0...5)),
        image(
            "ponyxl-ponyrealism-v23", "Pony Realism",
            "Pony Realism - Stylized anime generation",
            .flat(1), features: ["LoRA"]),
        image(
            "ponyxl-tponynai3-v7", "Pony NAI",
            "Pony NAI - Stylized anime generation",
            .flat(1), features: ["LoRA"]),
        image(
            "ponyxl-waianinsfwponyxl-v140", "Wai ANI",
            "Wai ANI - Stylized anime generation",
            .flat(1), features: ["LoRA"]),
    ]
}
