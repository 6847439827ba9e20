package import Pixelwright
package import ServiceCatalog

/// A place in a request that a field's path means, and what stands there.
package struct FieldValue: Hashable, Sendable {
    /// The path with its indices: `frames[2].index`.
    package let path: String
    /// What is there; nil for nothing and for null.
    package let value: JSONValue?
}

extension ServiceRequest {
    /// Every place that a field's path means: one at the top of the request, one for each item of a list. Where an object
    /// is missing, so are the places in it.
    package func values(of field: Field) -> [FieldValue] {
        if field.place == .path || field.place == .query {
            return [FieldValue(path: field.path, value: members(in: field.place)[field.path].flatMap(\.unlessNull))]
        }
        var places: [(path: String, object: JSONObject)] = [("", body)]
        let steps = field.path.split(separator: ".").map(String.init)
        for step in steps.dropLast() {
            places = places.flatMap { place in FieldStep(step).objects(in: place.object, at: place.path) }
        }
        let last = FieldStep(steps.last ?? "")
        return places.flatMap { last.values(in: $0.object, at: $0.path) }
    }
}

/// One name of a path, with or without `[]`.
private struct FieldStep {
    let name: String
    let isList: Bool

    init(_ text: String) {
        isList = text.hasSuffix("[]")
        name = isList ? String(text.dropLast(2)) : text
    }

    /// The objects that the name means in `object`.
    func objects(in object: JSONObject, at path: String) -> [(path: String, object: JSONObject)] {
        values(in: object, at: path).compactMap { place in
            if case .object(let object) = place.value { (place.path, object) } else { nil }
        }
    }

    /// What the name means in `object`.
    func values(in object: JSONObject, at path: String) -> [FieldValue] {
        let full = path.isEmpty ? name : "\(path).\(name)"
        let value = object[name].flatMap(\.unlessNull)
        guard isList else { return [FieldValue(path: full, value: value)] }
        guard case .array(let items) = value else { return [] }
        return items.enumerated().map { FieldValue(path: "\(full)[\($0.offset)]", value: $0.element.unlessNull) }
    }
}

extension JSONValue {
    /// This value; nil for null, which counts as missing.
    package var unlessNull: JSONValue? { self == .null ? nil : self }
}
