extension ProgressiveRobot {
    static let models: [Model] = videoModels + imageModels

    /// All that `generate` takes as its model.
    static let videoModels: [Model] =
        textToVideoModels + imageToVideoModels + firstLastFrameModels + soundToVideoModels + specialisedModels

    static let videoModelIDs: [String] = videoModels.map(\.id)
    static let imageModelIDs: [String] = imageModels.map(\.id)

    private static let textToVideoModels: [Model] = [
        textToVideo(
            "wan-t2v", "WAN 2.2", "Rich cinematic visuals, longer videos", Rates(10, 0.2, 0.5),
            "100.200.5020.2 → 21 credits"),
        textToVideo(
            "ltx-t2v", "LTX 2.3", "Fast generation, HD output", Rates(8, 0.15, 0.3),
            "80.150.3015.35 → 16 credits"),
        textToVideo(
            "ltx-quality", "LTX Quality", "Highest quality, 2-pass upscale to 4K", Rates(15, 0.25, 0.4),
            "150.250.4026.85 → 27 credits"),
        textToVideo(
            "hunyuan-t2v", "Hunyuan", "Smooth motion, natural movement", Rates(12, 0.2, 0.4),
            "120.200.4021.8 → 22 credits"),
        textToVideo(
            "hunyuan15-t2v", "Hunyuan 1.5", "Improved motion, latest Hunyuan release", Rates(12, 0.2, 0.4),
            "120.200.4021.8 → 22 credits"),
        textToVideo(
            "cogvideo-t2v", "CogVideoX 1.5", "High fidelity 5B model, diverse styles", Rates(12, 0.2, 0.4),
            "120.200.4021.8 → 22 credits"),
        textToVideo(
            "animatediff", "AnimateDiff", "SD 1.5-based animation, fast & lightweight", Rates(6, 0.1, 0.3),
            "60.100.308.8 → 9 credits"),
        textToVideo(
            "ltx-camera", "LTX Camera Control", "Camera dolly movements (in, out, left, right) via LoRA",
            Rates(10, 0.15, 0.3), "100.150.3017.15 → 18 credits"),
        textToVideo(
            "ltx-control", "LTX ControlNet", "ControlNet-guided generation (depth, edge, pose)", Rates(12, 0.15, 0.3),
            "120.150.3018.55 → 19 credits"),
        textToVideo(
            "wan-vace", "WAN VACE", "Video conditioning & editing with subject/scene control", Rates(15, 0.25, 0.5),
            "150.250.5027.25 → 28 credits"),
        textToVideo(
            "wan-animate", "WAN Animate", "Character animation from a single reference image", Rates(18, 0.3, 0.5),
            "180.300.5032.3 → 33 credits"),
    ]

    private static let imageToVideoModels: [Model] = [
        imageToVideo(
            "hunyuan15-i2v", "Hunyuan 1.5 I2V", "Animate a still image into video", Rates(15, 0.25, 0.5),
            "150.250.5027.25 → 28 credits"),
        imageToVideo(
            "ltx-i2v", "LTX 2.3 I2V", "Fast image-to-video generation", Rates(12, 0.2, 0.4),
            "120.200.4021.8 → 22 credits"),
        imageToVideo(
            "svd-i2v", "SVD XT I2V", "Stable Video Diffusion image-to-video", Rates(10, 0.15, 0.4),
            "100.150.4017.75 → 18 credits"),
        imageToVideo(
            "wan-i2v", "WAN 2.2 I2V", "High-quality 14B image-to-video with Lightx2v turbo", Rates(12, 0.2, 0.5),
            "120.200.5022.2 → 23 credits"),
    ]

    private static let firstLastFrameModels: [Model] = [
        firstLastFrame(
            "ltx-flf", "LTX 2.3 First-Last Frame", "Interpolate between two keyframe images with prompt guidance",
            Rates(12, 0.15, 0.3), "120.150.3018.55 → 19 credits"),
        firstLastFrame(
            "wan-flf", "WAN 2.2 First-Last Frame", "WAN 14B first & last frame interpolation with Lightx2v turbo",
            Rates(12, 0.2, 0.5), "120.200.5022.2 → 23 credits"),
    ]

