/// The members of a JSON object, in the order in which they are written.
package struct JSONObject: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    /// A name and its value.
    package struct Member: Hashable, Sendable {
        package let key: String
        package let value: JSONValue
    }

    /// All of them.
    package private(set) var members: [Member] = []

    package init() {}

    package init(dictionaryLiteral elements: (String, JSONValue)...) {
        members = elements.map { Member(key: $0.0, value: $0.1) }
    }

    /// Adds a member at the end.
    package mutating func append(_ key: String, _ value: JSONValue) {
        members.append(Member(key: key, value: value))
    }

    /// Gives the member called `key` this value, where it stands or else at the end.
    package mutating func set(_ key: String, _ value: JSONValue) {
        if let index = members.firstIndex(where: { $0.key == key }) {
            members[index] = Member(key: key, value: value)
        } else {
            append(key, value)
        }
    }

    /// Removes all members called `key`.
    package mutating func remove(_ key: String) { members.removeAll { $0.key == key } }

    /// The value of the first member called `key`.
    ///
    /// - Complexity: O(members)
    package subscript(key: String) -> JSONValue? { members.first { $0.key == key }?.value }
}
