extension ProgressiveRobot {
    static let behaviours: [Behaviour] = ofService + ofJobs + ofFiles + ofPlans + ofPrices + ofErrors

    private static let ofService: [Behaviour] = [
        behaviour(
            "service.scope", "Videos, pictures, sound and editing can all be asked for by programs.",
            "API Documentation", "Programmatic access to AI video, image, audio generation and editing tools."),
        behaviour(
            "key.needed", "Every call needs a key, unless it is said to be public.", "Authentication",
            "All API requests require a Bearer token unless noted as public"),
        behaviour(
            "key.header", "Keys are made on the website and go into a header of every call.", "Authentication",
            "Create an API key in Settings → API Keys, then include it in the Authorization header of every request:"),
        behaviour(
            "key.form", "A key begins with pk_.", "HTTP Header", "Authorization: Bearer pk_your_api_key_here"),
        behaviour(
            "key.permissions", "A key may do what its account may, administration included: keep it as safe.",
            "Authentication",
            "API keys inherit the permissions of the account that created them, including tier limits and admin "
                + "access."),
        behaviour(
            "key.once", "A key is shown when it is made and never again.", "Authentication",
            "The full key is only shown once at creation — store it securely."),
        behaviour(
            "session.cookie", "A session that a login begins is held by a cookie, which the logout clears.",
            "Auth & Session", "Log out (clears session cookie)"),
        behaviour(
            "settings.scope", "The account, its plan and its credits can be managed by programs too.",
            "Settings, Profile & Billing", "Account management, subscription, and credit top-ups"),
    ]

