extension ProgressiveRobot {
    static let videoEndpoints: [Endpoint] = [
        generate, status, video, generations, cancel, queue, comfyUIStatus, generationCost, extendVideo, generateV2V,
    ]

    private static let rows = Section("Additional Video Endpoints")

    static let generate: Endpoint = Section("POST /api/generate").endpoint(
        "generate", .post, "/api/generate", "Starts a job that makes a video of text, or of text and a picture.",
        quote: "POST /api/generate Queue a text-to-video or image-to-video generation. Returns a job_id to poll.",
        fields: promptFields + sizeFields + samplingFields,
        rules: [
            .rule(
                "plan-size", .planSide(width: "width", height: "height"), code: "Forbidden", status: 403,
                section: "Subscription Tiers", quote: "TierMonthly CreditsMax ResolutionMax FramesWatermark")
        ],
        cost: Cost(
            .byModel(field: "model", times: nil), section: "Video Generation Cost Formula",
            "cost = base + (frames × per_frame) + (steps × per_step)"),
        response: jobAnswer, errors: ["Forbidden", "Not found"], startsJob: true)

    private static let promptFields: [Field] = [
        prompt(quote: "promptstringYesText description (max 2000 chars)"),
        Field(
            "model", .string, quote: "modelstringNoModel ID — see Models", "What makes it.",
            rules: [.rule("known", .values(videoModelIDs))]),
        optionalPrompt(
            "negative_prompt", quote: "negative_promptstringNoWhat to avoid in the output",
            "What is not to be seen."),
    ]

    private static let sizeFields: [Field] = [
        Field(
            "width", .integer, quote: "widthintNoVideo width in pixels",
            rules: [.rule("range", .range(1...3840), section: "Subscription Tiers", quote: topPlan)]),
        Field(
            "height", .integer, quote: "heightintNoVideo height in pixels",
            rules: [.rule("range", .range(1...3840), section: "Subscription Tiers", quote: topPlan)]),
        Field(
            "frames", .integer, quote: "framesintNoNumber of frames (tier-limited)",
            rules: [
                .rule("range", .range(1...999), section: "Subscription Tiers", quote: topPlan),
                .rule("plan-frames", .planFrames, code: "Forbidden", status: 403),
            ]),
        Field("frame_rate", .integer, standard: 24, quote: "frame_rateintNoOutput frame rate (default 24)"),
    ]

    /// No plan goes beyond this one.
    private static let topPlan = "Enterprise50,0004K999No"

    private static let samplingFields: [Field] = [
        Field(
            "steps", .integer, quote: "stepsintNoInference steps — more = higher quality, higher cost",
            "How often the model goes over the video."),
        Field(
            "cfg", .number, quote: "cfgnumberNoClassifier-free guidance scale", "How closely it keeps to the prompt."),
        Field("seed", .integer, quote: "seedintNoRandom seed (-1 for random)", "-1 for any."),
        Field("sampler", .string, quote: "samplerstringNoSampler name (e.g. sa_solver, euler, dpmpp_2m)"),
        Field("scheduler", .string, quote: "schedulerstringNoScheduler name (e.g. beta, normal, karras)"),
        Field("shift", .number, quote: "shiftnumberNoFlow-shift parameter"),
        Field("project_id", .integer, quote: "project_idintNoLink generation to a studio project"),
    ]

    static let status: Endpoint = Section("GET /api/status?job_id={id}").endpoint(
        "status", .get, "/api/status", "Tells how a job stands and, when it is done, what its file is called.",
        quote: "GET /api/status?job_id={id} Poll for generation progress.",
        fields: [
            Field(
                "job_id", .string, in: .query, required: true, quote: "/api/status?job_id={id}",
                "The id that the answer to the start of the job gave.", rules: [.rule("not-blank", .notBlank)])
        ],
        response: [
            ResponseField("status", .string, "`processing`, `completed` or `error`."),
            ResponseField("filename", .string, optional: true, "The file, once the job is completed."),
            ResponseField("error", .string, optional: true, "What went wrong, if the job failed."),
        ],
        errors: ["Generation failed"])

    static let video: Endpoint = Section("GET /api/video/{filename}").endpoint(
        "video", .get, "/api/video/{filename}", "Loads a video as bytes.",
        quote: "GET /api/video/{filename} Download the generated video file.",
        fields: [
            Field(
                "token", .string, in: .query, quote: "or provide a valid share ?token=.",
                "What lets others than the owner load it.")
        ],
        fileFormats: [.mp4], errors: ["Forbidden"])

