import PixelCore
import ServiceCatalog
import ServiceOpenAPI
import Testing

@Suite("The catalog's numbers stand in the schemas")
struct FieldSchemaTests {
    @Test(arguments: ServiceID.allCases) func boundsAreTheSame(id: ServiceID) {
        for endpoint in Service.named(id).endpoints {
            for field in endpoint.fields {
                let schema = endpoint.schema(of: field)
                for rule in endpoint.rules
                where rule.field == field.path && rule.condition == nil && rule.severity == .error {
                    let one = field.type == .strings ? schema["items"] : schema
                    #expect(rule.constraint.stands(in: schema, ofOne: one), "\(rule.id): \(schema.compactText)")
                }
            }
        }
    }

    @Test(arguments: ServiceID.allCases) func whatHoldsOnlySometimesIsSaidInWords(id: ServiceID) {
        for endpoint in Service.named(id).endpoints {
            let text = endpoint.operation.compactText
            for rule in endpoint.rules where rule.condition != nil {
                let words = JSONValue.string(rule.words).compactText.dropFirst().dropLast()
                #expect(text.contains(words), "\(rule.id)")
            }
        }
    }

    @Test(arguments: ServiceID.allCases) func standardsAndRequirementsAreTold(id: ServiceID) {
        for endpoint in Service.named(id).endpoints {
            for field in endpoint.fields {
                let schema = endpoint.schema(of: field)
                #expect(schema != .null, "\(endpoint.target): \(field.path)")
                #expect((schema["default"] == .null) == (field.standard == nil), "\(endpoint.target): \(field.path)")
                guard field.place == .query else { continue }
                let isRequired = endpoint.parameter(field)["required"]
                #expect(isRequired == .bool(field.isRequired), "\(endpoint.target): \(field.path)")
            }
        }
    }
}

extension Constraint {
    /// Whether the schema of a value says so; `one` is that of an item where the value is a list of texts.
    fileprivate func stands(in schema: JSONValue, ofOne one: JSONValue) -> Bool {
        switch self {
        case .range(let range): schema.has("minimum", "maximum", range)
        case .interval(let range):
            schema["minimum"].double == range.lowerBound && schema["maximum"].double == range.upperBound
        case .length(let range): one.has("minLength", "maxLength", range)
        case .count(let range): schema.has("minItems", "maxItems", range)
        case .even: schema["multipleOf"] == 2
        case .values(let values):
            one["enum"].items.map { item in item.double.map { "\(Literal.number($0))" } ?? item.string } == values
        case .color, .notBlank, .httpsURL: !one["pattern"].string.isEmpty
        case .uuid: one["format"] == "uuid"
        case .date: one["format"] == "date"
        default: true
        }
    }
}

extension JSONValue {
    /// Whether two keywords hold the ends of a range; a range without an end has no keyword for it.
    fileprivate func has(_ least: String, _ most: String, _ range: ClosedRange<Int>) -> Bool {
        self[least].double == (range.lowerBound == .min ? nil : Double(range.lowerBound))
            && self[most].double == (range.upperBound == .max ? nil : Double(range.upperBound))
    }
}
