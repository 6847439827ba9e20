extension ProgressiveRobot {
    static let openQuestions: [OpenQuestion] =
        aboutCalls + aboutSizes + aboutPrices + aboutAnswers + aboutFields + aboutPlans

    private static let aboutCalls: [OpenQuestion] = [
        question(
            "polling",
            "Jobs are to be asked about every 2 to 5 seconds, which is 12 to 30 calls a minute; 10 a minute are allowed.",
            "The limit holds, for breaking it is answered with an error: a job is asked about every 6 seconds at the "
                + "most often, later every 12, and all calls with one key draw on one budget of 10 in 60 seconds."),
        question(
            "rate-window",
            "It is not said whether the minute slides, whether an answer 429 tells how long to wait, or whether public "
                + "calls are counted.",
            "The window slides and every call counts, which is the stricter reading; after a 429 a whole minute is "
                + "waited unless the answer tells more."),
        question(
            "statuses",
            "Three statuses of a job are shown. One example goes on until `completed` or `error`; another stops at "
                + "whatever is not `processing`, and would load a file after an error. What a job that waits or was "
                + "cancelled is called is not said, though there is a queue and a call to cancel.",
            "`completed` and `error` are the end; anything else means that the job goes on, until the caller's time "
                + "is up. Whoever cancels a job does not ask about it any more."),
        question(
            "job-starters",
            "Whether generate-v2v and generate-audio answer with a job, as generate does, or with the file, as edits "
                + "do, is not said.",
            "They are read as starting a job, as everything called generate- that makes pictures does; a client that "
                + "finds no job_id in the answer and a filename in its place is done."),
        question(
            "refunds",
            "Whether credits come back when a job fails or is cancelled is not said.",
            "They count as spent until the balance says otherwise, and nothing that failed is sent again by itself."),
        question(
            "retention", "How long files and links to them are kept is not said.",
            "Results are loaded as soon as the job is completed."),
        question(
            "share-token", "Whether a token lets a video be loaded without any key is not said.",
            "The key is sent whenever there is one, token or not."),
        question(
            "three-dimensional-models",
            "hunyuan3d makes models, not videos; which files these are and where they are loaded is not said.",
            "The file is loaded from `video` by the name that the status gives, and is not expected to be MP4."),
    ]

    private static let aboutSizes: [OpenQuestion] = [
        question(
            "megabytes", "Whether 1 MB is 1,000,000 or 1,048,576 bytes is not said.",
            "1,000,000, the stricter reading."),
        question(
            "form-size",
            "A picture may have 10 MB, and so may the body of a POST; but a form that holds a picture of 10 MB is "
                + "larger than 10 MB.",
            "Both limits hold: the form as a whole has at most 10 MB, so that its pictures have a little less, and "
                + "two of them together no more."),
        question(
            "image-limit",
            "The limit of pictures stands with one endpoint and in the table of limits; whether it holds for the "
                + "background removal, face swaps, avatars, logos and watermarks too is not said.",
            "It holds for all of them: PNG, JPEG or WebP of at most 10 MB."),
        question(
            "part-names", "What the parts of forms are called is not said, but for the watermark.",
            "A picture is called `image`, the two of a face swap `source` and `target`, a clip `video`. A request that "
                + "is refused for a missing part may be right under another name."),
        question(
            "resolutions", "Plans allow 480p, 1080p or 4K; what that means in width and height is not said.",
            "The longer side has at most 854, 1920 or 3840 pixels, as with pictures of 16:9; the example of 848 × 480 "
                + "is within the least."),
        question(
            "resolution-scope",
            "Whether the resolution of a plan limits pictures, enlarged and resized videos and exports too is not said.",
            "It is checked for `generate` only, where width and height stand beside the frames; elsewhere the service "
                + "answers, and a refusal costs nothing."),
    ]

    private static let aboutFields: [OpenQuestion] = [
        question(
            "required-fields",
            "Only one table says which fields are required; elsewhere there are only their names or an example.",
            "Those are required without which a call has nothing to work on: names of files, ids, texts, prompts, and "
                + "the one value that a call is there to set. All others may be left out."),
        question(
            "edited-video",
            "The table of edits names no video_filename, which the example of trimming has.",
            "Every edit but the merge takes it, and needs it."),
        question(
            "input-pictures",
            "By which field `generate` takes the picture, the two pictures, the sound or the driving video that models "
                + "such as wan-i2v, ltx-flf, wan-s2v and liveportrait need is not said, nor what upload-image answers.",
            "No field is made up: fields that are not known are let through as they are, and the picture is checked "
                + "where it is uploaded."),
        question(
            "default-model", "Which model makes a video or a picture when none is named is not said.",
            "Name one: without it no price can be worked out."),
        question(
            "default-frames-and-steps",
            "How many frames and steps are taken when they are not named is not said; the list of models tells at "
                + "runtime.",
            "The price of a video is worked out only when both are named, but for models to which one of them costs "
                + "nothing."),
        question(
            "num-images",
            "How many pictures are made when num_images is left out, and how many at the most, is not said.",
            "Name it: without it no price can be worked out. There is no upper limit here but the credits."),
        question(
            "bodies",
            "What is sent to make or change an element, and whether a brand kit is changed by the fields that it is "
                + "made with, is not said; of a page's `visibility` neither name nor values are, and autocomplete shows "
                + "no parameter.",
            "Elements take any JSON; brand kits take the same fields, none of them required; visibility and "
                + "parameters of autocomplete are let through unchecked."),
        question(
            "open-values",
            "Samplers, schedulers, positions of text, languages, resolutions of exports, kinds of stock media and sort "
                + "orders are shown by example only.",
            "They are not checked."),
        question(
            "number-ranges",
            "No range is given for steps, cfg, shift, seed, strength, volume, speed of speech, counts of shots and "
                + "prompts, or sizes of pictures.",
            "They are not checked but for their type."),
        question(
            "prompt-length",
            "The most characters of a prompt are given once for all; whether negative prompts count as prompts, and "
                + "ideas, scripts and spoken text too, is not said.",
            "Every field called prompt or negative_prompt has at most 2,000; ideas, scripts and spoken text may be "
                + "longer, as a script must."),
        question(
            "models-elsewhere",
            "The example of generate-prompt has the model `wan`, which is in no list of models.",
            "`model` is checked only where it chooses what makes something: in generate, generate-image and "
                + "generation-cost."),
        question(
            "vote", "Only the vote for a prompt is shown, as 1.", "The vote against is -1; nothing else is taken."),
        question(
            "colours", "Which colours text overlays take is not said; those of brand kits are shown as #7c3aed.",
            "Brand kits take #rrggbb; the colour of an overlay is not checked."),
        question(
            "times", "The unit of start_time, end_time and duration is not said.",
            "Seconds, as of start_seconds and duration_seconds."),
        question(
            "scale", "Whether videos can be enlarged by fractions is not said; speed_factor is written with them.",
            "scale_factor is 2, 3 or 4."),
        question(
            "password-length", "That passwords have at least 8 characters is said of changing them only.",
            "It holds wherever one is set: for signing up and setting it anew as well."),
        question(
            "voices", "There is a table of four voices, and a call that lists them.",
            "The four of the table are taken; a fifth would be one that the document does not know yet."),
        question(
            "checkout-plans", "Of the plans that can be bought only `creator` is shown.",
            "All but the free one can."),
        question(
            "paging", "How many entries image-generations lists, and how many at the most, is not said.",
            "No limit is checked; 50, and at most 200, is what the list of videos has."),
    ]

    private static func question(_ id: String, _ question: String, _ decision: String) -> OpenQuestion {
        OpenQuestion("progressive-robot.\(id)", question: question, decision: decision)
    }
}

