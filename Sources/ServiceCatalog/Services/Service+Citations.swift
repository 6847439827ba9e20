extension Service {
    /// Everything that is cited from its document.
    public var citations: [Citation] {
        let ofEndpoints = endpoints.flatMap { endpoint in
            [endpoint.source] + endpoint.rules.map(\.source) + [endpoint.priceSource].compactMap(\.self)
                + endpoint.fields.map { Citation(id, section: endpoint.section, quote: $0.quote) }
        }
        return ofEndpoints + models.map(\.source) + models.compactMap(\.priceSource) + plans.map(\.source)
            + errors.map(\.source) + rateLimits.map(\.source) + [polling.source] + behaviours.map(\.source)
    }
}
