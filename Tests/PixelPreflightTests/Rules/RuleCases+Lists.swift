import PixelPreflight
import Pixelwright
import ServiceCatalog

// Lists, and which of several fields are there
extension RuleCases {
    mutating func count(_ range: ClosedRange<Int>) {
        let (lower, upper) = (range.lowerBound, range.upperBound)
        let path = rule.field
        func tryCount(_ count: Int, _ expectation: RuleCase.Expectation) {
            add(expectation, "\(count) items") { sample in
                for case .countUpTo(let other) in sample.constraints(on: path) { sample.raise(other) }
                sample.repeatItem(of: path, count)
            }
        }
        if lower > 0 { tryCount(lower - 1, .refused) }
        tryCount(lower, .accepted)
        tryCount(upper, .accepted)
        tryCount(upper + 1, .refused)
    }

    mutating func countUpTo(_ other: String) {
        let path = rule.field
        let limit = sample.constraints(on: other).range?.lowerBound ?? 3
        func tryCount(_ count: Int, _ expectation: RuleCase.Expectation) {
            add(expectation, "\(count) items and \(other) \(limit)") { sample in
                sample.put(other, .integer(limit))
                sample.repeatItem(of: path, count)
            }
        }
        tryCount(limit, .accepted)
        tryCount(limit + 1, .refused)
    }

    mutating func unique() {
        let path = rule.field
        guard let list = field.parent.map({ String($0.dropLast(2)) }) else { return }
        let second = path.split(separator: "[]", omittingEmptySubsequences: false).joined(separator: "[1]")
        let value = sample.fittingValue(field)
        add(.accepted, "two that differ") { $0.repeatItem(of: list, 2) }
        add(.refused, "the same twice") { sample in
            sample.repeatItem(of: list, 2)
            sample.set(path.first, value)
            sample.set(second, value)
        }
        guard case .integer(let number) = value else { return }
        add(.refused, "the same with a fraction of zero") { sample in
            sample.repeatItem(of: list, 2)
            sample.set(path.first, value)
            sample.set(second, .number(Double(number)))
        }
    }

    mutating func atMostOne(_ fields: [String]) { choose(among: fields, none: .accepted) }
    mutating func exactlyOne(_ fields: [String]) { choose(among: fields, none: .refused) }

    private mutating func choose(among fields: [String], none: RuleCase.Expectation) {
        add(none, "none of them") { sample in for field in fields { sample.leaveOut(field) } }
        for chosen in fields {
            add(.accepted, "\(chosen) alone") { sample in
                for field in fields where field != chosen { sample.leaveOut(field) }
                sample.put(chosen)
            }
        }
        add(.refused, "\(fields.joined(separator: " and "))") { sample in
            let values = fields.map { path -> (String, SampleRequest) in
                var one = sample
                one.put(path)
                return (path.first, one)
            }
            for (path, one) in values { sample.copy(path, from: one) }
        }
    }

    mutating func atLeastOne(_ fields: [String]) {
        add(.refused, "none of them") { sample in for field in fields { sample.leaveOut(field) } }
        for chosen in fields {
            // What is required all the same is empty.
            add(.accepted, "\(chosen) alone") { sample in
                for field in fields where field != chosen { sample.empty(field) }
                sample.put(chosen)
            }
            guard endpoint.field(chosen)?.type == .string else { continue }
            for blank in ["", " \n"] {
                add(.refused, "\(chosen) “\(blank)” alone") { sample in
                    for field in fields { sample.leaveOut(field) }
                    sample.put(chosen, .string(blank))
                }
            }
        }
        add(.accepted, "all of them") { sample in for field in fields { sample.put(field) } }
    }
}

extension SampleRequest {
    /// Makes a list of so many items like the first of it; what must be unique is numbered.
    mutating func repeatItem(of list: String, _ count: Int) {
        let endpoint = request.endpoint
        if !request.has(list) { put(list) }
        complete()
        guard let field = endpoint.field(list), case .array(let items)? = request.values(of: field).first?.value else {
            return
        }
        let files = request.files.filter { $0.key.hasPrefix(list + "[0].") }
        for path in files.keys { set(path, file: nil) }
        set(list, .array((0..<count).map { _ in items.first ?? .string("an item") }))
        for index in 0..<count {
            for (path, file) in files { set("\(list)[\(index)].\(path.dropFirst(list.count + 4))", file: file) }
        }
        for rule in endpoint.rules where rule.constraint == .unique && rule.field.hasPrefix(list + "[].") {
            for index in 0..<count { set("\(list)[\(index)].\(rule.field.dropFirst(list.count + 3))", .integer(index)) }
        }
    }

    /// Takes a field over from another request, and leaves others in place.
    mutating func copy(_ path: String, from other: SampleRequest) {
        if let file = other.request.files[path] { return set(path, file: file) }
        guard let field = request.endpoint.fields.first(where: { $0.path.first == path }) else { return }
        set(path, other.request.values(of: field).first?.value)
    }

    /// Empties text that is required, and leaves out anything else.
    mutating func empty(_ path: String) {
        let isRequired = constraints(on: path).contains(.required)
        if isRequired { put(path, .string("")) } else { leaveOut(path) }
    }
}
