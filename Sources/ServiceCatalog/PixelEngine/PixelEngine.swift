extension Service {
    /// PixelEngine: animations of sprites, stills, pixelation.
    static let pixelEngine = Service(
        .pixelEngine, name: "PixelEngine", baseURL: "https://api.pixelengine.ai/functions/v1", unit: .credits,
        endpoints: [
            PixelEngine.balance, PixelEngine.billing, PixelEngine.animate, PixelEngine.keyframes,
            PixelEngine.generateImage, PixelEngine.pixelate, PixelEngine.removeBackground, PixelEngine.cancel,
            PixelEngine.enhancePrompt, PixelEngine.job,
        ],
        models: PixelEngine.models, errors: PixelEngine.errors, polling: PixelEngine.polling, retentionHours: 24,
        signedURLHours: 1, behaviours: PixelEngine.behaviours, openQuestions: PixelEngine.openQuestions)
}

/// The tables of PixelEngine's document, one file a subject.
enum PixelEngine {
    /// How a bad request is answered unless a rule says otherwise.
    static let refusal = ("invalid_request", 400)

    /// The code for a picture with too many bytes or, of one endpoint, too many pixels.
    static let tooLarge = "image_too_large"

    /// The most bytes of “5 MB”, of “10 MB” and of “20 MB”, in the stricter reading: see the open questions.
    static let megabytes5 = 5_000_000
    static let megabytes10 = 10_000_000
    static let megabytes20 = 20_000_000

    /// The values of `model` that name animation models, the one for pixel art first.
    static let pixelModel = "pixel-engine-v1.1"
    static let frameModel = "frame-engine-v1.1"

    /// When the model for pixel art runs, which it does when none is named.
    static let withPixelModel: Condition = .value(of: "model", in: [pixelModel])
    /// When the general model runs.
    static let withFrameModel: Condition = .value(of: "model", in: [frameModel])

    /// A place in its document.
    static func cited(_ section: String, _ quote: String) -> Citation {
        Citation(.pixelEngine, section: section, quote: quote)
    }

    /// What is answered at once to a request that starts a job.
    static let acceptedJob: [ResponseField] = [
        ResponseField("api_job_id", .string, "What `GET /jobs` and `POST /cancel` call the job."),
        ResponseField("status", .string, "`queued`."),
        ResponseField("error", .object, optional: true, "Null."),
    ]

    /// The document leaves intervals to a page of its own, so these are ours: long enough to be no burden, short beside
    /// the length of a job.
    static let polling = Polling(
        firstInterval: 2000, longestInterval: 10000,
        source: cited("See also", "the recommended polling pattern for async jobs."))
}
