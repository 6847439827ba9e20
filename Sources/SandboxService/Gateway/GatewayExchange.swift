package import ServiceCatalog

/// One call that came to a gateway, without its key and its content.
package struct GatewayExchange: Hashable, Sendable {
    /// The HTTP method.
    package let method: String
    /// `pixelengine/animate`
    package let target: String
    /// Who answered.
    package let answeredBy: Party
    /// The HTTP status of the answer.
    package let status: Int
    /// What was counted as spent for it; nothing for what was answered here.
    package let cost: Amount
    /// How long it took.
    package let duration: Duration

    /// Who can answer a call.
    package enum Party: String, Hashable, Sendable {
        /// The gateway itself, with a result that it computed.
        case gateway
        /// The gateway, because the call is not valid or not within the budget, or the service was not reached.
        case refusal
        /// The service.
        case service
    }
}
