import ServiceCatalog

/// Holds a request for one of many models against what the document says of that model.
///
/// Only the service knows a model's exact parameters, so what is found is worth a warning, and no more.
struct ModelCheck {
    let request: ServiceRequest

    /// What the model that the request names does not make, by the document's description of it.
    var findings: [Finding] {
        guard request.endpoint.price == .byPathModel,
            let parameter = request.endpoint.fields.first(where: { $0.place == .path }),
            let id = request.value(of: parameter.path)?.description,
            let model = Service.named(request.endpoint.service).model(id)
        else { return [] }
        return [lengthFinding(model), resolutionFinding(model)].compactMap(\.self)
    }

    private func lengthFinding(_ model: Model) -> Finding? {
        guard let lengths = model.lengths, let seconds = request.value(of: "duration")?.double,
            !lengths.contains(seconds)
        else { return nil }
        return finding(model, "duration", actual: "\(Literal.number(seconds)) seconds", limit: lengths.description)
    }

    private func resolutionFinding(_ model: Model) -> Finding? {
        let known = model.resolutions
        guard !known.isEmpty, let resolution = request.value(of: "resolution")?.description,
            !known.contains(where: { $0.lowercased() == resolution.lowercased() })
        else { return nil }
        return finding(model, "resolution", actual: resolution.brief, limit: known.alternatives)
    }

    private func finding(_ model: Model, _ field: String, actual: String, limit: String) -> Finding {
        Finding(
            rule: OwnRule.modelLimits.rawValue, severity: .warning, code: "", status: 200, field: field,
            message: "\(model.name) makes \(limit), by its description; this asks for \(actual)", actual: actual,
            limit: limit, fix: "ask the service for the model's own parameters, or take one of these",
            source: model.source, repair: nil)
    }
}
