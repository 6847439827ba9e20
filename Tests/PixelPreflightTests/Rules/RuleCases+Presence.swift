import PixelPreflight
import Pixelwright
import ServiceCatalog

// Whether a field is there, and of its type
extension RuleCases {
    mutating func required() {
        let path = rule.field
        add(.accepted, "there") { sample in if !sample.request.has(path) { sample.put(path) } }
        add(.refused, "missing") { $0.leaveOut(path) }
        guard !field.type.carriesImage, field.type != .file else { return }
        add(.refused, "null") { sample in
            sample.leaveOut(path)
            sample.set(path.first, .null)
        }
    }

    mutating func absent() {
        let path = rule.field
        add(.accepted, "missing") { $0.leaveOut(path) }
        add(.accepted, "null") { $0.set(path.first, .null) }
        add(.refused, "there") { $0.put(path) }
    }

    mutating func type_(_ type: FieldType) {
        let path = rule.field
        if type == .image {
            let file = sample.fittingPicture(field)
            add(.accepted, "Base64", value: .string(Base64.encode(file)))
            let url = "data:image/png;base64," + Base64.encode(file)
            add(.accepted, "a data URL", value: .string(url))
        } else {
            add(.accepted, type.rawValue) { $0.put(path) }
        }
        for (name, value) in Self.others(than: type, inQuery: field.place == .query) {
            add(.refused, name, value: value)
        }
        for (name, value) in Self.sames(as: type, inQuery: field.place == .query, sample.fittingValue(field)) {
            add(.accepted, name, value: value)
        }
    }

    /// What is of another type.
    private static func others(than type: FieldType, inQuery isQuery: Bool) -> [(String, JSONValue)] {
        let bool = ("true", JSONValue.bool(true))
        let whole = ("4", JSONValue.integer(4))
        let fraction = ("1.5", JSONValue.number(1.5))
        let huge = ("1e300", JSONValue.number(1e300))
        let text = ("text", JSONValue.string("text"))
        let digits = ("“4”", JSONValue.string("4"))
        let list = ("a list", JSONValue.array([.string("text")]))
        let numbers = ("a list of fractions", JSONValue.array([.number(1.5)]))
        let mixed = ("a list of text and a number", JSONValue.array([.string("#336699"), .integer(4)]))
        let object = ("an object", JSONValue.object(["a": .integer(1)]))
        return switch type {
        case .string, .image, .imageURL, .imageID, .imageFile, .file:
            isQuery ? [bool, list, object] : [bool, whole, fraction, list, object]
        case .integer: [bool, fraction, huge, text, list, object] + (isQuery ? [] : [digits])
        case .number: [bool, text, list, object] + (isQuery ? [] : [digits])
        case .boolean: [whole, text, list, object]
        case .object: [bool, whole, text, list]
        case .strings: [bool, whole, text, numbers, mixed, object]
        case .integers: [bool, whole, text, list, numbers, object]
        case .objects: [bool, whole, text, list, object]
        }
    }

    /// What is of the type in another way of writing.
    private static func sames(
        as type: FieldType, inQuery isQuery: Bool, _ value: JSONValue
    ) -> [(String, JSONValue)] {
        switch (type, value) {
        case (.integer, .integer(let number)):
            [("\(number).0", .number(Double(number)))] + (isQuery ? [("“\(number)”", .string(String(number)))] : [])
        case (.number, .integer(let number)): [("\(number).25", .number(Double(number) + 0.25))]
        case (.boolean, _): [("false", .bool(false))]
        default: []
        }
    }
}