extension ProgressiveRobot {
    private static let aboutPrices: [OpenQuestion] = [
        question(
            "example-prices",
            "Five examples of prices do not follow from the rates beside them: for 41 frames and 4 steps the formula "
                + "gives 11.3 for animatediff (8.8 is printed, which is the price of 16 frames), 17.35 for ltx-camera "
                + "(17.15) and 19.35 for ltx-flf, ltx-control and echomimic (18.55).",
            "The formula and its rates hold: they are the dearer."),
        question(
            "example-credits",
            "The example of generate has wan-t2v with 41 frames and 4 steps and used 14 credits; by the formula and by "
                + "the table these are 21.",
            "The formula holds, and the answer's credits_used is what was paid."),
        question(
            "missing-rates", "liveportrait has no price for a step and hunyuan3d none for a frame.",
            "These cost nothing: so the examples beside them come out."),
        question(
            "merge-price",
            "A merge costs 3 by the table of edits, and 3 or 2 for each clip, whichever is more, by a row of its own.",
            "2 for each clip and at least 3: it is the dearer from two clips on."),
        question(
            "v2v-price",
            "generate-v2v costs 3 flat by one table, and about 3 for each 10 seconds and at least 3 by another.",
            "3 for each 10 seconds begun, at least 3: it is never the cheaper."),
        question(
            "trim-twice",
            "There are two calls that trim: edit-trim costs 3 and takes start_seconds and end_seconds, trim-video costs "
                + "1 and takes start_time and end_time.",
            "Both are what their tables say; trim-video does the same for less."),
        question(
            "unpriced",
            "add-audio, add-speech, burn-subtitles, apply-brand-kit, extend-video, script-to-shots and generate-prompt "
                + "make something and stand in no list of prices.",
            "They are not taken to be free: what they cost is unknown, and only the answer or the balance tells."),
        question(
            "free-calls", "That reading and managing costs nothing is said nowhere.",
            "It is free: the list of prices names only what makes or changes something."),
        question(
            "unknown-lengths",
            "Speech, enlarging and v2v are priced by seconds that stand in no field of the request; so is audio when "
                + "duration_seconds is left out.",
            "The caller says how many seconds it will be; without them only the least price is known."),
        question(
            "speech-minimum",
            "Speech is 6 for a minute in proportion; in the example 4.2 seconds leave 494 credits, where the other "
                + "examples begin with 500.",
            "The list of prices holds, but whoever counts on it keeps 6 credits for less than a minute."),
        question(
            "rounding", "Only for videos is it shown that a fraction of a credit is rounded up.",
            "All amounts are rounded up to whole credits."),
        question(
            "clips", "Whether an export counts the shots of a project that have no video yet is not said.",
            "All shots count, which is the dearer."),
        question(
            "upscale-rate", "Enlarging costs about 2 for each 10 seconds, whatever the factor; how about is not said.",
            "2 for each 10 seconds begun, at least 2."),
        question(
            "currency", "Credits are bought for 1p each; which currency that is is not said.",
            "It is no price in credits: money is left to the service, and a purchase is never made by itself."),
        question(
            "credits-status",
            "Which status the answer “Not enough credits” has is not said, and the table of statuses has none for it.",
            "It is known by its words, whatever the status; 402, Payment Required, stands in the table here, for it "
                + "can be mistaken for nothing else."),
    ]

    private static let aboutAnswers: [OpenQuestion] = [
        question(
            "answers", "Most answers are not shown, and of lists only that of generations is.",
            "What is not shown is not described. Lists whose entries are described stand under the last part of "
                + "their path, as generations do."),
        question(
            "error-details", "What a 400 says, and by which field it names what is wrong, is not shown.",
            "Its words are shown to the person as they are."),
        question(
            "key-field", "Under which name the answer holds a new key is not said.",
            "It is read from `key`; where that is missing, the answer is shown whole, for the key is not given again."),
    ]

    private static let aboutPlans: [OpenQuestion] = [
        question(
            "plan-scope",
            "Speech needs the plan Creator; whether listing voices and adding speech to a video do too is not said.",
            "Only the making of speech is checked."),
        question(
            "invited-members",
            "Organisations are for the plan Pro and above; whether members who are invited need it is not said.",
            "The heading holds for all calls under it."),
        question(
            "no-plan-known", "A request does not say which plan its key has.",
            "Rules on plans are checked only where the plan is known."),
    ]
}
