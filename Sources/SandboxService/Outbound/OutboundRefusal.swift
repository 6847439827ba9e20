/// Why something elsewhere was not reached, in words that tell nothing of the networks that this machine sees.
struct OutboundRefusal: Error, Hashable, CustomStringConvertible {
    /// What kind of thing went wrong.
    let kind: Kind
    /// A sentence without its full stop.
    let description: String
    /// Whether the other side may have received what was sent.
    var mayHaveBeenReceived = false

    /// What can go wrong.
    enum Kind: Hashable, Sendable {
        case invalidAddress, privateAddress, unreachable, tooLarge, tooSlow, refused, brokenOff
    }

    init(_ kind: Kind, _ description: String) {
        self.kind = kind
        self.description = description
    }

    static func invalid(_ reason: String) -> OutboundRefusal {
        OutboundRefusal(.invalidAddress, "the address is not usable: \(reason)")
    }

    static let notPublic = OutboundRefusal(.privateAddress, "its host is not on the public internet")
    static let unknownHost = OutboundRefusal(.unreachable, "its host is not known")
    static let unreachable = OutboundRefusal(.unreachable, "its host could not be reached")
    static let untrusted = OutboundRefusal(
        .unreachable, "no secure connection came about: its certificate is not trusted, or it speaks no TLS")
    static let tooSlow = OutboundRefusal(.tooSlow, "it did not answer in time")
    static let brokenOff = OutboundRefusal(.brokenOff, "the connection ended before the answer did")

    static func tooLarge(_ limit: Int) -> OutboundRefusal {
        OutboundRefusal(.tooLarge, "the answer has more than \(limit) bytes")
    }
}
