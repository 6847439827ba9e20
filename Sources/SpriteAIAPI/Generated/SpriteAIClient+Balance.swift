// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension SpriteAIClient {
    /// Tells how many tokens there are.
    ///
    /// `GET /api/balance`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `invalid_api_key`, `api_key_revoked`, `rate_limited`.
    public func balance() async throws(ServiceError) -> BalanceResponse {
        try await connection.answer("balance")
    }

    /// What `GET /api/balance` answers.
    public struct BalanceResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// `plan`: text.
        public var plan: String? { json.text(at: "plan") }

        /// What may be spent: of the month and bought.
        ///
        /// `total_token_balance`: a whole number.
        public var totalTokenBalance: Int? { json.whole(at: "total_token_balance") }

        /// What is left of bought tokens.
        ///
        /// `purchased_token_balance`: a whole number.
        public var purchasedTokenBalance: Int? { json.whole(at: "purchased_token_balance") }

        /// What each month brings.
        ///
        /// `monthly_token_allotment`: a whole number.
        public var monthlyTokenAllotment: Int? { json.whole(at: "monthly_token_allotment") }

        /// What was spent of the month's.
        ///
        /// `monthly_tokens_used`: a whole number.
        public var monthlyTokensUsed: Int? { json.whole(at: "monthly_tokens_used") }

        /// ISO timestamp.
        ///
        /// `monthly_renews_at`: text.
        public var monthlyRenewsAt: String? { json.text(at: "monthly_renews_at") }

        /// Such as `monthly`.
        ///
        /// `billing_period`: text.
        public var billingPeriod: String? { json.text(at: "billing_period") }
    }
}
#endif
