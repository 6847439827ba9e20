extension ProgressiveRobot {
    static let toolEndpoints: [Endpoint] = [
        removeBackground, upscaleVideo, faceSwap, extractFrames, trimVideo, videoToGIF, addWatermark,
    ]

    private static let tools = Section("AI Tools")

    static let removeBackground: Endpoint = tools.row(
        "remove-background", .post, "/api/tools/remove-background", "Multipart image upload1AI background removal",
        "Takes the background out of a picture.",
        fields: [picture("image", quote: "Multipart image upload1AI background removal", "The picture.")],
        cost: Cost(.flat(1), "Remove background1"))

    static let upscaleVideo: Endpoint = tools.row(
        "upscale-video", .post, "/api/tools/upscale-video", upscaleRow, "Makes a video larger.",
        fields: [
            fileName("video_filename", quote: upscaleRow, "The video."),
            Field(
                "scale_factor", .integer, required: true, quote: upscaleRow, "How many times as wide and as high.",
                rules: [.rule("range", .range(2...4))]),
        ],
        cost: Cost(
            .byTime(2, seconds: 10, field: nil, minimum: 2, isApproximate: true),
            "Upscale video~2 per 10 seconds (min 2)"),
        plan: LeastPlan("creator", "Upscale (Creator+)"))

    private static let upscaleRow = "video_filename, scale_factor (2–4)~2/10sUpscale video (Creator+)"

    static let faceSwap: Endpoint = tools.row(
        "face-swap", .post, "/api/tools/face-swap", faceSwapRow, "Puts the face of one picture into another.",
        fields: [
            picture("source", quote: faceSwapRow, "The picture whose face is taken."),
            picture("target", quote: faceSwapRow, "The picture that is given the face."),
        ],
        cost: Cost(.flat(1), "Face swap1"), plan: LeastPlan("pro", "Face Swap (Pro+)"))

    private static let faceSwapRow = "Multipart: two image files1AI face swap (Pro+)"

    static let extractFrames: Endpoint = tools.row(
        "extract-frames", .post, "/api/tools/extract-frames", framesRow, "Takes frames out of a video.",
        fields: [
            fileName("video_filename", quote: framesRow, "The video."),
            Field(
                "mode", .string, quote: framesRow, "Which frames: `all_1fps` is one for each second.",
                rules: [.rule("known", .values(["first", "last", "middle", "all_1fps"]))]),
        ],
        cost: Cost(.flat(1), "Extract frames1"))

    private static let framesRow = "video_filename, mode1Extract frames (first, last, middle, all_1fps)"

    static let trimVideo: Endpoint = tools.row(
        "trim-video", .post, "/api/tools/trim-video", trimRow, "Cuts a stretch of time out of a video, for less.",
        fields: [
            fileName("video_filename", quote: trimRow, "The video."),
            start("start_time", before: "end_time", required: true, quote: trimRow),
            end("end_time", required: true, quote: trimRow),
        ],
        cost: Cost(.flat(1), "Trim video (tools)1"))

    private static let trimRow = "video_filename, start_time, end_time1Simple trim utility"

    static let videoToGIF: Endpoint = tools.row(
        "video-to-gif", .post, "/api/tools/video-to-gif", gifRow, "Makes an animated GIF of a video.",
        fields: [
            fileName("video_filename", quote: gifRow, "The video."),
            plain("width", .integer, quote: gifRow, "In pixels."),
            plain("fps", .integer, quote: gifRow, "Frames for each second."),
        ],
        cost: Cost(.flat(1), "Video to GIF1"))

    private static let gifRow = "video_filename, width, fps1Convert video to animated GIF"

    static let addWatermark: Endpoint = tools.row(
        "add-watermark", .post, "/api/tools/add-watermark", watermarkRow, "Marks a video with a text or a picture.",
        fields: [
            text("video_filename", quote: watermarkRow, "The video.", in: .part),
            Field(
                "type", .string, in: .part, required: true, quote: watermarkRow, "What the mark is.",
                rules: [.rule("known", .values(["text", "image"]))]),
            Field(
                "text", .string, in: .part, quote: watermarkRow, "The mark, if it is a text.",
                rules: [
                    .rule("with-type", .required, when: .value(of: "type", in: ["text"])),
                    .rule("not-blank", .notBlank),
                ]),
            picture(
                "image", required: false, quote: watermarkRow, "The mark, if it is a picture.",
                rules: [.rule("with-type", .required, when: .value(of: "type", in: ["image"]))]),
        ],
        cost: Cost(.flat(1), "Add watermark1"))

    private static let watermarkRow =
        "Multipart: video_filename, type, text/image1Add text or image watermark"
}
