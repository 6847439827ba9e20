extension PixelDojo {
    /// The video models whose ids begin with L to S, in the order of the document.
    static let videoModelsLToS: [Model] = [
        video(
            "lip-sync", "Lip Sync",
            "Replicate sync/lipsync-2. Align mouth movements in a video to a separate audio track.",
            .flat(5), uses: ["video", "character"]),
        video(
            "ltx-2-fast-t2v", "LTX 2.3 Fast Text-to-Video",
            "Fast text-to-video generation (6-20s, 1080p-2160p).",
            timed(2, ["1080p": 2, "1440p": 3, "2160p": 6]), features: ["Audio"],
            limits: Model.Limits(lengths: .within(6...20))),
        video(
            "ltx-2-fast-i2v", "LTX 2.3 Fast Image-to-Video",
            "Fast image-to-video generation (6-20s, 1080p-2160p).",
            timed(2, ["1080p": 2, "1440p": 3, "2160p": 6]), features: ["Audio"],
            limits: Model.Limits(lengths: .within(6...20))),
        video(
            "ltx-2-pro-t2v", "LTX 2.3 Pro Text-to-Video",
            "Higher quality text-to-video generation (6-10s, 1080p-2160p).",
            timed(2, ["1080p": 2, "1440p": 4, "2160p": 8]), features: ["Audio"],
            limits: Model.Limits(lengths: .within(6...10))),
        video(
            "ltx-2-pro-i2v", "LTX 2.3 Pro Image-to-Video",
            "Higher quality image-to-video generation (6-10s, 1080p-2160p).",
            timed(2, ["1080p": 2, "1440p": 4, "2160p": 8]), features: ["Audio"],
            limits: Model.Limits(lengths: .within(6...10))),
        video(
            "ltx-2-pro-extend", "LTX 2.3 Pro Extend Video",
            "Extend an existing video clip from the start or end (1-20s, Pro tier only).",
            .perSecond(2), features: ["Audio"], limits: Model.Limits(lengths: .within(1...20))),
        video(
            "omnihuman", "OmniHuman 1.5",
            "ByteDance OmniHuman 1.5 via Replicate. Audio-driven talking-head video with lip sync.",
            .flat(45), features: ["Audio"], uses: ["video", "character"]),
        video(
            "p-video", "P-Video",
            "Pruna P-Video — video generation with text/image/audio conditioning, draft mode, and 720p/1080p outputs.",
            timed(0.5, ["720p": 0.5, "1080p": 1]), features: ["Audio"]),
        video(
            "p-video-avatar", "P Video Avatar",
            "Pruna P Video Avatar — animate a portrait into a talking avatar from a script or an audio file. 30 "
                + "voices, 10 languages, 720p / 1080p.",
            timed(1, ["720p": 1, "1080p": 2]), features: ["Audio"]),
        video(
            "pixverse", "Pixverse v5.6",
            "Pixverse v5.6 video generation via Replicate — text-to-video or image-to-video with optional audio, "
                + "at 360p–1080p.",
            .flat(7.5), features: ["Audio"]),
        video(
            "pixverse-v6", "Pixverse V6",
            "Pixverse V6 video generation via Runware. Text-to-video, image-to-video (start frame), or "
                + "multi-clip (start + end frame).",
            .flat(10)),
        video(
            "runway-gen4-video", "Runway Gen-4.5 Video",
            "Runway Gen-4.5 video generation. Text-to-video or image-to-video, 5 or 10 seconds.",
            .flat(15), uses: ["video", "cinematic"], limits: Model.Limits(lengths: .oneOf([5, 10]))),
        video(
            "runway-video", "Runway",
            "Canonical version-agnostic Runway video API ID.",
            .flat(15), uses: ["video", "cinematic"]),
        video(
            "runway-gen4", "Runway Gen-4 (Legacy API ID)",
            "Legacy alias for clients pinned to runway-gen4; maps to the current Runway model.",
            .flat(15), uses: ["video", "cinematic"]),
        video(
            "seedance-1.5", "Seedance 1",
            "ByteDance Seedance 1 video generation. Text-to-video or image-to-video with optional end frame.",
            .flat(8), features: ["Audio"], uses: ["video", "marketing"]),
        video(
            "seedance-2-high", "Seedance 2 High",
            "Higher-quality Seedance 2.0 video generation (supports 1080p)",
            timed(4, ["480p": 3, "720p": 4, "1080p": 10]), features: ["Audio"], uses: ["video", "marketing"]),
        video(
            "seedance-2-reference", "Seedance 2 Reference to Video",
            "Seedance 2.0 multimodal reference-to-video. Combine up to 9 images, 3 video clips, and 3 audio "
                + "tracks to guide characters, motion, and sound.",
            .flat(20), limits: Model.Limits(referenceImages: 0...9)),
        video(
            "seedance-video-edit", "Seedance 2 Video Edit",
            "Edit source videos with Seedance 2.0 using prompted changes, optional reference images, and 480p, "
                + "720p, or 1080p output.",
            .flat(25), limits: Model.Limits(resolutions: ["480p", "720p", "1080p"])),
    ]
}
