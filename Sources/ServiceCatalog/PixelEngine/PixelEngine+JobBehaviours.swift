extension PixelEngine {
    /// How jobs run, and what they cost in the end.
    static let jobBehaviours: [Behaviour] = [
        says(
            "jobs.queued", "The job waits.", "GET /jobs, Status values",
            #""queued"Job accepted, waiting to be picked up."#),
        says("jobs.pending", "The job runs.", "GET /jobs, Status values", #""pending"Job is actively running."#),
        says(
            "jobs.success", "The job is done: its result is there, and its credits are charged.",
            "GET /jobs, Status values",
            #""success"Generation complete. output is populated. billing.credits_charged > 0."#),
        says(
            "jobs.failure", "The job failed: why is said, and its credits are free again.",
            "GET /jobs, Status values", #""failure"Generation failed. error is populated, hold is released."#),
        says(
            "jobs.cancelled", "The job was cancelled: its credits are free again.", "GET /jobs, Status values",
            #""cancelled"Cancelled via POST /cancel. error is populated, hold is released."#),
        says(
            "jobs.progress", "Progress runs from 0 to 1 and may stay at 0 until the job runs.",
            "GET /jobs, Status values", "progress is a float 0.0–1.0. May remain 0 until the job is actively running."),
        says(
            "jobs.cancelled-at", "The time of cancelling is there only for cancelled jobs.",
            "GET /jobs, Status values",
            "cancelled_at is an ISO-8601 timestamp set when a job is cancelled via POST /cancel, otherwise null."),
        says(
            "jobs.billing", "A job for which no credits are held has no billing.", "GET /jobs, Billing object",
            "Present whenever a wallet hold was created for the job. null if no hold exists."),
        says(
            "jobs.held", "Credits are held from the start of a job.", "GET /jobs, Billing object",
            "credits_heldintegerCredits reserved (held) for this job."),
        says(
            "jobs.charged", "Credits are charged when a job succeeds, not before.", "GET /jobs, Billing object",
            "credits_chargedintegerCredits actually charged. 0 until the hold is captured on success."),
        says(
            "jobs.hold-status", "Only a captured hold was paid.", "GET /jobs, Billing object",
            """
            hold_statusstring"open" (job in progress), "released" (cancelled/failed, credits returned), "captured" \
            (charged on success), "expired" (hold timed out).
            """
        ),
        says(
            "jobs.inputs", "A job repeats its request without the pictures; a seed that was not sent is not told.",
            "GET /jobs, Inputs object",
            """
            Reflects the generation parameters submitted with POST /animate, POST /keyframes, POST /generate-image, \
            POST /pixelate, or POST /remove-background. Always present. Fields match the original request body \
            (excluding image / image_url). If seed was not provided in the original request, it will be absent here.
            """
        ),
    ]

    /// What results are, and how long they are kept.
    static let outputBehaviours: [Behaviour] = [
        says(
            "output.url", "The URL of a result works for a while only.", "GET /jobs, Output object (on success)",
            "urlTemporary download URL for the generated file."),
        says(
            "output.content-type", "A result is a WebP, a GIF or a PNG.", "GET /jobs, Output object (on success)",
            #"content_type"image/webp", "image/gif", or "image/png" (spritesheet)."#),
        says(
            "output.metadata", "A result comes with its dimensions.", "GET /jobs, Output object (on success)",
            "metadataOutput dimensions and format details. See shapes below."),
        says(
            "output.expires-at", "A result tells when it will be deleted for good.",
            "GET /jobs, Output object (on success)",
            "expires_atISO timestamp when the output file will be permanently deleted."),
        says(
            "output.retention",
            "Results are deleted 24 hours after the job was created; ask again for a fresh URL after an hour.",
            "GET /jobs, Output object (on success)",
            """
            Output files are permanently deleted 24 hours after job creation — after that, polling returns 410 \
            job_expired. The signed url is valid for 1 hour; re-poll GET /jobs to get a fresh one before it expires.
            """
        ),
        says(
            "output.spritesheet", "A spritesheet is one row of frames without gaps.", "GET /jobs, Metadata shapes",
            "Spritesheets are a single horizontal strip: width == frame_count × frame_w, height == frame_h."),
        says(
            "output.same-size", "A job's frames have the same size in every output format.", outputDimensions,
            """
            Output dimensions depend on whether the job runs in a pixel-art pipeline or a general-purpose pipeline, \
            not on the output format. All formats (webp, gif, spritesheet) for a given job render at the same \
            per-frame resolution.
            """
        ),
        says(
            "output.pixel-size", "Pixel art comes back in the size of the input.", outputDimensions, pixelPipeline),
        says(
            "output.general-size", "Other pictures come back 640 pixels long, in the input's proportions.",
            outputDimensions, generalPipeline),
        says(
            "output.large-spritesheets",
            "A spritesheet of large frames may have 20 MB; keep what is wanted for more than a day.",
            outputDimensions,
            """
            A maximum-size general-pipeline spritesheet — 24 frames at 640×640 px from frame-engine-v1.1, or 20 frames \
            at 640×640 px from render_mode: "detailed", packed horizontally as one PNG strip — can reach ~15–20 MB. \
            Output files expire 24 hours after job creation; if you need to keep them longer, download and store them \
            on your own infrastructure before the expires_at timestamp.
            """
        ),
    ]
}
