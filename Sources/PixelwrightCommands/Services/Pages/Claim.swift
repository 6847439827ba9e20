import PixelwrightServices

/// Something that a document says, and what in the catalog says the same.
struct Claim: Hashable {
    /// Where the document says it.
    let source: Citation
    /// What kind of entry it is.
    let kind: Kind
    /// The entry's name.
    let id: String

    /// A kind of entry of the catalog.
    enum Kind: String, CaseIterable {
        case endpoint
        case field
        case rule
        case price
        case model
        case plan
        case error
        case rateLimit = "rate limit"
        case polling
        case behaviour
    }

    private init(_ kind: Kind, _ id: String, _ source: Citation) {
        self.kind = kind
        self.id = id
        self.source = source
    }
}

extension Claim {
    /// All that a service's document says, in the order of the catalog.
    static func all(of service: Service) -> [Claim] {
        let ofModels = service.models.flatMap { model in
            [Claim(.model, model.id, model.source)]
                + [model.priceSource].compactMap(\.self).map { Claim(.price, model.id, $0) }
        }
        let ofService =
            service.plans.map { Claim(.plan, $0.name, $0.source) }
            + service.errors.map { Claim(.error, $0.code, $0.source) }
            + service.rateLimits.map { Claim(.rateLimit, $0.words, $0.source) }
            + [Claim(.polling, service.polling.words, service.polling.source)]
            + service.behaviours.map { Claim(.behaviour, $0.id, $0.source) }
        return service.endpoints.flatMap(all) + ofModels + ofService
    }

    private static func all(of endpoint: Endpoint) -> [Claim] {
        let target = endpoint.target
        return [Claim(.endpoint, target, endpoint.source)]
            + [endpoint.priceSource].compactMap(\.self).map { Claim(.price, target, $0) }
            + endpoint.fields.map { field in
                Claim(
                    .field, "\(target) \(field.path)",
                    Citation(endpoint.service, section: endpoint.section, quote: field.quote))
            }
            + endpoint.rules.map { Claim(.rule, $0.id, $0.source) }
    }
}

extension [Claim] {
    /// The claims by heading, and by sentence under each, both in the order in which they come first.
    var sections: [(heading: String, sentences: [(quote: String, claims: [Claim])])] {
        var sections: [(heading: String, sentences: [(quote: String, claims: [Claim])])] = []
        var sectionIndices: [String: Int] = [:]
        var sentenceIndices: [Citation: Int] = [:]
        for claim in self {
            let heading = claim.source.section
            let section = sectionIndices[heading] ?? sections.count
            if section == sections.count {
                sections.append((heading, []))
                sectionIndices[heading] = section
            }
            if let sentence = sentenceIndices[claim.source] {
                sections[section].sentences[sentence].claims.append(claim)
            } else {
                sentenceIndices[claim.source] = sections[section].sentences.count
                sections[section].sentences.append((claim.source.quote, [claim]))
            }
        }
        return sections
    }
}
