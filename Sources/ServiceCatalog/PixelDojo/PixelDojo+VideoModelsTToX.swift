extension PixelDojo {
    /// The video models whose ids begin with T to X, in the order of the document.
    static let videoModelsTToX: [Model] = [
        video(
            "text-to-music", "Text to Music",
            "ElevenLabs Music via Replicate. Generate music from a text prompt.",
            .flat(2)),
        video(
            "veo-3.1-fast", "VEO 3.1 Fast",
            "Faster generation at 3 credits per second",
            .perSecond(3), features: ["Audio"], uses: ["video", "cinematic"]),
        video(
            "veo-3.1-standard", "VEO 3.1 Standard",
            "Higher quality at 8 credits per second",
            .perSecond(8), features: ["Audio"], uses: ["video", "cinematic"]),
        video(
            "veo-3.1-lite", "VEO 3.1 Lite",
            "Runware-powered Lite variant at 1.5 credits/sec for 720p and 2 credits/sec for 1080p. No reference "
                + "images, no audio generation, no 1:1 aspect ratio.",
            timed(1.5, ["720p": 1.5, "1080p": 2]), features: ["Audio"], uses: ["video", "cinematic"],
            limits: Model.Limits(referenceImages: 0...0)),
        video(
            "video-autocaption", "Video Autocaption",
            "TikTok-style auto-captioning via Replicate.",
            .flat(5)),
        video(
            "video-reframe", "Video Reframe",
            "Luma Reframe Video via Replicate. Change a video's aspect ratio intelligently.",
            .flat(8)),
        video(
            "video-to-sound", "Video to Sound",
            "ThinkSound via Replicate. Generate a sound effect track from a video.",
            .flat(2)),
        video(
            "video-transform", "Video Transform",
            "Runway Gen4 Aleph via Replicate. Transform the first 5 seconds of a video with a prompt.",
            .flat(20)),
        video(
            "video-upscaler", "Video Upscaler",
            "Topaz Labs Video Upscale via Replicate. Upscale video resolution and FPS.",
            .flat(10)),
        video(
            "wan-2.2-standard", "WAN 2.2 Standard",
            "Premium quality with enhanced detail",
            .flat(3), features: ["LoRA"], uses: ["video", "cinematic"]),
        video(
            "wan-2.2-plus", "WAN 2.2 Plus",
            "Official Alibaba model with 1080p support",
            .flat(10), features: ["LoRA"], uses: ["video", "cinematic"]),
        video(
            "wan-2.2-extended", "WAN 2.2 Extended",
            "fal.ai WAN 2.2 with up to 10-second videos and dual LoRA support",
            .perSecond(1.2), features: ["LoRA"], uses: ["video", "cinematic"],
            limits: Model.Limits(lengths: .within(1...10))),
        video(
            "wan-2.2-animate", "WAN 2.2 Animate",
            "WAN 2.2 video animation. Drive a character image with a motion reference video.",
            .flat(2), uses: ["video", "character"]),
        video(
            "wan-2.2-i2v-spicy", "WAN 2.2 Spicy Image-to-Video",
            "Image-to-video with WAN 2.2 Spicy. Animate a starting image. 480p or 720p, 5s or 8s clips.",
            .flat(15), uses: ["video", "cinematic"],
            limits: Model.Limits(lengths: .oneOf([5, 8]), resolutions: ["480p", "720p"])),
        video(
            "wan-2.2-replace", "WAN 2.2 Replace",
            "WAN 2.2 character replacement. Swap a character in a source video while preserving scene and motion.",
            .flat(2)),
        video(
            "wan-2.6-standard", "WAN 2.6 Standard",
            "Higher quality, 720p/1080p support",
            timed(2.5, ["720p": 2.5, "1080p": 3]), features: ["Audio"], uses: ["video", "cinematic"]),
        video(
            "wan-2.6-flash", "WAN 2.6 Flash",
            "Fast and affordable image-to-video",
            timed(1, ["720p": 1, "1080p": 1.5]), features: ["Audio"], uses: ["video", "cinematic"]),
        video(
            "wan-2.7-i2v-spicy", "WAN 2.7 Spicy Image-to-Video",
            "Image-to-video with WAN 2.7 Spicy. Animate a starting image with optional driving audio. 720p or "
                + "1080p, 2–15 second clips.",
            .flat(20), features: ["Audio"], uses: ["video", "cinematic"],
            limits: Model.Limits(lengths: .within(2...15), resolutions: ["720p", "1080p"])),
        video(
            "wan-2.7-t2v", "WAN 2.7 Text-to-Video",
            "Text-to-video with audio sync, 720p/1080p output, and 2-15 second durations",
            timed(2.5, ["720p": 2.5, "1080p": 3]), features: ["Audio"], uses: ["video", "cinematic"],
            limits: Model.Limits(lengths: .within(2...15))),
        video(
            "wan-2.7-i2v", "WAN 2.7 Image-to-Video",
            "Image-to-video and video continuation with optional last-frame control and audio sync",
            timed(2.5, ["720p": 2.5, "1080p": 3]), features: ["Audio"], uses: ["video", "cinematic"]),
        video(
            "wan-reference-to-video", "WAN Reference to Video",
            "Alibaba WAN reference-to-video. Up to 5 image/video references with multi-shot support.",
            .flat(4), uses: ["video", "character"], limits: Model.Limits(referenceImages: 0...5)),
        video(
            "wan-video-character-swap", "WAN Video Character Swap",
            "Alibaba WAN character swap. Combine a character image with a reference video to produce a new clip.",
            .flat(20)),
        video(
            "wan-video-edit", "WAN 2.7 Video Edit",
            "Alibaba WAN 2.7 video editing. Modify an existing clip via prompt with optional reference images.",
            .flat(6)),
        video(
            "xai-video", "Grok Imagine Video",
            "xAI Grok Imagine video. Text-to-video or image-to-video, 1-15 seconds at 480p or 720p.",
            .flat(10), limits: Model.Limits(lengths: .within(1...15), resolutions: ["480p", "720p"])),
        video(
            "xai-video-edit", "Grok Video Edit",
            "xAI Grok Imagine Video edit. Transform short clips via Replicate.",
            .flat(15)),
    ]
}