    private static let soundToVideoModels: [Model] = [
        model(
            "wan-s2v", "WAN 2.2 Sound-to-Video", .soundToVideo,
            "Generate talking-head video from a portrait image + audio clip", Rates(15, 0.25, 0.5),
            "150.250.5027.25 → 28 credits", "Video Models (Sound-to-Video)")
    ]

    private static let specialisedModels: [Model] = [
        specialised(
            "liveportrait", "LivePortrait", "Animate a portrait photo with facial expressions from a driving video",
            Rates(8, 0.1, 0), "80.1012.1 → 13 credits"),
        specialised(
            "dreamidv", "DreamID-V", "Face identity transfer — insert a face into generated video",
            Rates(15, 0.2, 0.4), "150.200.4024.8 → 25 credits"),
        specialised(
            "echomimic", "EchoMimic", "Audio-driven talking portrait from a single photo + audio clip",
            Rates(12, 0.15, 0.3), "120.150.3018.55 → 19 credits"),
        specialised(
            "hunyuan3d", "Hunyuan3D v2", "Generate 3D model assets from a text prompt or reference image",
            Rates(20, 0, 0.8), "200.8023.2 → 24 credits"),
    ]

    private static let imageModels: [Model] = [
        image("sd15", "Stable Diffusion 1.5", 2),
        image("flux", "Flux 2 Klein", 5),
        image("flux-dev", "Flux 2 Dev", 8),
        image("flux-edit", "Flux 2 Image Edit", 6),
    ]
}

extension ProgressiveRobot {
    /// What a run costs at the least, for each frame, and for each step.
    private struct Rates {
        let base: Amount
        let perFrame: Amount
        let perStep: Amount

        init(_ base: Amount, _ perFrame: Amount, _ perStep: Amount) {
            self.base = base
            self.perFrame = perFrame
            self.perStep = perStep
        }
    }

    private static func textToVideo(
        _ id: String, _ name: String, _ summary: String, _ rates: Rates, _ priceRow: String
    ) -> Model {
        model(id, name, .textToVideo, summary, rates, priceRow, "Video Models (Text-to-Video)")
    }

    private static func imageToVideo(
        _ id: String, _ name: String, _ summary: String, _ rates: Rates, _ priceRow: String
    ) -> Model {
        model(id, name, .imageToVideo, summary, rates, priceRow, "Video Models (Image-to-Video)")
    }

    private static func firstLastFrame(
        _ id: String, _ name: String, _ summary: String, _ rates: Rates, _ priceRow: String
    ) -> Model {
        model(id, name, .firstLastFrame, summary, rates, priceRow, "Video Models (First-Last Frame)")
    }

    private static func specialised(
        _ id: String, _ name: String, _ summary: String, _ rates: Rates, _ priceRow: String
    ) -> Model {
        model(id, name, .special, summary, rates, priceRow, "Specialised Models")
    }

    /// A row of a table of models and the row of the table of prices.
    ///
    /// - Parameter priceRow: What the row of prices says behind the id: base, frame, step and example run together.
    private static func model(
        _ id: String, _ name: String, _ kind: Model.Kind, _ summary: String, _ rates: Rates, _ priceRow: String,
        _ section: String
    ) -> Model {
        Model(
            id, name, kind, summary,
            price: .formula(base: rates.base, perFrame: rates.perFrame, perStep: rates.perStep),
            source: citation(section, id + name + summary),
            priceSource: citation("Video Generation Cost Formula", id + priceRow))
    }

    private static func image(_ id: String, _ name: String, _ credits: Amount) -> Model {
        Model(
            id, name, .image, "", price: .flat(credits),
            source: citation("Image Models", "\(id)\(name)\(credits) credits per image"))
    }
}
