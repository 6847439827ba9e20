// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension PixelEngineClient {
    /// Tells how many credits there are and how many are held for jobs.
    ///
    /// `GET /balance`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `unauthorized`.
    public func balance() async throws(ServiceError) -> BalanceResponse {
        try await connection.answer("balance")
    }

    /// What `GET /balance` answers.
    public struct BalanceResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }

        /// What is left of the month's credits.
        ///
        /// `monthly_balance`: a whole number.
        public var monthlyBalance: Int? { json.whole(at: "monthly_balance") }

        /// What is left of bought credits.
        ///
        /// `purchased_balance`: a whole number.
        public var purchasedBalance: Int? { json.whole(at: "purchased_balance") }

        /// Both together.
        ///
        /// `total_balance`: a whole number.
        public var totalBalance: Int? { json.whole(at: "total_balance") }

        /// Held for jobs in flight, not yet deducted.
        ///
        /// `reserved`: a whole number.
        public var reserved: Int? { json.whole(at: "reserved") }

        /// `total_balance` less `reserved`, never below 0.
        ///
        /// `available`: a whole number.
        public var available: Int? { json.whole(at: "available") }
    }
}
#endif
