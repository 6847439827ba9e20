import PixelPreflight
import Pixelwright
import ServiceCatalog

/// Makes the cases of one rule.
///
/// Each kind of constraint has its function, all of which read as a table: what is tried, and what is to come of it.
struct RuleCases {
    let rule: Rule
    let endpoint: Endpoint
    private(set) var list: [RuleCase] = []

    init(_ rule: Rule, _ endpoint: Endpoint) {
        self.rule = rule
        self.endpoint = endpoint
    }

    /// Without a `default`, so that a new kind of constraint does not compile until there are cases for it.
    mutating func make() {
        switch rule.constraint {
        case .required: required()
        case .type(let type): type_(type)
        case .absent: absent()
        case .range(let range): self.range(range)
        case .interval(let range): interval(range)
        case .even: even()
        case .below(let other): below(other)
        case .above(let other): above(other)
        case .values(let values): self.values(values)
        case .notValues(let values): notValues(values)
        case .notBlank: notBlank()
        case .length(let range): length(range)
        case .color(let form): color(form)
        case .httpsURL: httpsURL()
        case .uuid: uuid()
        case .date: date()
        case .notBefore(let start, let days): notBefore(start, days: days)
        case .count(let range): count(range)
        case .countUpTo(let other): countUpTo(other)
        case .unique: unique()
        case .atMostOne(let fields): atMostOne(fields)
        case .exactlyOne(let fields): exactlyOne(fields)
        case .atLeastOne(let fields): atLeastOne(fields)
        case .format(let formats): format(formats)
        case .byteCount(let limit): byteCount(limit)
        case .totalByteCount(let limit): totalByteCount(limit)
        case .side(let range): side(range)
        case .aspect(let ratio): aspect(ratio)
        case .sameSize: sameSize()
        case .still: still(unless: [])
        case .stillUnless(let formats): still(unless: formats)
        case .singleSprite: singleSprite()
        case .bodyByteCount(let limit): bodyByteCount(limit)
        case .plan(let name): plan(name)
        case .planSide(let width, let height): planSide(width, height)
        case .planFrames: planFrames()
        case .advice(let advice): self.advice(advice)
        }
        tryWithoutCondition()
    }
}

// Adding cases
extension RuleCases {
    /// A request under the rule's condition.
    var sample: SampleRequest { SampleRequest(endpoint, when: rule.condition) }

    /// The rule's field; the first of all where the rule is on the request as a whole.
    var field: Field { endpoint.field(rule.field) ?? endpoint.fields[0] }

    /// What it means that the rule is broken.
    var broken: RuleCase.Expectation { rule.severity == .error ? .refused : .warned }

    var plans: [Plan] { Service.named(endpoint.service).plans }

    mutating func add(
        _ expectation: RuleCase.Expectation, _ tried: String, _ subject: RuleCase.Subject, plan: Plan?,
        today: CivilDate? = nil, isDeep: Bool = false
    ) {
        list.append(
            RuleCase(
                rule: rule, endpoint: endpoint, tried: tried, expectation: expectation, subject: subject, plan: plan,
                today: today, isDeep: isDeep))
    }

    /// Tries the request that `change` makes of a sample.
    mutating func add(
        _ expectation: RuleCase.Expectation, _ tried: String, today: CivilDate? = nil, isDeep: Bool = false,
        _ change: (inout SampleRequest) -> Void
    ) {
        var sample = sample
        change(&sample)
        sample.complete()
        add(expectation, tried, .request(sample.request), plan: plans.last, today: today, isDeep: isDeep)
    }

    /// Tries a value in the rule's field.
    mutating func add(_ expectation: RuleCase.Expectation, _ tried: String, value: JSONValue) {
        let path = rule.field
        add(expectation, tried) { $0.put(path, value) }
    }

    /// Tries text in the rule's field; what is tried is the text itself.
    mutating func add(_ expectation: RuleCase.Expectation, texts: [String]) {
        for text in texts { add(expectation, "“\(text)”", value: .string(text)) }
    }

    /// What breaks the rule is left alone where its condition does not hold.
    private mutating func tryWithoutCondition() {
        guard let condition = rule.condition,
            let first = list.first(where: { $0.expectation == broken }), case .request(let request) = first.subject,
            let other = request.without(condition)
        else { return }
        add(
            .silent, "\(first.tried), not when \(condition),", .request(other), plan: first.plan,
            isDeep: first.isDeep)
    }
}

extension ServiceRequest {
    /// This request, but for what makes a condition hold; nil where it cannot be helped.
    fileprivate func without(_ condition: Condition) -> ServiceRequest? {
        var copy = self
        switch condition {
        case .value(let path, let values):
            let known = endpoint.rules.lazy.compactMap { rule -> [String]? in
                guard rule.field == path, case .values(let values) = rule.constraint else { return nil }
                return values
            }.first
            guard let other = known?.first(where: { !values.contains($0) }) ?? (known == nil ? "another" : nil) else {
                return nil
            }
            try? copy.set(path, to: .string(other))
        case .present(let path):
            try? copy.set(path, to: nil)
            copy.files[path] = nil
        case .missing(let path): try? copy.set(path, to: .string("there"))
        case .all(let conditions): return conditions.first.flatMap(without)
        }
        return copy
    }
}
