extension ProgressiveRobot {
    static let billingEndpoints: [Endpoint] = [
        credits, creditHistory, topUp, subscription, createCheckout, createPortal, pricing, stripeConfig,
    ]

    private static let rows = Section("Credits & Billing")

    static let credits: Endpoint = rows.row(
        "credits", .get, "/api/credits", "Credit balance, tier, monthly allowance",
        "Tells the credits left, the plan and what it gives each month.")

    static let creditHistory: Endpoint = rows.row(
        "credit-history", .get, "/api/credits/history", "Credit transaction ledger",
        "Lists what credits were spent on and where they came from.")

    static let topUp: Endpoint = rows.row(
        "topup", .post, "/api/credits/topup", topUpRow, "Buys credits for money.",
        fields: [
            Field(
                "credits", .integer, required: true, quote: topUpRow, "How many to buy.",
                rules: [.rule("range", .range(100...50_000))])
        ],
        cost: Cost(
            .undocumented("This is paid in money, not in credits: 1p for each credit that is bought."),
            section: "Credits & Billing", "Purchase credits (100–50,000 at 1p each)", takesCredits: false))

    private static let topUpRow = #"{"credits":500}Purchase credits (100–50,000 at 1p each)"#

    static let subscription: Endpoint = rows.row(
        "subscription", .get, "/api/subscription", "Current subscription details", "Tells the plan and its terms.")

    static let createCheckout: Endpoint = rows.row(
        "create-checkout", .post, "/api/stripe/create-checkout", checkoutRow,
        "Opens the page on which a plan is bought.",
        fields: [
            Field(
                "tier", .string, required: true, quote: checkoutRow, "The plan.",
                rules: [
                    .rule(
                        "known", .values(["starter", "creator", "pro", "studio", "enterprise"]),
                        section: "Subscription Tiers", quote: "Feature limits by plan")
                ])
        ])

    private static let checkoutRow = #"{"tier":"creator"}Start Stripe subscription checkout"#

    static let createPortal: Endpoint = rows.row(
        "create-portal", .post, "/api/stripe/create-portal", "Open Stripe customer portal (manage billing)",
        "Opens the page on which bills and payments are managed.")

    static let pricing: Endpoint = rows.row(
        "pricing", .get, "/api/pricing", "Public — tier pricing and credit cost rules",
        "Tells what plans cost and how credits are counted.", isPublic: true)

    static let stripeConfig: Endpoint = rows.row(
        "stripe-config", .get, "/api/stripe/config", "Public — Stripe publishable key",
        "Gives the key with which a web page can begin a payment.", isPublic: true)
}

extension ProgressiveRobot {
    static let analyticsEndpoints: [Endpoint] = [analyticsUsage, analyticsSummary]

    private static let analytics = Section("Analytics")

    static let analyticsUsage: Endpoint = analytics.row(
        "analytics-usage", .get, "/api/analytics/usage", "Per-day generation and credit spending breakdown",
        "Tells for each day what was made and spent.")

    static let analyticsSummary: Endpoint = analytics.row(
        "analytics-summary", .get, "/api/analytics/summary",
        "Total generations, images, video minutes, favourite model", "Tells what was made in all.")
}
