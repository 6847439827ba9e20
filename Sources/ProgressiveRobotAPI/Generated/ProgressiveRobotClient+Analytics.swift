// Written by `make clients` from the catalog: what is changed here is lost.
#if Services
public import PixelCore
public import ServiceHTTP

extension ProgressiveRobotClient {
    /// Tells for each day what was made and spent.
    ///
    /// `GET /api/analytics/usage`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Rate limit exceeded`, `Internal server error`.
    public func analyticsUsage() async throws(ServiceError) -> AnalyticsUsageResponse {
        try await connection.answer("analytics-usage")
    }

    /// What `GET /api/analytics/usage` answers; the document names no fields.
    public struct AnalyticsUsageResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}

extension ProgressiveRobotClient {
    /// Tells what was made in all.
    ///
    /// `GET /api/analytics/summary`. It is free.
    ///
    /// - Throws: ``ServiceError``; the document names `Unauthorized`, `Rate limit exceeded`, `Internal server error`.
    public func analyticsSummary() async throws(ServiceError) -> AnalyticsSummaryResponse {
        try await connection.answer("analytics-summary")
    }

    /// What `GET /api/analytics/summary` answers; the document names no fields.
    public struct AnalyticsSummaryResponse: ServiceResponse {
        /// It as it came, with what the document does not name.
        public let json: JSONValue
        /// Wraps what came.
        public init(_ json: JSONValue) { self.json = json }
    }
}
#endif
