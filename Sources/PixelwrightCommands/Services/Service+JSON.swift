import Pixelwright
import PixelwrightServices

extension Service {
    /// What stands in the table of services.
    var summaryJSON: JSONValue { .object(summaryObject) }

    private var summaryObject: JSONObject {
        [
            "service": .string(id.rawValue),
            "name": .string(name),
            "base_url": .string(baseURL),
            "unit": .string(unit.rawValue),
            "endpoint_count": .integer(endpoints.count),
            "model_count": .integer(models.count),
            "rule_count": .integer(ruleCount),
        ]
    }

    /// All of it but what its endpoints take.
    var json: JSONValue {
        var object = summaryObject
        object.append("key_prefix", .string(keyPrefix))
        object.append("retention_hours", .integer(retentionHours))
        object.append("signed_url_hours", .integer(signedURLHours))
        object.append(
            "polling",
            .object([
                "first_interval_ms": .integer(polling.firstInterval),
                "longest_interval_ms": .integer(polling.longestInterval),
            ]))
        object.append("rate_limits", .array(rateLimits.map(\.json)))
        object.append("plans", .array(plans.map(\.json)))
        object.append("endpoints", .array(endpoints.map { $0.json(unit) }))
        object.append("models", .array(models.map { $0.json(unit) }))
        object.append("errors", .array(errors.map(\.json)))
        object.append("behaviours", .array(behaviours.map(\.json)))
        object.append("open_questions", .array(openQuestions.map(\.json)))
        return .object(object)
    }
}

extension RateLimit {
    fileprivate var json: JSONValue {
        .object([
            "count": .integer(count), "seconds": .integer(seconds), "scope": .string(scope.rawValue),
            "path": .string(path),
        ])
    }
}

extension Plan {
    fileprivate var json: JSONValue {
        .object([
            "name": .string(name), "monthly_amount": monthlyAmount?.json ?? .null,
            "maximum_side": .integer(maximumSide),
            "maximum_frames": .integer(maximumFrames), "watermark": .bool(hasWatermark),
        ])
    }
}

extension Endpoint {
    /// What stands in the list of a service's endpoints.
    fileprivate func json(_ unit: Service.Unit) -> JSONValue {
        .object([
            "target": .string(target), "method": .string(method.rawValue), "path": .string(path),
            "summary": .string(summary), "price": price.json(unit), "plan": .string(plan),
            "public": .bool(isPublic), "starts_job": .bool(startsJob), "rule_count": .integer(rules.count),
        ])
    }
}

extension Model {
    fileprivate func json(_ unit: Service.Unit) -> JSONValue {
        .object([
            "id": .string(id), "name": .string(name), "kind": .string(kind.rawValue), "summary": .string(summary),
            "price": price?.json(unit) ?? .null,
            "features": .array(features.map { .string($0) }), "use_cases": .array(useCases.map { .string($0) }),
            "limits": .string(limits.words),
        ])
    }
}

extension Behaviour {
    fileprivate var json: JSONValue {
        .object([
            "id": .string(id), "meaning": .string(meaning), "section": .string(source.section),
            "quote": .string(source.quote),
        ])
    }
}

extension OpenQuestion {
    fileprivate var json: JSONValue {
        .object(["id": .string(id), "question": .string(question), "decision": .string(decision)])
    }
}

extension DocumentedError {
    /// Everything that is known of it.
    var json: JSONValue {
        .object([
            "code": .string(code), "status": .integer(status), "cause": .string(cause),
            "advice": .string(advice.rawValue),
            "hint": .string(hint),
        ])
    }
}
