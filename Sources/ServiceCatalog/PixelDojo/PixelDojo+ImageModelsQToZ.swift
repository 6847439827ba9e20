extension PixelDojo {
    /// The image models whose ids begin with Q to Z, in the order of the document.
    static let imageModelsQToZ: [Model] = [
        image(
            "qwen-image-plus", "QWEN Image Plus",
            "Fast generation with excellent quality",
            .flat(1), features: ["LoRA", "Editing"], uses: ["text-rendering", "editing"]),
        image(
            "qwen-image-max", "QWEN Image Max",
            "Highest quality output",
            .flat(2), features: ["LoRA", "Editing"], uses: ["text-rendering", "editing"]),
        image(
            "qwen-image-2.0", "QWEN Image 2.0",
            "Fast, balanced image generation and editing",
            .flat(1), features: ["Editing"], uses: ["text-rendering", "editing"]),
        image(
            "qwen-image-2.0-pro", "QWEN Image 2.0 Pro",
            "Enhanced text rendering, realistic textures, and semantic adherence",
            .flat(2), features: ["Editing"], uses: ["text-rendering", "editing"]),
        image(
            "qwen-image-2-edit", "Qwen Image 2 Edit",
            "Alibaba DashScope Qwen Image 2 edit — supply 1-3 reference images plus an edit instruction. "
                + "Standard and Pro variants.",
            .flat(1), features: ["Editing"], limits: Model.Limits(referenceImages: 1...3)),
        image(
            "qwen-image-edit", "Qwen Image Edit",
            "Alibaba DashScope Qwen Image edit — supply 1-3 reference images plus an edit instruction. Plus and "
                + "Max model variants.",
            .flat(1), features: ["Editing"], uses: ["editing"], limits: Model.Limits(referenceImages: 1...3)),
        image(
            "qwen-image-edit-spicy", "Qwen Image Edit Spicy",
            "Qwen Image Edit Spicy. Add, remove, or modify elements in an existing image with text guidance.",
            .flat(1), uses: ["editing"]),
        image(
            "redux-flux", "Flux Redux",
            "Black Forest Labs Flux Redux image variations — feed a source image, get stylistic riffs.",
            .flat(1)),
        image(
            "seedream-3", "Seedream 3",
            "ByteDance Seedream 3 text-to-image via Replicate.",
            .flat(1), uses: ["photorealism", "marketing"]),
        image(
            "seedream-4", "Seedream 4.5",
            "ByteDance Seedream 4.5 — new-generation image creation with superior aesthetics, text rendering, "
                + "and up to 4K resolution.",
            .flat(1), features: ["Editing"], uses: ["photorealism", "marketing"]),
        image(
            "seedream-5-lite", "Seedream 5 Lite",
            "ByteDance Seedream 5.0 Lite — fast, high-quality image generation and editing with strong "
                + "aesthetics and text rendering.",
            .flat(1), features: ["Editing"], uses: ["photorealism", "marketing"]),
        image(
            "wan-2.6-image", "WAN 2.6 Image",
            "Alibaba WAN 2.6 text-to-image with prompt enhancement and multi-image output.",
            .flat(1), features: ["Editing"], uses: ["marketing", "cinematic"]),
        image(
            "wan-2.6-image-edit", "WAN 2.6 Image Edit",
            "Alibaba WAN 2.6 image editing. Up to 4 reference images.",
            .flat(1), uses: ["editing"], limits: Model.Limits(referenceImages: 0...4)),
        image(
            "wan-2.7-image", "WAN 2.7 Standard",
            "Faster Wan 2.7 image generation and editing",
            .flat(1), features: ["Editing"], uses: ["marketing", "cinematic"]),
        image(
            "wan-2.7-image-pro", "WAN 2.7 Pro",
            "Higher quality Wan 2.7 tier with 4K support for text-to-image",
            .flat(2), features: ["Editing"], uses: ["marketing", "cinematic"]),
        image(
            "wan-2.7-image-edit", "WAN 2.7 Image Edit",
            "Alibaba WAN 2.7 image editing. Standard and Pro tiers, supports 1-4 input images for fusion edits.",
            .flat(1), uses: ["editing"], limits: Model.Limits(referenceImages: 1...4)),
        image(
            "wan-image", "WAN 2.2 Image",
            "Fast cinematic image generation (3-6 seconds) with up to 4MP output and optional LoRA support.",
            .flat(1), features: ["LoRA"]),
        image(
            "xai-image", "Grok Imagine",
            "xAI Grok Imagine. Fast tier for quick iteration, Quality tier for higher fidelity at 1k or 2k.",
            .flat(1), features: ["Editing"], uses: ["photorealism", "marketing", "text-rendering"]),
        image(
            "xai-image-edit", "Grok Image Edit",
            "xAI Grok image editing. Sync response (no polling). Provide an image URL and a text edit "
                + "instruction. Optional quality tier for 1k/2k high-fidelity edits.",
            .flat(1)),
        image(
            "z-image-spicy", "Z Image Spicy",
            "Z Image Spicy text-to-image. Square / portrait / landscape compositions, 256–1536px on each side.",
            .flat(1), uses: ["photorealism", "artistic"]),
        image(
            "z-image-turbo", "Z Image Turbo",
            "Super-fast 6B parameter text-to-image with great text rendering and LoRA support.",
            .flat(0.5), features: ["LoRA"]),
    ]
}