    static let generations: Endpoint = Section("GET /api/generations").endpoint(
        "generations", .get, "/api/generations", "Lists the videos that were made, with all settings.",
        quote: "GET /api/generations List your video generation history with full metadata.",
        fields: [
            Field(
                "limit", .integer, in: .query, standard: 50, quote: "limitint50Max results (up to 200)",
                "The most entries to list.", rules: [.rule("range", .range(1...200))]),
            Field(
                "offset", .integer, in: .query, standard: 0, quote: "offsetint0Pagination offset",
                "How many entries to leave out before the first."),
        ],
        response: generationEntry.map {
            ResponseField("generations[].\($0.path)", $0.type, optional: $0.isOptional, $0.summary)
        }
            + [ResponseField("total", .integer, "How many there are in all.")])

    private static let generationEntry: [ResponseField] = [
        ResponseField("id", .integer), ResponseField("job_id", .string), ResponseField("model", .string),
        ResponseField("prompt", .string), ResponseField("negative_prompt", .string), ResponseField("filename", .string),
        ResponseField("width", .integer), ResponseField("height", .integer), ResponseField("frames", .integer),
        ResponseField("steps", .integer), ResponseField("cfg", .number), ResponseField("seed", .integer),
        ResponseField("sampler", .string), ResponseField("scheduler", .string), ResponseField("frame_rate", .integer),
        ResponseField("shift", .number), ResponseField("is_favorite", .integer, "0 or 1."),
        ResponseField("is_public", .integer, "0 or 1."), ResponseField("share_token", .string, optional: true),
        ResponseField("status", .string), ResponseField("created_at", .string, "A time without a zone."),
    ]

    static let cancel: Endpoint = rows.row(
        "cancel", .post, "/api/cancel", #"{"job_id":"..."}Cancel a running generation"#, "Ends a job that is running.",
        fields: [text("job_id", quote: #"{"job_id":"..."}Cancel a running generation"#, "The job.")])

    static let queue: Endpoint = rows.row(
        "queue", .get, "/api/queue", "Queue length, your active jobs, and position",
        "Tells how long the queue is and where the caller's jobs stand in it.")

    static let comfyUIStatus: Endpoint = rows.row(
        "comfyui-status", .get, "/api/comfyui/status", "Check if backend GPU is online",
        "Tells whether the machine that makes videos is there.")

    static let generationCost: Endpoint = rows.row(
        "generation-cost", .get, "/api/generation-cost",
        "?model=&frames=&steps=Quote credit cost without generating", "Tells what a video would cost.",
        fields: [
            Field(
                "model", .string, in: .query, quote: "/api/generation-cost?model=&frames=&steps=",
                rules: [
                    .rule(
                        "known", .values(videoModelIDs + ["v2v"]), section: "Credit Costs",
                        quote: "ModelBasePer FramePer StepExample (41 frames, 4 steps)")
                ]),
            Field("frames", .integer, in: .query, quote: "/api/generation-cost?model=&frames=&steps="),
            Field("steps", .integer, in: .query, quote: "/api/generation-cost?model=&frames=&steps="),
        ])

    static let extendVideo: Endpoint = rows.row(
        "extend-video", .post, "/api/extend-video", extendRow,
        "Takes the last frame of a video, from which a model of pictures can go on.",
        fields: [
            fileName("video_filename", quote: extendRow, "The video."),
            plain("generation_id", .integer, quote: extendRow, "The entry of the video in the list of generations."),
        ],
        cost: .undocumented)

    private static let extendRow =
        #"{"video_filename":"...","generation_id":1}Extract last frame for video extension via I2V"#

    static let generateV2V: Endpoint = rows.row(
        "generate-v2v", .post, "/api/generate-v2v", v2vRow, "Starts a job that gives a video another look.",
        fields: [
            fileName("video_filename", quote: v2vRow, "The video."), prompt(quote: v2vRow),
            plain("strength", .number, quote: v2vRow, "How far the result may leave the video."),
        ],
        cost: Cost(
            .byTime(3, seconds: 10, field: nil, minimum: 3, isApproximate: true),
            "Video-to-video~3 per 10 seconds (min 3)"),
        response: jobAnswer, startsJob: true)

    private static let v2vRow =
        #"{"video_filename":"...","prompt":"...","strength":0.6}Video-to-video style transfer"#
}
