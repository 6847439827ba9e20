import Pixelwright
import PixelwrightServices

extension Target {
    /// Everything about it.
    ///
    /// - Parameter rules: Those to list.
    func json(_ rules: [Rule]) -> JSONValue {
        let service = Service.named(endpoint.service)
        return .object([
            "target": .string(description),
            "method": .string(endpoint.method.rawValue),
            "path": .string(endpoint.path),
            "section": .string(endpoint.section),
            "summary": .string(endpoint.summary),
            "quote": .string(endpoint.source.quote),
            "public": .bool(endpoint.isPublic),
            "body": .string(endpoint.body.rawValue),
            "starts_job": .bool(endpoint.startsJob),
            "takes_further_fields": .bool(endpoint.takesFurtherFields),
            "plan": .string(endpoint.plan),
            "variant_field": .string(endpoint.variantField),
            "variants": .array(endpoint.variants.map { .string($0) }),
            "price": endpoint.price.json(service.unit),
            "fields": .array(endpoint.fields.map(\.json)),
            "rules": .array(rules.map(\.json)),
            "response": .array(endpoint.response.map(\.json)),
            "errors": .array(endpoint.errorCodes.map { $0.errorJSON(service) }),
        ])
    }
}

extension Field {
    fileprivate var json: JSONValue {
        .object([
            "path": .string(path), "place": .string(place.rawValue), "type": .string(type.rawValue),
            "required": .bool(isRequired), "default": standard?.json ?? .null, "summary": .string(summary),
            "quote": .string(quote),
        ])
    }
}

extension Rule {
    fileprivate var json: JSONValue {
        .object([
            "id": .string(id), "field": .string(field), "holds": .string(words),
            "when": .string(condition?.words), "severity": .string(severity.rawValue), "code": .string(code),
            "status": .integer(status), "needs_deep": .bool(constraint.needsPixels),
            "values": .array(constraint.values.map { .string($0) }),
            "section": .string(source.section), "quote": .string(source.quote),
        ])
    }
}

extension Constraint {
    /// The values between which there is a choice; empty where there is none.
    fileprivate var values: [String] {
        if case .values(let values) = self { values } else { [] }
    }
}

extension ResponseField {
    fileprivate var json: JSONValue {
        .object([
            "path": .string(path), "type": .string(type.rawValue), "optional": .bool(isOptional),
            "summary": .string(summary),
        ])
    }
}

extension String {
    /// What is known of the error of this code.
    fileprivate func errorJSON(_ service: Service) -> JSONValue {
        service.errors.first { $0.code == self }?.json ?? .object(["code": .string(self)])
    }
}
