import PixelPreflight
import Pixelwright
import ServiceCatalog

/// What a call that is passed on costs: before it is sent by the catalog, and afterwards by its answer.
enum GatewayPrice {
    /// - Returns: The price, or nil where it cannot be told, and how it comes about.
    static func quote(_ request: ServiceRequest) -> (amount: Amount?, explanation: String) {
        let quote = Quote(for: request)
        if let amount = quote.amount { return (amount, quote.explanation) }
        guard case .undocumented = request.endpoint.price else { return (nil, quote.explanation) }
        guard request.endpoint.target == "sprite-ai/animate" else {
            // What no list of prices names is taken as free, until an answer says otherwise.
            return (.zero, quote.explanation)
        }
        let frames = request.integer("frame_count") ?? 8
        return (Amount(1).times(frames / SpriteAISandbox.framesPerToken), quote.explanation)
    }

    /// The member in which answers say what a call cost.
    private static func member(of service: ServiceID) -> String? {
        switch service {
        case .pixelEngine: nil
        case .spriteAI: "tokensSpent"
        case .pixelDojo: "creditCost"
        case .progressiveRobot: "credits_used"
        }
    }

    /// What an answer says that its call cost; nil where it says nothing.
    static func charged(by body: [UInt8], _ endpoint: Endpoint) -> Amount? {
        guard let member = member(of: endpoint.service), endpoint.isPaid,
            case .object(let answer)? = try? JSONValue(parsing: body)
        else { return nil }
        switch answer[member] {
        case .integer(let number) where 0...1_000_000_000 ~= number: return Amount(thousandths: number * 1000)
        case .number(let number) where 0...1e9 ~= number: return Amount(thousandths: Int((number * 1000).rounded(.up)))
        default: return nil
        }
    }
}
