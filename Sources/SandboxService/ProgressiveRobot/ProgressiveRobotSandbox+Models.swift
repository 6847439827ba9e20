import Pixelwright
import ServiceCatalog

// What can be asked for, and what it costs
extension ProgressiveRobotSandbox {
    static func modelAnswer(_ call: Call) -> SandboxResponse? {
        let models = Service.named(.progressiveRobot).models
        switch call.endpoint.name {
        case "models": return list("models", models.filter { $0.kind != .image }.map(describe(video:)))
        case "image-models": return list("image_models", models.filter { $0.kind == .image }.map(describe(image:)))
        case "pricing": return .json(pricing)
        default: return nil
        }
    }

    private static func describe(video model: Model) -> JSONValue {
        var defaults = VideoSettings.standard
        defaults.remove("model")
        return [
            "id": .string(model.id), "name": .string(model.name), "type": .string(model.kind.rawValue),
            "description": .string(model.summary), "defaults": .object(defaults), "pricing": model.rates,
        ]
    }

    private static func describe(image model: Model) -> JSONValue {
        var defaults = standardImage
        defaults.remove("model")
        var cost = JSONValue.null
        if case .flat(let amount)? = model.price { cost = amount.json }
        return [
            "id": .string(model.id), "name": .string(model.name), "defaults": .object(defaults), "credit_cost": cost,
        ]
    }

    /// What a plan costs in money is in no document.
    private static let pricing: JSONValue = {
        let service = Service.named(.progressiveRobot)
        let models = service.models.reduce(into: JSONObject()) { $0.append($1.id, $1.rates) }
        let operations = service.endpoints.reduce(into: JSONObject()) { operations, endpoint in
            if let rule = endpoint.price.rule { operations.append(endpoint.name, rule) }
        }
        return [
            "tiers": .array(service.plans.map(\.json)), "models": .object(models), "operations": .object(operations),
            "credit_price": "1p",
        ]
    }()
}

extension Model {
    /// What a run costs.
    fileprivate var rates: JSONValue {
        switch price {
        case .flat(let amount): ["per_image": amount.json]
        case .formula(let base, let perFrame, let perStep):
            ["base": base.json, "per_frame": perFrame.json, "per_step": perStep.json]
        default: .null
        }
    }
}

extension Price {
    /// How an operation is counted; nil for what is free, priced by model, or not documented.
    fileprivate var rule: JSONValue? {
        switch self {
        case .flat(let amount): ["credits": amount.json]
        case .byTime(let amount, let seconds, _, let minimum, _):
            ["credits": amount.json, "per_seconds": .integer(seconds), "minimum": minimum?.json ?? .null]
        case .byCount(let amount, _, let minimum): ["credits": amount.json, "per": "clip", "minimum": minimum.json]
        default: nil
        }
    }
}

extension Plan {
    /// What answers say of a plan.
    var json: JSONValue { .object((["id": .string(name)] as JSONObject).merging(limits)) }

    /// What it allows.
    var limits: JSONObject {
        [
            "monthly_credits": monthlyAmount?.json ?? .null, "max_side": .integer(maximumSide),
            "max_frames": .integer(maximumFrames), "watermark": .bool(hasWatermark),
        ]
    }
}
