import Pixelwright
import ServiceCatalog

extension Model {
    /// What PixelDojo says of a model: the catalog's words and prices, and what a run takes.
    func dojoDescription(_ base: String) -> JSONObject {
        [
            "apiId": .string(id), "name": .string(name), "type": .string(kind.rawValue),
            "description": .string(summary), "features": .array(features.map { .string($0) }),
            "useCases": .array(useCases.map { .string($0) }), "creditCost": dojoCost.amount.json,
            "creditUnit": .string(dojoCost.unit), "pricing": .array(dojoPrices), "parameters": .object(dojoParameters),
            "schemaUrl": .string("\(base)/models/\(id)/schema"),
        ]
    }

    /// The price when nothing is named, and what it is for.
    private var dojoCost: (amount: Amount, unit: String) {
        switch price {
        case .flat(let amount), .varying(let amount, _), .byResolution(let amount, _),
            .byResolutionAndSeconds(let amount, _):
            (amount, "run")
        case .perSecond(let amount), .perSecondByResolution(let amount, _): (amount, "second")
        case .formula(let base, _, _): (base, "run")
        case nil: (.zero, "run")
        }
    }

    /// The prices by what is named.
    private var dojoPrices: [JSONValue] {
        switch price {
        case .byResolution(_, let options), .perSecondByResolution(_, let options):
            options.map { ["resolution": .string($0.value), "creditCost": $0.amount.json] }
        case .byResolutionAndSeconds(_, let clips):
            clips.map {
                [
                    "resolution": .string($0.resolution), "duration": .integer($0.seconds),
                    "creditCost": $0.amount.json,
                ]
            }
        default: []
        }
    }
}

// Schemas
extension Model {
    /// The JSON Schema of what a run takes. Models take more than the document shows, so more is allowed.
    var dojoSchema: JSONValue {
        [
            "$schema": "https://json-schema.org/draft/2020-12/schema", "title": .string(name), "type": "object",
            "properties": .object(dojoParameters), "additionalProperties": true,
        ]
    }

    private var dojoParameters: JSONObject {
        var parameters = JSONObject()
        guard let run = Service.named(.pixelDojo).endpoint(named: "run") else { return parameters }
        for field in run.fields where field.place == .body {
            if field.path == "duration" && kind == .image { continue }
            if field.path == "resolution" && resolutions.isEmpty { continue }
            var schema: JSONObject = ["type": .string(field.type.rawValue), "description": .string(field.summary)]
            for member in limits(of: field.path).members { schema.append(member.key, member.value) }
            for rule in run.rules where rule.field == field.path && holds(rule.condition) {
                switch rule.constraint {
                case .notValues(let values): schema.append("not", ["enum": .array(values.map { .string($0) })])
                case .httpsURL:
                    schema.append("format", "uri")
                    schema.append("pattern", "^https://")
                default: break
                }
            }
            parameters.append(field.path, .object(schema))
        }
        return parameters
    }

    /// Whether what a rule needs is true of every run of this model.
    private func holds(_ condition: Condition?) -> Bool {
        condition.map { $0.values(of: "apiId")?.contains(id) ?? false } ?? true
    }

    /// What the model's description and prices say of a field.
    private func limits(of field: String) -> JSONObject {
        switch (field, lengths) {
        case ("resolution", _): ["enum": .array(resolutions.map { .string($0) })]
        case ("duration", .within(let range)):
            [
                "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound),
                "default": .integer(shortestLength),
            ]
        case ("duration", .oneOf(let lengths)):
            ["enum": .array(lengths.map { .integer($0) }), "default": .integer(shortestLength)]
        case ("duration", nil): ["exclusiveMinimum": 0, "default": .integer(shortestLength)]
        default: JSONObject()
        }
    }
}