    private static let ofJobs: [Behaviour] = [
        behaviour(
            "jobs.calls", "A video takes at least three calls.", "Quick Start",
            "Generate a video in three API calls"),
        behaviour(
            "jobs.steps", "A job is started, asked about until it is done, and its file loaded.", "Start Here",
            "1. Submit a generation → 2. Poll for completion → 3. Download the video."),
        behaviour(
            "jobs.processing", "A job that goes on is `processing`.", "GET /api/status?job_id={id}",
            #"{ "status": "processing" }"#),
        behaviour(
            "jobs.completed", "A job that has succeeded is `completed` and names its file.",
            "GET /api/status?job_id={id}", #"{ "status": "completed", "filename": "webgen_abc12345_00001.mp4" }"#),
        behaviour(
            "jobs.error", "A job that has failed is `error` and says why: the answer itself has status 200.",
            "Python Example", #"if s["status"] == "error": raise Exception(s.get("error", "Generation failed"))"#),
        behaviour(
            "jobs.kinds", "Videos are made of text or pictures, made longer, or given another look.",
            "Video Generation", "Text-to-video, image-to-video, extend, and video-to-video"),
        behaviour(
            "jobs.image", "Pictures are made by jobs too, and pictures are taken in from which videos are made.",
            "Image Generation", "Generate images and upload input images for I2V"),
        behaviour(
            "jobs.audio", "Music, speech and subtitles are made and put into videos.", "Audio, Subtitles & TTS",
            "Generate music, speech, subtitles, and mix into videos"),
        behaviour(
            "audio.text", "Music and sounds are made of a description.", "POST /api/generate-audio",
            "Generate music or sound effects from a text description."),
        behaviour(
            "generations.times", "Times are written without a zone, as 2026-03-30 12:00:00.", "GET /api/generations",
            #""created_at": "2026-03-30 12:00:00""#),
    ]

    private static let ofFiles: [Behaviour] = [
        behaviour(
            "files.owner", "A video is given to its owner, or to whoever has a token that was made for it.",
            "GET /api/video/{filename}", "You must own the video, or provide a valid share ?token=."),
        behaviour(
            "editing.scope", "Videos are cut, resized and enlarged, pictures freed of their background.",
            "Editing & Tools", "Trim, crop, resize, upscale, background removal, face swap, and more"),
        behaviour(
            "studio.scope", "Projects hold shots, and a script can be broken into them.", "Studio & Projects",
            "Multi-shot project management and AI script breakdown"),
        behaviour(
            "community.scope", "Prompts are read, handed in and voted on by all.", "Community Prompts",
            "Browse, share, and vote on prompts"),
        behaviour(
            "prompts.scope", "Prompts can be written, completed and saved.", "Prompt Tools & Templates",
            "AI prompt generation, autocomplete, and saved templates"),
        behaviour(
            "hosting.page", "A hosted page is public at an address of its own, and can be shown within others.",
            "POST /api/hosting/pages",
            #""page_url": "https://video.progressiverobot.com/v/product-demo", "#
                + #""embed_code": "<iframe src=\".../v/product-demo/embed\"></iframe>""#),
        behaviour(
            "models.live", "What a model takes when nothing is said is told only by the lists of models.",
            "Available Models", "All supported generation models and their capabilities"),
    ]

    private static let ofPlans: [Behaviour] = [
        behaviour(
            "plans.features", "Some calls need a plan of a certain rank.", "Subscription Tiers",
            "Some features require specific tiers: Stock Media (Creator+), TTS (Creator+), Hosting (Pro+), "
                + "Organisations (Pro+), Brand Kits (Pro+), Subtitle Translation (Pro+), Upscale (Creator+), Face Swap "
                + "(Pro+)."),
        behaviour(
            "plans.speech", "Speech needs the plan Creator or a higher one.", "POST /api/tts/generate",
            "Generate voice narration from text. Requires Creator tier or higher."),
        behaviour(
            "plans.hosting", "Hosted pages need the plan Pro or a higher one.", "Hosting & Landing Pages",
            "Create hosted video landing pages with analytics — Pro tier and above"),
        behaviour(
            "plans.stock", "Stock media need the plan Creator or a higher one.", "Stock Media",
            "Search and download royalty-free videos, images, and music — Creator tier and above"),
        behaviour(
            "plans.organisations", "Organisations need the plan Pro or a higher one.", "Organisations",
            "Team collaboration and shared projects — Pro tier and above"),
        behaviour(
            "plans.brand-kits", "Brand kits need the plan Pro or a higher one.", "Brand Kits",
            "Custom branding overlays, logos, and intros — Pro tier and above"),
    ]

    private static let ofPrices: [Behaviour] = [
        behaviour(
            "prices.scope", "Every kind of call has its own way to be counted.", "Credit Costs",
            "How credits are calculated for each operation"),
        behaviour(
            "prices.quote", "What a video costs can be asked before it is made.", "Credit Costs",
            "Use GET /api/generation-cost?model=wan-t2v&frames=41&steps=4 to get an exact quote before generating."),
        behaviour(
            "prices.v2v", "One of two prices for giving a video another look: see the open question on it.",
            "Video Generation Cost Formula", "v2v33 credits (flat)"),
        behaviour(
            "prices.edits", "One of two prices for merging: see the open question on it.",
            "Edit Endpoints (3 credits each)",
            "Edit Endpoints (3 credits each)"),
        behaviour(
            "prices.answer", "The start of a job tells what it cost and what is left.", "POST /api/generate",
            #"{ "job_id": "abc12345", "prompt_id": "...", "credits_used": 14, "credit_balance": 486 }"#),
        behaviour(
            "prices.speech", "An edit or speech tells what is left.", "POST /api/tts/generate",
            #"{ "audio_url": "/api/audio/tts_abc123.wav", "duration_seconds": 4.2, "credit_balance": 494 }"#),
    ]

    private static let ofErrors: [Behaviour] = [
        behaviour(
            "limits.scope", "Calls and bodies are limited.", "Rate Limits", "Request limits and body size constraints"),
        behaviour(
            "errors.form", "An error is JSON with words under `error`, and has no code.", "Error Handling",
            "All API errors return JSON with an error field."),
        behaviour(
            "errors.status", "An error can be told by its status too.", "Error Handling",
            "Standard error response format and HTTP status codes"),
        behaviour(
            "errors.context", "An error may say more beside its words.", "Error Handling",
            "Some errors include additional context fields."),
        behaviour(
            "errors.words", "The words of each status.", "Standard Error",
            #"{ "error": "Unauthorized" } // 401 { "error": "Forbidden" } // 403 { "error": "Not found" } // 404 "#
                + #"{ "error": "Rate limit exceeded" } // 429"#),
        behaviour(
            "errors.credits", "Where credits are missing, the answer says what was needed and what is there.",
            "POST /api/generate",
            #"{ "error": "Not enough credits", "cost": 14, "balance": 3, "upgrade_url": "/pricing" }"#),
        behaviour("errors.success", "Whatever succeeds has status 200.", "HTTP Status Codes", "200Success"),
    ]

    private static func behaviour(_ id: String, _ meaning: String, _ section: String, _ quote: String) -> Behaviour {
        Behaviour("progressive-robot.\(id)", meaning, source: citation(section, quote))
    }
}
