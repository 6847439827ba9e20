import Pixelwright
import ServiceCatalog

/// Holds one value of a field against one constraint.
struct ValueCheck {
    let field: Field
    let value: JSONValue
    /// The request, for constraints that compare fields.
    let request: ServiceRequest

    private var path: String { field.path }

    /// What is wrong with the value, if anything.
    func violation(of constraint: Constraint) -> Violation? {
        switch constraint {
        case .type(let type): typeViolation(type)
        case .absent: Violation(message: "it is not taken here", fix: "leave it out", repair: .remove)
        case .range(let range): rangeViolation(range)
        case .interval(let range): intervalViolation(range)
        case .even: evenViolation()
        case .below(let other): orderViolation(than: other, isBelow: true)
        case .above(let other): orderViolation(than: other, isBelow: false)
        case .values(let values): valuesViolation(values)
        case .notValues(let values): exclusionViolation(values)
        case .notBlank: blankViolation()
        case .length(let range): lengthViolation(range)
        case .color(let form): colorViolation(form)
        case .httpsURL: urlViolation()
        case .uuid: uuidViolation()
        case .date: dateViolation()
        case .count(let range): countViolation(range)
        case .countUpTo(let other): request.integer(other).flatMap { $0 > 0 ? countViolation(0...$0) : nil }
        case .advice(.experimentalField):
            Violation(message: "it is experimental and may make results worse", fix: "leave it out unless it matters")
        case .advice(.ignoredField):
            Violation(message: "it is accepted and does nothing here", fix: "leave it out", repair: .remove)
        default: nil
        }
    }

    private func typeViolation(_ type: FieldType) -> Violation? {
        guard !value.is(type, orText: field.place == .query) else { return nil }
        return Violation(
            message: "it is \(value.kindName); it takes \(type.article)", actual: value.brief, limit: type.rawValue)
    }

    private func rangeViolation(_ range: ClosedRange<Int>) -> Violation? {
        guard let number = value.double, !(Double(range.lowerBound)...Double(range.upperBound) ~= number) else {
            return nil
        }
        let nearest = number < Double(range.lowerBound) ? range.lowerBound : range.upperBound
        return Violation(
            message: "it is \(value.brief); it takes \(range.text)", actual: value.brief, limit: range.text,
            fix: "the nearest is \(nearest)", repair: .set(.integer(nearest)))
    }

    private func intervalViolation(_ range: ClosedRange<Double>) -> Violation? {
        guard let number = value.double, !(range ~= number) else { return nil }
        let nearest = Literal.number(number < range.lowerBound ? range.lowerBound : range.upperBound)
        let limit = "\(Literal.number(range.lowerBound)) to \(Literal.number(range.upperBound))"
        return Violation(
            message: "it is \(value.brief); it takes \(limit)", actual: value.brief, limit: limit,
            fix: "the nearest is \(nearest)", repair: .set(nearest))
    }

    private func evenViolation() -> Violation? {
        guard let number = value.integer, number % 2 != 0 else { return nil }
        let (lower, upper) = (number.subtractingReportingOverflow(1), number.addingReportingOverflow(1))
        let nearest = upper.overflow ? lower.partialValue : upper.partialValue
        return Violation(
            message: "it is \(number); it takes even numbers", actual: "\(number)", limit: "even",
            fix: "take \(lower.partialValue) or \(nearest)", repair: .set(.integer(nearest)))
    }

    private func orderViolation(than other: String, isBelow: Bool) -> Violation? {
        guard let number = value.double, let bound = request.value(of: other)?.double else { return nil }
        guard isBelow ? number >= bound : number <= bound else { return nil }
        let limit = "\(isBelow ? "less" : "more") than \(other), \(Literal.number(bound))"
        return Violation(message: "it is \(value.brief); it takes \(limit)", actual: value.brief, limit: limit)
    }

    private func countViolation(_ range: ClosedRange<Int>) -> Violation? {
        guard case .array(let items) = value, !(range ~= items.count) else { return nil }
        return Violation(
            message: "it has \(items.count) items; it takes \(range.text)", actual: "\(items.count) items",
            limit: "\(range.text) items")
    }
}

extension ClosedRange<Int> {
    /// `2 to 16`, `at most 5`, `at least 3`
    package var text: String {
        if lowerBound <= 0 && upperBound != .max {
            return lowerBound == 0 ? "0 to \(upperBound)" : "at most \(upperBound)"
        }
        return upperBound == .max ? "at least \(lowerBound)" : "\(lowerBound) to \(upperBound)"
    }
}

extension Literal {
    /// The number, also where it is written as text; nil for anything else.
    var double: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .number(let number): number
        case .string(let text): Double(text)
        case .bool: nil
        }
    }
}
