import Pixelwright
import PixelwrightServices

/// A model at an endpoint that runs it, and what that costs.
struct ModelOffer: Sendable {
    /// Whose it is.
    let service: Service
    private let endpoint: Endpoint
    private let model: Model?
    private let quote: Quote

    /// - Parameters:
    ///   - model: The model; nil at an endpoint without a choice.
    ///   - assignments: Fields that prices depend on; those that the endpoint does not have are left out.
    init(_ service: Service, _ endpoint: Endpoint, _ model: Model?, _ assignments: [FieldAssignment]) {
        self.service = service
        self.endpoint = endpoint
        self.model = model
        var request = ServiceRequest(endpoint)
        if let model, let field = endpoint.modelField { try? request.set(field, to: .string(model.id)) }
        for assignment in assignments { try? assignment.apply(to: &request) }
        quote = Quote(for: request)
    }

    /// What the model or, without one, the service is called.
    var name: String { model?.id ?? service.id.rawValue }
    /// What is called.
    var target: String { endpoint.target }
    /// What it makes.
    var kind: String { model?.kind.rawValue ?? (endpoint.name == "animate" ? "animation" : "image") }
    /// What a call costs at least; nil where that is not known.
    var least: Amount? { quote.amount ?? model?.price?.least }

    /// The same in words.
    var price: String {
        if quote.amount != nil { return quote.description }
        return model?.price.map { "from \($0.least.counted(in: service.unit))" } ?? "unknown"
    }

    /// Whether it makes such things.
    func serves(_ purpose: ModelsCommand.Purpose) -> Bool {
        switch (purpose, kind) {
        case (.image, "image"), (.animation, "animation"): true
        case (.animation, _), (.video, _): kind.contains("video") || kind == "first-last-frame"
        case (.image, _): false
        }
    }

    /// For `--json`.
    var json: JSONValue {
        .object([
            "model": model.map { .string($0.id) } ?? .null, "name": .string(model?.name ?? service.name),
            "service": .string(service.id.rawValue), "target": .string(target), "kind": .string(kind),
            "cost": quote.costJSON, "least": least?.json ?? .null, "unit": .string(service.unit.rawValue),
        ])
    }
}

extension Endpoint {
    /// Whether it draws something new of a prompt.
    var isGenerative: Bool { isPaid && ["generate", "animate"].contains(name) }

    /// The field that names a model; nil where there is none.
    var modelField: String? {
        switch price {
        case .byModel(let field, _): field
        case .byPathModel: fields.first { $0.place == .path }?.path
        default: field("model")?.path
        }
    }
}

extension Service {
    /// The endpoints that run a model, the first of them for each kind of thing.
    func endpoints(for model: Model) -> [Endpoint] {
        endpoints.filter { endpoint in
            guard endpoint.isPaid, let field = endpoint.modelField else { return false }
            if case .byPathModel = endpoint.price { return true }
            return endpoint.rules.contains { rule in
                guard rule.field == field, case .values(let values) = rule.constraint else { return false }
                return values.contains(model.id)
            }
        }
    }
}

extension ModelPrice {
    /// What a run costs at the least.
    fileprivate var least: Amount {
        switch self {
        case .flat(let amount), .perSecond(let amount), .varying(let amount, _): amount
        case .byResolution(let standard, let options), .perSecondByResolution(let standard, let options):
            options.map(\.amount).min().map { min($0, standard) } ?? standard
        case .byResolutionAndSeconds(let standard, let clips):
            clips.map(\.amount).min().map { min($0, standard) } ?? standard
        case .formula(let base, _, _): base
        }
    }
}
