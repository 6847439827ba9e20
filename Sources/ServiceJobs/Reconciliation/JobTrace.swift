#if Services
import Pixelwright
import ServiceCatalog

/// What a call would look like in a service's list.
struct JobTrace: Sendable {
    private let list: JobList
    private let window: ClosedRange<Int>
    private let fields: [(item: String, value: JSONValue)]
    private let cost: Amount?
    /// How many items it would be.
    let count: Int

    init(_ entry: LedgerEntry, _ list: JobList, _ window: ClosedRange<Int>) {
        self.list = list
        self.window = window
        let request = JSONValue.object(JSONText.object(entry.request))
        func value(of field: String) -> JSONValue? {
            request.value(at: "body.\(field)") ?? request.value(at: "parameters.\(field)")
        }
        fields = list.fields.compactMap { field in value(of: field.request).map { (field.item, $0) } }
        cost = list.cost == nil ? nil : entry.quote
        count = list.count.flatMap(value)?.whole ?? 1
    }

    /// Whether an item may be this call.
    func matches(_ item: JSONValue) -> Bool {
        guard item.value(at: list.id)?.string != nil else { return false }
        if let created = item.value(at: list.created)?.moment, !window.contains(created.milliseconds) { return false }
        // What a list does not show speaks against nothing.
        for (name, value) in fields {
            if let other = item.value(at: name), !Self.agree(other, value) { return false }
        }
        if let cost, let other = list.cost.flatMap(item.value)?.amount, other != cost { return false }
        return true
    }

    /// Whether an item is so new that this call may stand behind it.
    func couldPrecede(_ item: JSONValue) -> Bool {
        item.value(at: list.created)?.moment.map { $0.milliseconds >= window.lowerBound } ?? true
    }

    private static func agree(_ one: JSONValue, _ other: JSONValue) -> Bool {
        if let left = one.decimal, let right = other.decimal { return left == right }
        return one == other
    }
}

extension LedgerEntry {
    /// The call by which its service lists what it is; nil for none.
    var endpointList: String? { service.dialect.list(for: endpoint)?.call.endpoint }
}
#endif
