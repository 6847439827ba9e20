import Pixelwright
import ServiceCatalog
import Testing

extension JSONValue {
    /// Every documented field of an endpoint's answer is there, and of its type.
    ///
    /// - Parameter part: The start of the paths that are meant; all where it is empty.
    /// - Parameter absent: The start of the paths that this answer rightly lacks.
    func hasAllFields(of endpoint: Endpoint, below part: String = "", besides absent: String? = nil) {
        for field in endpoint.response where field.path.hasPrefix(part) && !(absent.map(field.path.hasPrefix) ?? false)
        {
            check(field, of: endpoint)
        }
    }

    /// The field is there, in every item of the lists on its way, and of its type.
    private func check(_ field: ResponseField, of endpoint: Endpoint) {
        var places = [self]
        for word in field.path.split(separator: ".") {
            let isList = word.hasSuffix("[]")
            places = places.flatMap { place -> [JSONValue] in
                guard case .object(let object) = place, let value = object[String(isList ? word.dropLast(2) : word)]
                else {
                    return []
                }
                return isList ? value.items : [value]
            }
        }
        if field.isOptional { places.removeAll { $0 == .null } }
        #expect(
            !places.isEmpty || field.isOptional, "\(endpoint.name): \(field.path) is missing from \(compactText)")
        for place in places {
            #expect(
                place.isOf(field.type), "\(endpoint.name): \(field.path) is \(place.compactText), not \(field.type)")
        }
    }

    /// Whether it is of a type of the catalog.
    fileprivate func isOf(_ type: FieldType) -> Bool {
        switch (type, self) {
        case (.string, .string), (.integer, .integer), (.number, .integer), (.number, .number), (.boolean, .bool),
            (.object, .object):
            true
        case (.strings, .array(let items)): items.allSatisfy { $0.isOf(.string) }
        case (.objects, .array(let items)): !items.isEmpty && items.allSatisfy { $0.isOf(.object) }
        default: false
        }
    }
}
