import Pixelwright
import PixelwrightServices

extension Price {
    /// Its kind, the numbers of that kind, and the same in words.
    func json(_ unit: Service.Unit) -> JSONValue {
        var object: JSONObject = ["kind": .string(kind), "text": .string(words(unit))]
        switch self {
        case .free, .byPathModel, .undocumented: break
        case .flat(let amount): object.append("amount", amount.json)
        case .byValue(let field, let prices):
            object.append("field", .string(field))
            object.append("amounts", .object(prices.amounts))
        case .byModel(let field, let times):
            object.append("field", .string(field))
            object.append("times", .string(times))
        case .byTime(let amount, let seconds, let field, let minimum, let isApproximate):
            object.append("amount", amount.json)
            object.append("seconds", .integer(seconds))
            object.append("field", .string(field))
            object.append("minimum", minimum?.json ?? .null)
            object.append("approximate", .bool(isApproximate))
        case .byCount(let amount, let field, let minimum):
            object.append("amount", amount.json)
            object.append("field", .string(field))
            object.append("minimum", minimum.json)
        }
        return .object(object)
    }
}

extension ModelPrice {
    /// Its kind, the numbers of that kind, and the same in words.
    func json(_ unit: Service.Unit) -> JSONValue {
        var object: JSONObject = ["kind": .string(kind), "text": .string(words(unit))]
        switch self {
        case .flat(let amount), .perSecond(let amount), .varying(let amount, _): object.append("amount", amount.json)
        case .byResolution(let standard, let options), .perSecondByResolution(let standard, let options):
            object.append("amount", standard.json)
            object.append("amounts", .object(options.amounts))
        case .byResolutionAndSeconds(let standard, let clips):
            object.append("amount", standard.json)
            object.append("clips", .array(clips.map(\.json)))
        case .formula(let base, let perFrame, let perStep):
            object.append("base", base.json)
            object.append("per_frame", perFrame.json)
            object.append("per_step", perStep.json)
        }
        return .object(object)
    }
}

extension ModelPrice.Clip {
    fileprivate var json: JSONValue {
        .object(["resolution": .string(resolution), "seconds": .integer(seconds), "amount": amount.json])
    }
}

extension [Price.Option] {
    /// Each value with its amount.
    fileprivate var amounts: JSONObject {
        reduce(into: [:]) { $0.append($1.value, $1.amount.json) }
    }
}
