extension ProgressiveRobot {
    static let editEndpoints: [Endpoint] = [editTrim, editSpeed, editCrop, editResize, editTextOverlay, editMerge]

    private static let edits = Section("Edit Endpoints (3 credits each)")
    private static let editCost = Cost(
        .flat(3), "Video edit (trim, speed, crop, resize, text overlay, merge)3 each")

    static let editTrim: Endpoint = Section("POST /api/edit/trim").row(
        "edit-trim", .post, "/api/edit/trim", "start_seconds, end_secondsTrim video to time range",
        "Cuts a stretch of time out of a video.",
        fields: [
            fileName("video_filename", quote: #""video_filename": "webgen_abc123_00001.mp4""#, "The video."),
            Field(
                "start_seconds", .number, required: true, quote: #""start_seconds": 1.5"#,
                "Where the stretch begins.",
                rules: [
                    .rule(
                        "order", .below(field: "end_seconds"), quote: "Trim a video to a specific time range.")
                ]),
            Field(
                "end_seconds", .number, required: true, quote: #""end_seconds": 4.0"#, "Where the stretch ends."),
        ],
        cost: editCost, response: editAnswer)

    static let editSpeed: Endpoint = edits.row(
        "edit-speed", .post, "/api/edit/speed", "speed_factor (0.25–4.0)Change playback speed",
        "Makes a video faster or slower.",
        fields: [
            editedVideo,
            Field(
                "speed_factor", .number, required: true, quote: "speed_factor (0.25–4.0)", "How many times as fast.",
                rules: [.rule("range", .interval(0.25...4))]),
        ],
        cost: editCost, response: editAnswer)

    static let editCrop: Endpoint = edits.row(
        "edit-crop", .post, "/api/edit/crop", "x, y, width, heightCrop video region", "Cuts a region out of a video.",
        fields: [
            editedVideo,
            region("x", "The left edge."), region("y", "The top edge."), region("width"), region("height"),
        ],
        cost: editCost, response: editAnswer)

    private static func region(_ path: String, _ summary: String = "") -> Field {
        Field(
            path, .integer, required: true, quote: "x, y, width, heightCrop video region",
            summary + (summary.isEmpty ? "" : " ") + "In pixels.")
    }

    static let editResize: Endpoint = edits.row(
        "edit-resize", .post, "/api/edit/resize", resizeRow, "Fits a video into another size.",
        fields: [
            editedVideo,
            Field(
                "preset", .string, quote: resizeRow, "A size by name.",
                rules: [.rule("known", .values(["1080p", "720p"]))]),
            Field(
                "width", .integer, quote: resizeRow, "In pixels.",
                rules: [.rule("with-height", .required, when: .present("height"))]),
            Field(
                "height", .integer, quote: resizeRow, "In pixels.",
                rules: [.rule("with-width", .required, when: .present("width"))]),
        ],
        rules: [.rule("size", .exactlyOne(["preset", "width"]), quote: "preset or width, height")],
        cost: editCost, response: editAnswer)

    private static let resizeRow = "preset or width, heightResize & pad video (presets: 1080p, 720p)"

    static let editTextOverlay: Endpoint = edits.row(
        "edit-text-overlay", .post, "/api/edit/text-overlay", overlayRow, "Draws text into a video for good.",
        fields: [
            editedVideo, text("text", quote: overlayRow, "The text."),
            plain("position", quote: overlayRow, "Where it stands."),
            plain("font_size", .integer, quote: overlayRow), plain("color", quote: overlayRow),
            start("start_time", before: "end_time", required: false, quote: overlayRow),
            end("end_time", required: false, quote: overlayRow),
        ],
        cost: editCost, response: editAnswer)

    private static let overlayRow =
        "text, position, font_size, color, start_time, end_timeBurn text overlay onto video"

    static let editMerge: Endpoint = edits.row(
        "edit-merge", .post, "/api/edit/merge", mergeRow, "Puts videos one after the other.",
        fields: [
            Field(
                "video_filenames", .strings, required: true, quote: mergeRow, "The videos in their order.",
                rules: [.rule("count", .count(2...20))])
        ],
        cost: Cost(
            .byCount(2, field: "video_filenames", minimum: 3), "Merge videosmax(3, 2 × clip count)"),
        response: editAnswer)

    private static let mergeRow = "video_filenames (array, 2–20)Concatenate multiple videos"

    /// The table names only what is peculiar to each edit; which video it is stands in the example of one.
    private static let editedVideo: Field = fileName(
        "video_filename", quote: #""video_filename": "webgen_abc123_00001.mp4""#, "The video.")
}
