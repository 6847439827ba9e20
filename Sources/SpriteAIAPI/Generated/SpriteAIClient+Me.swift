// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension SpriteAIClient {
    /// Tells the account's plan, its tokens and its rate limit.
    ///
    /// `GET /api/me`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `invalid_api_key`, `api_key_revoked`, `rate_limited`.
    public func me() async throws(ServiceError) -> MeResponse {
        try await connection.answer("me")
    }

    /// What `GET /api/me` answers.
    public struct MeResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// `user_id`: text.
        public var userID: String? { json.text(at: "user_id") }

        /// `email`: text.
        public var email: String? { json.text(at: "email") }

        /// How many requests a minute the key may send.
        ///
        /// `rate_limit_per_minute`: a whole number.
        public var rateLimitPerMinute: Int? { json.whole(at: "rate_limit_per_minute") }

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
