extension PixelDojo {
    /// The image models whose ids begin with A to F, in the order of the document.
    static let imageModelsAToF: [Model] = [
        image(
            "change-camera-angle", "Change Camera Angle",
            "Camera-aware editing via fal.ai Qwen Image Edit 2511 with multi-angle LoRA. 360° orbit, tilt, and zoom.",
            .flat(1), uses: ["editing"]),
        image(
            "consistent-characters", "Consistent Characters",
            "Generate consistent character variations with FLUX Kontext, Nano Banana Pro/2, Flux 2 Dev, or Qwen "
                + "Image 2 Pro.",
            .flat(1), uses: ["character"]),
        image(
            "creative-upscale", "Creative Upscale",
            "Clarity Upscaler (creative upscale) via Replicate. Boost detail with stable-diffusion refinement.",
            .flat(0.5), features: ["LoRA"], uses: ["upscale"]),
        image(
            "dreamina", "Dreamina 3.1",
            "ByteDance Dreamina 3.1. 4MP cinematic text-to-image with precise style control.",
            .flat(1)),
        image(
            "ernie", "Ernie",
            "Baidu Ernie text-to-image (fal.ai). Multilingual prompts and built-in prompt expansion.",
            .flat(1), uses: ["photorealism", "marketing"]),
        image(
            "face-enhance", "Face Enhance",
            "Crystal Upscaler via Replicate. Face-detail preserving upscale, cost scales with output megapixels.",
            .varying(2, "cost scales with output megapixels"), uses: ["upscale", "character"]),
        image(
            "flux", "FLUX",
            "FLUX family on Replicate. Schnell, Dev, Pro, Kontext, Ultra, and LoRA remix variants in one entrypoint.",
            .flat(1), features: ["LoRA"], uses: ["photorealism", "character", "cinematic"]),
        image(
            "flux-2-flex", "Flux 2 Flex",
            "Max-quality with up to 10 reference images",
            sized(1.5, ["0.5 MP": 1, "1 MP": 1.5, "2 MP": 3, "4 MP": 5]), features: ["LoRA", "Editing"],
            uses: ["photorealism", "cinematic"], limits: Model.Limits(referenceImages: 0...10)),
        image(
            "flux-2-klein-4b", "Flux 2 Klein 4B",
            "Very fast generation and editing with up to 5 reference images",
            .flat(0.1), features: ["LoRA", "Editing"], uses: ["photorealism", "cinematic"],
            limits: Model.Limits(referenceImages: 0...5)),
        image(
            "flux-2-klein-9b", "Flux 2 Klein 9B",
            "4-step distilled FLUX.2 [klein] foundation model for flexible control",
            .flat(0.5), features: ["LoRA", "Editing"], uses: ["photorealism", "cinematic"]),
        image(
            "flux-2-pro", "Flux 2 Pro",
            "High-quality with up to 8 reference images",
            sized(1.5, ["0.5 MP": 1, "1 MP": 1.5, "2 MP": 2, "4 MP": 2]), features: ["LoRA", "Editing"],
            uses: ["photorealism", "cinematic"], limits: Model.Limits(referenceImages: 0...8)),
        image(
            "flux-2-max", "Flux 2 Max",
            "The highest fidelity image model from Black Forest Labs",
            sized(2, ["0.5 MP": 1, "1 MP": 2, "2 MP": 3, "4 MP": 4]), features: ["LoRA", "Editing"],
            uses: ["photorealism", "cinematic"]),
        image(
            "flux-2-dev", "Flux 2 Dev",
            "Fast quality with up to 4 reference images",
            .flat(1), features: ["LoRA", "Editing"], uses: ["photorealism", "cinematic"],
            limits: Model.Limits(referenceImages: 0...4)),
        image(
            "flux-2-lora", "Flux 2 Dev + LoRA",
            "Dev model with custom LoRA support",
            sized(1, ["0.5 MP": 1, "1 MP": 1, "2 MP": 1, "4 MP": 2]), features: ["LoRA", "Editing"],
            uses: ["photorealism", "cinematic"]),
        image(
            "flux-edit", "Flux Edit (Kontext)",
            "Black Forest Labs FLUX.1 Kontext for text-driven image editing. Dev (open-weight), Pro "
                + "(state-of-the-art), and Max (premium typography).",
            .flat(1), uses: ["editing", "character"]),
        image(
            "flux-dev", "Flux Dev",
            "High-quality development model with configurable steps, guidance, and LoRA support.",
            .flat(1), features: ["LoRA", "Editing"], uses: ["photorealism", "character"]),
        image(
            "flux-krea-dev", "Flux Krea Dev",
            "Photorealistic generation that avoids the oversaturated AI look. LoRA compatible.",
            .flat(1), features: ["LoRA", "Editing"], uses: ["photorealism", "character"]),
        image(
            "flux-dev-multi-lora", "Flux Dev Multi LoRA",
            "Supports multiple custom LoRAs simultaneously for complex style combinations.",
            .flat(1), features: ["LoRA", "Editing"], uses: ["photorealism", "character"]),
        image(
            "flux-1.1-pro", "Flux 1.1 Pro",
            "Latest pro model with enhanced quality and strong prompt adherence.",
            .flat(1), features: ["LoRA", "Editing"], uses: ["photorealism", "character"]),
        image(
            "flux-1.1-pro-ultra", "Flux 1.1 Pro Ultra",
            "Highest quality Flux model with raw mode for natural-looking images.",
            .flat(1.5), features: ["LoRA", "Editing"], uses: ["photorealism", "character"]),
        image(
            "flux-kontext-pro", "Flux Kontext Pro",
            "Advanced model with state-of-the-art performance for both generation and editing.",
            .flat(1), features: ["LoRA", "Editing"], uses: ["photorealism", "character"]),
        image(
            "flux-kontext-max", "Flux Kontext Max",
            "Premium model with maximum performance and improved typography for generation and editing.",
            .flat(2), features: ["LoRA", "Editing"], uses: ["photorealism", "character"]),
    ]
}
