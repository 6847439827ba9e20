import ServiceCatalog
import Testing

@Suite struct EndpointTests {
    static let all = Service.all.flatMap(\.endpoints)

    @Test func rulesNameFieldsThatThereAre() {
        for endpoint in Self.all {
            for rule in endpoint.rules {
                let named = (rule.field.isEmpty ? [] : [rule.field]) + rule.constraint.fields + rule.conditionFields
                for field in named { #expect(endpoint.field(field) != nil, "\(rule.id) names \(field)") }
            }
        }
    }

    @Test func conditionsAskForValuesThatTheirFieldsTake() {
        for endpoint in Self.all {
            for rule in endpoint.rules {
                for (field, values) in rule.condition?.comparisons ?? [] {
                    guard let known = endpoint.listedValues(of: field) else { continue }
                    #expect(Set(values).isSubset(of: known), "\(rule.id) holds when \(field) is \(values)")
                }
            }
        }
    }

    @Test func plansAndErrorsAreThoseOfTheService() {
        for endpoint in Self.all {
            let service = Service.named(endpoint.service)
            if let plan = endpoint.plan { #expect(service.plans.contains { $0.name == plan }, "\(endpoint.target)") }
            for code in endpoint.errorCodes {
                #expect(service.errors.contains { $0.code == code }, "\(endpoint.target) may answer \(code)")
            }
            for rule in endpoint.rules {
                if case .plan(let plan) = rule.constraint {
                    #expect(service.plans.contains { $0.name == plan }, "\(rule.id)")
                }
                guard rule.severity == .error else { continue }
                #expect(endpoint.errorCodes.contains(rule.code), "\(rule.id): \(rule.code)")
                #expect(
                    service.errors.contains { $0.code == rule.code && $0.status == rule.status },
                    "\(rule.id): \(rule.code), \(rule.status)")
            }
        }
    }

    @Test func adviceWarnsAndAllElseRefuses() {
        for rule in Self.all.flatMap(\.rules) {
            let isAdvice = if case .advice = rule.constraint { true } else { false }
            #expect((rule.severity == .warning) == isAdvice, "\(rule.id)")
        }
    }

    @Test func pathsHaveAFieldForEachOfTheirBraces() {
        for endpoint in Self.all {
            let braces = endpoint.path.split(separator: "{").dropFirst().compactMap { $0.split(separator: "}").first }
            let fields = endpoint.fields.filter { $0.place == .path }
            #expect(fields.map(\.path).sorted() == braces.map(String.init).sorted(), "\(endpoint.target)")
            #expect(fields.allSatisfy { $0.isRequired }, "\(endpoint.target)")
        }
    }

    @Test func fieldsStandWhereTheBodyHasThem() {
        for endpoint in Self.all {
            let places = Set(endpoint.fields.map(\.place))
            switch endpoint.body {
            case .none: #expect(places.isDisjoint(with: [.body, .part]), "\(endpoint.target)")
            case .json: #expect(!places.contains(.part), "\(endpoint.target)")
            case .multipart: #expect(!places.contains(.body), "\(endpoint.target)")
            }
            if endpoint.method == .get { #expect(endpoint.body == .none, "\(endpoint.target)") }
            for field in endpoint.fields where field.type == .file || field.type == .imageFile {
                #expect(field.place == .part, "\(endpoint.target) \(field.path)")
            }
        }
    }

    @Test func fieldsStandBelowObjectsThatThereAre() {
        for endpoint in Self.all {
            for field in endpoint.fields {
                guard let parent = field.parent else { continue }
                let isList = parent.hasSuffix("[]")
                let holder = endpoint.field(isList ? String(parent.dropLast(2)) : parent)
                #expect(holder?.type == (isList ? .objects : .object), "\(endpoint.target) \(field.path)")
            }
        }
    }

    @Test func standardsKeepTheirFieldsRules() throws {
        for endpoint in Self.all {
            for field in endpoint.fields {
                guard let standard = field.standard else { continue }
                for rule in endpoint.rules where rule.field == field.path {
                    switch rule.constraint {
                    case .values(let values): #expect(values.contains(standard.description), "\(rule.id)")
                    case .range(let range):
                        let number = try #require(Int(standard.description), "\(rule.id)")
                        #expect(range.contains(number), "\(rule.id)")
                    case .even: #expect(Int(standard.description)?.isMultiple(of: 2) == true, "\(rule.id)")
                    default: break
                    }
                }
            }
        }
    }

    @Test func pricesNameFieldsThatThereAre() {
        for endpoint in Self.all {
            let named: [String?]
            switch endpoint.price {
            case .byValue(let field, let options):
                named = [field]
                #expect(Set(options.map(\.value)) == Set(endpoint.listedValues(of: field) ?? []), "\(endpoint.target)")
            case .byModel(let field, let times): named = [field, times]
            case .byTime(_, _, let field, _, _), .byCount(_, let field, _): named = [field]
            case .byPathModel:
                named = endpoint.fields.filter { $0.place == .path }.map(\.path)
                #expect(named.count == 1, "\(endpoint.target)")
            case .free, .flat, .undocumented: named = []
            }
            for field in named.compactMap(\.self) {
                #expect(endpoint.field(field) != nil, "\(endpoint.target) \(field)")
            }
        }
    }

    @Test func whatIsPaidSaysWhere() {
        for endpoint in Self.all {
            let amount: Bool =
                switch endpoint.price {
                case .free, .undocumented: false
                default: true
                }
            if amount { #expect(endpoint.priceSource != nil, "\(endpoint.target)") }
        }
    }

    @Test func variantsAreTheValuesOfTheirField() {
        for endpoint in Self.all {
            #expect((endpoint.variantField == nil) == endpoint.variants.isEmpty, "\(endpoint.target)")
            if let standard = endpoint.standardVariant {
                #expect(endpoint.variants.contains(standard), "\(endpoint.target)")
            }
        }
    }
}

extension Endpoint {
    /// The values that a field takes at all; nil where any will do.
    func listedValues(of field: String) -> [String]? {
        for rule in rules where rule.field == field && rule.condition == nil {
            if case .values(let values) = rule.constraint { return values }
        }
        return nil
    }
}

extension Constraint {
    /// The fields that it names.
    var fields: [String] {
        switch self {
        case .below(let field), .above(let field), .countUpTo(let field), .notBefore(let field, _): [field]
        case .atMostOne(let fields), .exactlyOne(let fields), .atLeastOne(let fields): fields
        case .planSide(let width, let height): [width, height]
        default: []
        }
    }
}

extension Rule {
    /// The fields that its condition names.
    var conditionFields: [String] { condition?.fields ?? [] }
}

extension Condition {
    var fields: [String] {
        switch self {
        case .value(let field, _), .present(let field), .missing(let field): [field]
        case .all(let conditions): conditions.flatMap(\.fields)
        }
    }

    /// The fields that it compares, and with what.
    var comparisons: [(field: String, values: [String])] {
        switch self {
        case .value(let field, let values): [(field, values)]
        case .present, .missing: []
        case .all(let conditions): conditions.flatMap(\.comparisons)
        }
    }
}
