extension PixelEngine {
    /// Credits: how many there are.
    static let balance = Endpoint(
        .pixelEngine, "balance", .get, "/balance", section: "GET /balance",
        "Tells how many credits there are and how many are held for jobs.",
        quote: "Returns the authenticated user's current credit balance.",
        price: .free, response: balanceFields(under: ""),
        errorCodes: ["unauthorized"], code: refusal)

    /// Credits: what became of them.
    static let billing = Endpoint(
        .pixelEngine, "billing", .get, "/billing", section: "GET /billing",
        "Sums up what was spent, added and refunded between two dates, with the balance of today.",
        quote: """
            Returns a billing summary for the authenticated user over a given date range, plus a current balance \
            snapshot. Useful for tracking credit spend and understanding usage over time.
            """,
        fields: [startDate, endDate], price: .free,
        response: billingFields + balanceFields(under: "balance."),
        errorCodes: ["invalid_request", "unauthorized", "internal_error"], code: refusal)

    private static let startDate = Field(
        "start_date", .string, in: .query,
        quote: "start_dateNo30 days before end_dateInclusive start date in YYYY-MM-DD format (UTC).",
        "30 days before `end_date` when it is missing.", rules: [.rule("date", .date)])

    private static let endDate = Field(
        "end_date", .string, in: .query,
        quote: "end_dateNoTodayInclusive end date in YYYY-MM-DD format (UTC).",
        "Today when it is missing.",
        rules: [
            .rule("date", .date),
            .rule(
                "order", .notBefore(field: "start_date", days: 364),
                quote: "400invalid_requestInvalid date format, start_date after end_date, or period exceeds 365 days."),
        ])

    private static let billingFields: [ResponseField] = [
        ResponseField("period", .object),
        ResponseField("period.start_date", .string, "ISO timestamp of the period's first moment."),
        ResponseField("period.end_date", .string, "ISO timestamp of the period's last moment."),
        ResponseField("totals", .object),
        ResponseField("totals.credits_used", .integer, "All credits charged."),
        ResponseField("totals.credits_added", .integer, "All credits added: purchases, monthly refresh."),
        ResponseField("totals.refunds", .integer, "All credits refunded."),
        ResponseField("totals.net_change", .integer, "Added and refunded less used; negative means spent."),
        ResponseField("totals.jobs_charged", .integer, "How many jobs were charged for."),
        ResponseField("balance", .object, "As `GET /balance` answers."),
    ]

    private static func balanceFields(under parent: String) -> [ResponseField] {
        [
            ResponseField(parent + "monthly_balance", .integer, "What is left of the month's credits."),
            ResponseField(parent + "purchased_balance", .integer, "What is left of bought credits."),
            ResponseField(parent + "total_balance", .integer, "Both together."),
            ResponseField(parent + "reserved", .integer, "Held for jobs in flight, not yet deducted."),
            ResponseField(parent + "available", .integer, "`total_balance` less `reserved`, never below 0."),
        ]
    }
}
