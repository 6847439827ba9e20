// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension PixelEngineClient {
    /// Sums up what was spent, added and refunded between two dates, with the balance of today.
    ///
    /// `GET /billing`. It is free.
    ///
    /// - Parameters:
    ///   - startDate: 30 days before `end_date` when it is missing. Text. `start_date` is a date, `YYYY-MM-DD`.
    ///   - endDate: Today when it is missing. Text. `end_date` is a date, `YYYY-MM-DD`. `end_date` is no earlier than
    ///     `start_date` and at most 364 days later.
    /// - Throws: ``ServiceError``; the document names `invalid_request`, `unauthorized`, `internal_error`.
    public func billing(
        startDate: String? = nil, endDate: String? = nil
    ) async throws(ServiceError) -> BillingResponse {
        var query: [(String, String)] = []
        query.add("start_date", startDate)
        query.add("end_date", endDate)
        return try await connection.answer("billing", query: query)
    }

    /// What `GET /billing` answers.
    public struct BillingResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// `period`: an object.
        public var period: Period? { json.value(at: "period").map { Period($0) } }

        /// `totals`: an object.
        public var totals: Totals? { json.value(at: "totals").map { Totals($0) } }

        /// As `GET /balance` answers.
        ///
        /// `balance`: an object.
        public var balance: Balance? { json.value(at: "balance").map { Balance($0) } }

        /// What stands in `period`.
        public struct Period: ServiceResponse {
            /// It as it came, with what the document does not name.
            public let json: JSONValue
            /// Wraps what came.
            public init(_ json: JSONValue) { self.json = json }

            /// ISO timestamp of the period's first moment.
            ///
            /// `period.start_date`: text.
            public var startDate: String? { json.text(at: "start_date") }

            /// ISO timestamp of the period's last moment.
            ///
            /// `period.end_date`: text.
            public var endDate: String? { json.text(at: "end_date") }
        }

        /// What stands in `totals`.
        public struct Totals: ServiceResponse {
            /// It as it came, with what the document does not name.
            public let json: JSONValue
            /// Wraps what came.
            public init(_ json: JSONValue) { self.json = json }

            /// All credits charged.
            ///
            /// `totals.credits_used`: a whole number.
            public var creditsUsed: Int? { json.whole(at: "credits_used") }

            /// All credits added: purchases, monthly refresh.
            ///
            /// `totals.credits_added`: a whole number.
            public var creditsAdded: Int? { json.whole(at: "credits_added") }

            /// All credits refunded.
            ///
            /// `totals.refunds`: a whole number.
            public var refunds: Int? { json.whole(at: "refunds") }

            /// Added and refunded less used; negative means spent.
            ///
            /// `totals.net_change`: a whole number.
            public var netChange: Int? { json.whole(at: "net_change") }

            /// How many jobs were charged for.
            ///
            /// `totals.jobs_charged`: a whole number.
            public var jobsCharged: Int? { json.whole(at: "jobs_charged") }
        }

        /// What stands in `balance`.
        public struct Balance: ServiceResponse {
            /// It as it came, with what the document does not name.
            public let json: JSONValue
            /// Wraps what came.
            public init(_ json: JSONValue) { self.json = json }

            /// What is left of the month's credits.
            ///
            /// `balance.monthly_balance`: a whole number.
            public var monthlyBalance: Int? { json.whole(at: "monthly_balance") }

            /// What is left of bought credits.
            ///
            /// `balance.purchased_balance`: a whole number.
            public var purchasedBalance: Int? { json.whole(at: "purchased_balance") }

            /// Both together.
            ///
            /// `balance.total_balance`: a whole number.
            public var totalBalance: Int? { json.whole(at: "total_balance") }

            /// Held for jobs in flight, not yet deducted.
            ///
            /// `balance.reserved`: a whole number.
            public var reserved: Int? { json.whole(at: "reserved") }

            /// `total_balance` less `reserved`, never below 0.
            ///
            /// `balance.available`: a whole number.
            public var available: Int? { json.whole(at: "available") }
        }
    }
}
#endif
