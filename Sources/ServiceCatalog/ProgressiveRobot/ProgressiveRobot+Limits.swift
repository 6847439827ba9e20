extension ProgressiveRobot {
    /// The least first. Sides are those of 16:9: 854 × 480, 1920 × 1080, 3840 × 2160.
    static let plans: [Plan] = [
        plan("free", 150, side: 854, frames: 81, hasWatermark: true, "Free150480p81Yes"),
        plan("starter", 500, side: 1920, frames: 121, "Starter5001080p121No"),
        plan("creator", 1500, side: 3840, frames: 201, "Creator1,5004K201No"),
        plan("pro", 5000, side: 3840, frames: 301, "Pro5,0004K301No"),
        plan("studio", 15_000, side: 3840, frames: 301, "Studio15,0004K301No"),
        plan("enterprise", 50_000, side: 3840, frames: 999, "Enterprise50,0004K999No"),
    ]

    static let rateLimits: [RateLimit] = [
        RateLimit(10, seconds: 60, source: limit("API Rate Limit10 requests per 60 seconds per user")),
        RateLimit(
            5, seconds: 3600, scope: .address, path: "/api/signup", source: limit("Signup Limit5 per IP per hour")),
        RateLimit(
            10, seconds: 300, scope: .address, path: "/api/login",
            source: limit("Login Limit10 per IP per 5 minutes")),
    ]

    /// Six seconds and more, so that one job alone stays within ten requests a minute: see the open question on it.
    static let polling = Polling(
        firstInterval: 6000, longestInterval: 12_000,
        source: citation(
            "GET /api/status?job_id={id}", "Call every 2-5 seconds until status is completed or error."))

    private static func limit(_ quote: String) -> Citation { citation("Rate Limits", quote) }

    private static func plan(
        _ name: String, _ monthly: Amount, side: Int, frames: Int, hasWatermark: Bool = false, _ row: String
    ) -> Plan {
        Plan(
            name, monthlyAmount: monthly, maximumSide: side, maximumFrames: frames, hasWatermark: hasWatermark,
            source: citation("Subscription Tiers", row))
    }
}
