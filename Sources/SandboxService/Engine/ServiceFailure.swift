package import Pixelwright
import ServiceCatalog

/// An answer that is an error, in a service's own terms.
package struct ServiceFailure: Error, Hashable, Sendable {
    /// The HTTP status.
    package let status: Int
    /// The service's code; for a service without codes, its words.
    package let code: String
    /// What is wrong, for people.
    package let message: String
    /// What the service says besides.
    package var members = JSONObject()
    /// After how many seconds to try again.
    package var retryAfter: Int?

    package init(_ status: Int, _ code: String, _ message: String) {
        self.status = status
        self.code = code
        self.message = message
    }
}

extension ServiceFailure {
    /// The answer, in the shape in which the service writes errors.
    func response(of service: ServiceID) -> SandboxResponse {
        var body = JSONObject()
        switch service {
        case .pixelEngine, .pixelDojo:
            body.append("error", .object(["code": .string(code), "message": .string(message)]))
        case .spriteAI:
            body.append("code", .string(code))
            body.append("message", .string(message))
            body.append("details", .object(JSONObject()))
        case .progressiveRobot:
            body.append("error", .string(code == "Bad request" ? message : code))
        }
        for member in members.members { body.append(member.key, member.value) }
        var response = SandboxResponse.json(.object(body), status: status)
        if let retryAfter { response.headers.append(("Retry-After", String(retryAfter))) }
        return response
    }
}

extension ServiceFailure {
    /// Why a key is refused.
    static func unauthorized(_ service: ServiceID, isRevoked: Bool = false) -> ServiceFailure {
        switch service {
        case .pixelEngine: ServiceFailure(401, "unauthorized", "Invalid or inactive API key")
        case .spriteAI where isRevoked: ServiceFailure(403, "api_key_revoked", "The key was revoked")
        case .spriteAI: ServiceFailure(401, "invalid_api_key", "Key missing or not recognized")
        case .pixelDojo: ServiceFailure(401, "unauthorized", "Missing or invalid API key")
        case .progressiveRobot: ServiceFailure(401, "Unauthorized", "Unauthorized")
        }
    }

    /// What was asked for is not there, or somebody else's.
    static func notFound(_ service: ServiceID, _ thing: String = "") -> ServiceFailure {
        switch service {
        case .pixelEngine: ServiceFailure(404, "job_not_found", "No job with that ID, or it belongs to another key")
        case .spriteAI, .pixelDojo:
            ServiceFailure(404, "not_found", "Not found, or not yours\(thing.isEmpty ? "" : ": \(thing)")")
        case .progressiveRobot: ServiceFailure(404, "Not found", "Not found")
        }
    }

    /// There is too little to pay with.
    static func tooLittle(_ service: ServiceID, cost: Int, available: Int) -> ServiceFailure {
        switch service {
        case .pixelEngine: return ServiceFailure(402, "insufficient_credits", "Not enough available credits")
        case .spriteAI: return ServiceFailure(402, "insufficient_tokens", "Not enough tokens")
        case .pixelDojo: return ServiceFailure(402, "insufficient_credits", "Insufficient credits")
        case .progressiveRobot:
            var failure = ServiceFailure(402, "Not enough credits", "Not enough credits")
            failure.members = [
                "cost": Amount(thousandths: cost).json, "balance": Amount(thousandths: available).json,
                "upgrade_url": .string("/pricing"),
            ]
            return failure
        }
    }

    /// Too many calls.
    static func rateLimited(_ service: ServiceID, retryAfter: Int) -> ServiceFailure {
        var failure =
            switch service {
            case .spriteAI: ServiceFailure(429, "rate_limited", "Too many requests")
            case .progressiveRobot: ServiceFailure(429, "Rate limit exceeded", "Rate limit exceeded")
            case .pixelEngine, .pixelDojo: ServiceFailure(429, "rate_limit_exceeded", "Rate limit exceeded")
            }
        failure.retryAfter = retryAfter
        return failure
    }

    /// The sandbox itself failed.
    static func broken(_ service: ServiceID, _ message: String) -> ServiceFailure {
        switch service {
        case .progressiveRobot: ServiceFailure(500, "Internal server error", message)
        case .spriteAI: ServiceFailure(500, "provider_failure", message)
        case .pixelEngine, .pixelDojo: ServiceFailure(500, "internal_error", message)
        }
    }
}

extension Amount {
    /// As JSON: a whole number where it is one.
    var json: JSONValue { .number(Double(thousandths) / 1000) }
}
