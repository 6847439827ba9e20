// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Tells the credits left, the plan and what it gives each month.
    ///
    /// `GET /api/credits`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Rate limit exceeded`, `Internal server error`.
    public func credits() async throws(ServiceError) -> CreditsResponse {
        try await connection.answer("credits")
    }

    /// What `GET /api/credits` answers; the document names no fields.
    public struct CreditsResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Lists what credits were spent on and where they came from.
    ///
    /// `GET /api/credits/history`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Rate limit exceeded`, `Internal server error`.
    public func creditHistory() async throws(ServiceError) -> CreditHistoryResponse {
        try await connection.answer("credit-history")
    }

    /// What `GET /api/credits/history` answers; the document names no fields.
    public struct CreditHistoryResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Buys credits for money.
    ///
    /// `POST /api/credits/topup`. Its price is not documented: “This is paid in money, not in credits: 1p for each
    /// credit that is bought.”
    ///
    /// A paid call: it is sent once, and is not in the ledger; see `JobRunner`.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Rate limit exceeded`,
    ///   `Internal server error`.
    public func topup(_ request: TopupRequest) async throws(ServiceError) -> TopupResponse {
        try await connection.answer("topup", body: request.object)
    }

    /// What `POST /api/credits/topup` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct TopupRequest: RequestObject, Hashable, Sendable {
        /// How many to buy.
        ///
        /// `credits`: a whole number.
        ///
        /// - `credits` is 100 to 50000.
        public var credits: Int
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(credits: Int) {
            self.credits = credits
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("credits", credits)
        }
    }

    /// What `POST /api/credits/topup` answers; the document names no fields.
    public struct TopupResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Tells the plan and its terms.
    ///
    /// `GET /api/subscription`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Rate limit exceeded`, `Internal server error`.
    public func subscription() async throws(ServiceError) -> SubscriptionResponse {
        try await connection.answer("subscription")
    }

    /// What `GET /api/subscription` answers; the document names no fields.
    public struct SubscriptionResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Opens the page on which a plan is bought.
    ///
    /// `POST /api/stripe/create-checkout`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Bad request`, `Rate limit exceeded`,
    ///   `Internal server error`.
    public func createCheckout(_ request: CreateCheckoutRequest) async throws(ServiceError) -> CreateCheckoutResponse {
        try await connection.answer("create-checkout", body: request.object)
    }

    /// What `POST /api/stripe/create-checkout` takes.
    ///
    /// - The body of the request has at most 1 MB (1 000 000 bytes).
    public struct CreateCheckoutRequest: RequestObject, Hashable, Sendable {
        /// The plan.
        ///
        /// `tier`: text.
        public var tier: Tier
        /// What the document does not name; a field that it does name is sent as it is here.
        public var further: JSONObject = [:]

        /// Takes what must be there; the rest can be set afterwards.
        public init(tier: Tier) {
            self.tier = tier
        }

        /// Adds its fields as they are sent.
        package func add(to object: inout JSONObject) {
            object.add("tier", tier.rawValue)
        }
    }

    /// What `POST /api/stripe/create-checkout` answers; the document names no fields.
    public struct CreateCheckoutResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Opens the page on which bills and payments are managed.
    ///
    /// `POST /api/stripe/create-portal`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Rate limit exceeded`, `Internal server error`.
    public func createPortal() async throws(ServiceError) -> CreatePortalResponse {
        try await connection.answer("create-portal")
    }

    /// What `POST /api/stripe/create-portal` answers; the document names no fields.
    public struct CreatePortalResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Tells what plans cost and how credits are counted.
    ///
    /// `GET /api/pricing`. It is free. It needs no key.
    ///
    /// - Throws: ``ServiceError``; the document names `Rate limit exceeded`, `Internal server error`.
    public func pricing() async throws(ServiceError) -> PricingResponse {
        try await connection.answer("pricing")
    }

    /// What `GET /api/pricing` answers; the document names no fields.
    public struct PricingResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Gives the key with which a web page can begin a payment.
    ///
    /// `GET /api/stripe/config`. It is free. It needs no key.
    ///
    /// - Throws: ``ServiceError``; the document names `Rate limit exceeded`, `Internal server error`.
    public func stripeConfig() async throws(ServiceError) -> StripeConfigResponse {
        try await connection.answer("stripe-config")
    }

    /// What `GET /api/stripe/config` answers; the document names no fields.
    public struct StripeConfigResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}
#endif
