extension PixelDojo {
    /// The video models whose ids begin with G to K, in the order of the document.
    static let videoModelsGToK: [Model] = [
        video(
            "grok-r2v", "Grok Imagine R2V",
            "xAI Grok Imagine reference-to-video via Replicate. 1 to 7 reference images plus prompt for 1 to 10 "
                + "second clips at 480p or 720p.",
            .flat(10),
            limits: Model.Limits(lengths: .within(1...10), resolutions: ["480p", "720p"], referenceImages: 1...7)),
        video(
            "grok-video-extend", "Grok Video Extend",
            "xAI Grok Imagine video extension. Continue an existing MP4 with a prompt-directed extension (2 to "
                + "10 seconds).",
            .flat(12), limits: Model.Limits(lengths: .within(2...10))),
        video(
            "hailuo-standard", "Hailuo Standard",
            "Premium quality text-to-video and image-to-video",
            clips(8, ["768p": [6: 8, 10: 12], "1080p": [6: 12, 10: 20]]), uses: ["video", "marketing"]),
        video(
            "hailuo-fast", "Hailuo Fast",
            "Fast image-to-video generation",
            clips(4, ["768p": [6: 4, 10: 7], "1080p": [6: 7]]), uses: ["video", "marketing"]),
        video(
            "happyhorse-1.0-r2v", "Happy Horse 1.0 Reference to Video",
            "Alibaba Happy Horse 1.0 reference-to-video — multi-reference image input that preserves subject "
                + "characters, driven by a text prompt. 720p / 1080p, 3-15 second clips.",
            timed(4, ["720p": 4, "1080p": 6]), limits: Model.Limits(lengths: .within(3...15))),
        video(
            "happyhorse-1.0-t2v", "Happy Horse 1.0 Text-to-Video",
            "Text-to-video with 720p/1080p output and 2-15 second durations",
            timed(4, ["720p": 4, "1080p": 6]), limits: Model.Limits(lengths: .within(2...15))),
        video(
            "happyhorse-1.0-i2v", "Happy Horse 1.0 Image-to-Video",
            "Image-to-video animation with 720p/1080p output and 2-15 second durations",
            timed(4, ["720p": 4, "1080p": 6]), limits: Model.Limits(lengths: .within(2...15))),
        video(
            "happyhorse-1.0-video-edit", "Happy Horse 1.0 Video Edit",
            "Alibaba Happy Horse 1.0 video edit — apply style transfer or local replacement to a source video "
                + "using text prompts and optional reference images. 720p / 1080p, 3-15 second output.",
            timed(4, ["720p": 4, "1080p": 6]), limits: Model.Limits(lengths: .within(3...15))),
        video(
            "heygen-avatar", "Heygen Avatar",
            "Heygen Avatar 4 via fal.ai. Animate a portrait with prompt-driven speech or an audio track, with "
                + "optional background and captions.",
            .perSecond(2), features: ["Audio"], uses: ["video", "character"]),
        video(
            "kling-motion-control", "Kling Motion Control v3 Standard",
            "Kling Video v3 Standard motion control endpoint",
            .perSecond(3), features: ["Audio"]),
        video(
            "kling-motion-control-pro", "Kling Motion Control v3 Pro",
            "Kling Video v3 Pro motion control endpoint",
            .perSecond(4), features: ["Audio"]),
        video(
            "kling-reference-to-video", "Kling Reference to Video",
            "Kling O3 reference-driven video generation. Image or video references, Standard or Pro tier.",
            .flat(15), uses: ["video", "character"]),
        video(
            "kling-v2-6", "Kling 2.6 Pro",
            "Kling Video v2.6 Pro (fal.ai). Text-to-video or image-to-video, 5 or 10 seconds, with audio generation.",
            .flat(15), uses: ["video", "cinematic"], limits: Model.Limits(lengths: .oneOf([5, 10]))),
        video(
            "kling-video-v3-standard-text", "Kling Video v3 Standard (Text)",
            "Standard text-to-video with native audio",
            .perSecond(6), features: ["Audio"], uses: ["video", "cinematic"]),
        video(
            "kling-video-v3-standard-image", "Kling Video v3 Standard (Image)",
            "Standard image-to-video with native audio",
            .perSecond(6), features: ["Audio"], uses: ["video", "cinematic"]),
        video(
            "kling-video-v3-pro-text", "Kling Video v3 Pro (Text)",
            "Pro text-to-video with cinematic quality and native audio",
            .perSecond(8), features: ["Audio"], uses: ["video", "cinematic"]),
        video(
            "kling-video-v3-pro-image", "Kling Video v3 Pro (Image)",
            "Pro image-to-video with cinematic quality and native audio",
            .perSecond(8), features: ["Audio"], uses: ["video", "cinematic"]),
        video(
            "kling-video-edit", "Kling Video Edit",
            "Kling O3 video-to-video edit. Standard or Pro, with optional reference images and audio preservation.",
            .flat(40)),
    ]
}
