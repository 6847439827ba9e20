#if Services
import Pixelwright
import ServiceCatalog

/// What a call would look like in a service's list.
struct JobTrace: Sendable {
    private let list: JobList
    private let window: ClosedRange<Int>
    private let fields: [(item: String, value: JSONValue)]
    private let cost: Amount?
    private let request: String
    /// How many items it would be.
    let count: Int

    init(_ entry: LedgerEntry, _ list: JobList, _ window: ClosedRange<Int>) {
        self.list = list
        self.window = window
        self.request = entry.request
        let request = JSONValue.object(JSONText.object(entry.request))
        func value(of field: String) -> JSONValue? {
            request.member(at: "body.\(field)") ?? request.member(at: "parameters.\(field)")
        }
        fields = list.fields.compactMap { field in value(of: field.request).map { (field.item, $0) } }
        cost = list.cost == nil ? nil : entry.quote
        count = list.count.flatMap(value)?.integerValue ?? 1
    }

    /// Whether an item may be this call.
    func matches(_ item: JSONValue) -> Bool { isNear(item) && isLike(item) }

    /// How far from its own time what is like a call may still be that call, in milliseconds: clocks that are set right in
    /// between, and times that name no zone, are hours off.
    private static let stretch = 26 * 3_600_000

    /// The first moment at which what is like a call may be that call.
    static func horizon(of window: ClosedRange<Int>) -> Int { window.lowerBound - stretch }

    /// Whether an item is what this call would be, at a time at which it cannot have been taken, as far as is known.
    func isStray(_ item: JSONValue) -> Bool {
        guard isOther(item), let moment = moment(of: item), moment >= Self.horizon(of: window),
            !window.contains(moment)
        else { return false }
        return isLike(item)
    }

    private func isLike(_ item: JSONValue) -> Bool {
        guard let key = item.member(at: list.key) else { return false }
        if let keyValue = list.keyValue, key.string != keyValue { return false }
        // What a list does not show speaks against nothing.
        for (name, value) in fields {
            if let other = item.member(at: name), !Self.agree(other, value) { return false }
        }
        if let cost, let other = list.cost.flatMap(item.member)?.amount, other != cost { return false }
        return true
    }

    /// Whether an item can neither be told to be this call nor not to be.
    func isDoubtful(_ item: JSONValue) -> Bool {
        guard item.member(at: list.id)?.idText != nil else { return isOfItsTime(item) }
        return isNear(item) && item.member(at: list.key) == nil
    }

    /// Whether an item is of the right time, and nothing that the request itself names.
    private func isNear(_ item: JSONValue) -> Bool { isOther(item) && isOfItsTime(item) }

    private func isOfItsTime(_ item: JSONValue) -> Bool { moment(of: item).map(window.contains) ?? true }

    private func isOther(_ item: JSONValue) -> Bool {
        item.member(at: list.id)?.idText.map { !request.contains("\"\($0)\"") } ?? false
    }

    private func moment(of item: JSONValue) -> Int? { item.member(at: list.created)?.moment?.milliseconds }

    private static func agree(_ one: JSONValue, _ other: JSONValue) -> Bool {
        if let left = one.numberValue, let right = other.numberValue { return left == right }
        // Lists may show less of a text than was sent, and other spaces.
        guard let left = one.string?.plainWords, let right = other.string?.plainWords else { return one == other }
        return left.hasPrefix(right) || right.hasPrefix(left)
    }
}

extension LedgerEntry {
    /// The call by which its service lists what it is; nil for none.
    var endpointList: String? { service.dialect.list(for: endpoint)?.call.endpoint }
}

extension String {
    /// The text in small letters, with one space between words, and without the dots that stand for a rest.
    fileprivate var plainWords: String {
        let words = lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.hasSuffix("…")
            ? String(words.dropLast()) : words.hasSuffix("...") ? String(words.dropLast(3)) : words
    }
}
#endif
