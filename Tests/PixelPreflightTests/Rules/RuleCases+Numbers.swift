import PixelPreflight
import Pixelwright
import ServiceCatalog

// Numbers
extension RuleCases {
    mutating func range(_ range: ClosedRange<Int>) {
        let (lower, upper) = (range.lowerBound, range.upperBound)
        // Where numbers must be even too, those beyond the next break this rule alone.
        for number in [lower - 2, lower - 1] { tryNumber(number, .refused) }
        tryNumber(lower, .accepted)
        guard upper != .max else { return tryNumber(2_000_000_000, .accepted) }
        tryNumber(upper, .accepted)
        for number in [upper + 1, upper + 2] { tryNumber(number, .refused) }
    }

    private mutating func tryNumber(_ number: Int, _ expectation: RuleCase.Expectation) {
        let path = rule.field
        add(expectation, "\(number)") { sample in
            sample.put(path, .integer(number))
            for case .below(let other) in sample.constraints(on: path) { sample.raise(other) }
        }
    }

    mutating func interval(_ range: ClosedRange<Double>) {
        let (lower, upper) = (range.lowerBound, range.upperBound)
        for number in [lower - 1, lower.nextDown, upper.nextUp, upper + 1] {
            add(.refused, "\(number)", value: .number(number))
        }
        for number in [lower, (lower + upper) / 2, upper] { add(.accepted, "\(number)", value: .number(number)) }
    }

    mutating func even() {
        let range = sample.constraints(on: rule.field).range ?? 0...100
        let least = range.lowerBound + (range.lowerBound.isMultiple(of: 2) ? 0 : 1)
        for number in [least, least + 2] { add(.accepted, "\(number)", value: .integer(number)) }
        for number in [least + 1, least + 3] { add(.refused, "\(number)", value: .integer(number)) }
    }

    mutating func below(_ other: String) { compare(with: other, step: -1) }
    mutating func above(_ other: String) { compare(with: other, step: 1) }

    /// Tries numbers about that of another field.
    private mutating func compare(with other: String, step: Int) {
        let path = rule.field
        let bound = 6
        func put(_ number: JSONValue) -> (inout SampleRequest) -> Void {
            { sample in
                sample.put(other, .integer(bound))
                sample.put(path, number)
            }
        }
        add(.accepted, "\(bound + step) and \(other) \(bound)", put(.integer(bound + step)))
        add(.refused, "\(bound) and \(other) \(bound)", put(.integer(bound)))
        add(.refused, "\(bound - step) and \(other) \(bound)", put(.integer(bound - step)))
        guard field.type == .number else { return }
        let (near, far) = (Double(bound) + Double(step) / 1024, Double(bound) - Double(step) / 1024)
        add(.accepted, "\(near) and \(other) \(bound)", put(.number(near)))
        add(.refused, "\(far) and \(other) \(bound)", put(.number(far)))
    }
}

extension SampleRequest {
    /// Gives a field the largest number that it takes.
    mutating func raise(_ path: String) {
        if let most = constraints(on: path).range?.upperBound { put(path, .integer(most)) }
    }
}
