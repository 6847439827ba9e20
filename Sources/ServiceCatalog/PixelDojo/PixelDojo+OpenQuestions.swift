extension PixelDojo {
    static let openQuestions: [OpenQuestion] =
        questionsOfRun + questionsOfPrices + questionsOfModels + questionsOfJobs + questionsOfCalls

    static func question(_ id: String, _ question: String, _ decision: String) -> OpenQuestion {
        OpenQuestion("pixeldojo.\(id)", question: question, decision: decision)
    }

    private static let questionsOfRun: [OpenQuestion] = [
        question(
            "run.parameters", "The document shows three fields of a run; the others stand in each model's schema only.",
            "Fields that are not listed here pass unchecked; the model's schema is to be asked before money is spent."),
        question(
            "run.prompt", "It is not said which models need a prompt, nor how long one may be.",
            "No model is refused for want of a prompt: upscalers and others take none."),
        question(
            "run.aspect-ratio", "The values of aspect_ratio are not listed; 1:1 is shown, and one model excludes it.",
            "Any text passes but 1:1 for VEO 3.1 Lite, which would be refused."),
        question(
            "run.seed", "Seeds are recommended, but no field is named, nor a range.",
            "The field is `seed` and holds any whole number; the model's schema decides."),
        question(
            "run.resolution", "Prices go by resolution, but the field in which it is sent is not named.",
            "It is sent, and read for quotes, as `resolution`, with the words of the prices (`720p`, `1K`, `0.5 MP`)."),
        question(
            "run.duration", "Prices go by seconds, but the field in which they are sent is not named, nor its default.",
            "They are sent, and read for quotes, as the number `duration`; without it a price by the second stays one. "
                + "The sandbox then takes the shortest length that the model is said to make, or 5 seconds."),
        question(
            "run.pictures",
            "Many models edit or animate pictures, but it is not said in which fields, nor whether as addresses or bytes; "
                + "Grok Image Edit alone says “an image URL”.",
            "No field counts as a picture, so nothing looks into pictures for this service; schemas name the fields."),
        question(
            "run.webhook-address", "It is not said that webhook_url must begin with https://; the example does.",
            "Other addresses are refused: a webhook tells where results can be fetched by anyone. "
                + "The sandbox posts to public hosts, and takes any address of the machine that it runs on, "
                + "where a developer's receiver is."),
        question(
            "run.webhook-content", "What a webhook holds is not described, nor how it is signed or sent again.",
            "A webhook is only a reason to ask about the job, and never believed by itself. "
                + "The sandbox posts what asking for the job answers, unsigned, and tries three times when it is not taken "
                + "with a status from 200 to 299."),
        question(
            "run.repeat", "There is no key by which a run that is sent twice would be known as one.",
            "After an answer that was lost or has status 500, the list of jobs is looked at before a run is sent again."
        ),
        question(
            "run.synchronous", "Grok Image Edit is said to answer at once; that answer is not shown.",
            "An answer that already holds `output` is taken for the ended job; one with a job's id is asked about."),
    ]

    private static let questionsOfJobs: [OpenQuestion] = [
        question(
            "job.outputs",
            "The sample of a job holds `output.images`; that of a video is not shown, and an example reads `assets`.",
            "All addresses in `output` are taken, then those in `assets`."),
        question(
            "job.failure", "What a failed job holds is not shown, nor whether its credits come back.",
            "The credits count as spent until `creditsRemaining` of a later answer says otherwise. "
                + "The sandbox gives them back."),
        question(
            "job.statuses", "Four statuses are shown, and it is not said that there are no others.",
            "Any other status is taken as not ended, and polled until the caller's time is up."),
        question(
            "job.expiry", "It is not said from when 24 hours are counted, nor whether a job is gone with its results.",
            "`expiresAt` counts; results are fetched as soon as the job is completed, and 410 is final. "
                + "The sandbox counts from the end of a job, and gives the whole job 24 hours."),
        question(
            "jobs.list", "What the list of jobs holds is not shown, nor its order, its pages and the range of limit.",
            "Any whole number passes as limit; the answer is passed on as it comes. The sandbox lists the newest first, "
                + "20 or up to 100, and takes no limit below 1."),
        question(
            "replay-webhook.answer", "What a replay answers is not shown, nor what comes of a job that has not ended.",
            "It is sent for jobs that are completed or failed, and any success counts as done. The sandbox refuses "
                + "others as a validation_error."),
    ]

    private static let questionsOfCalls: [OpenQuestion] = [
        question(
            "errors.form", "The form of an error's answer is not shown, nor which call answers which code.",
            "The code is looked for anywhere in the answer; without one, the HTTP status decides."),
        question(
            "rate-limit.scope", "It is not said whose requests count together, nor how long to wait after 429.",
            "All with one key count together; after 429 the wait is that of Retry-After, or else a minute."),
        question(
            "polling.interval",
            "The examples ask every 2 seconds and never more slowly, which the advice forbids: two such jobs use up the "
                + "60 requests of a minute.",
            "The interval doubles from 2 to 30 seconds, and all jobs of a key share the 60 requests."),
    ]
}
