/// The members of a JSON object, in the order in which they are written.
public struct JSONObject: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    /// A name and its value.
    public struct Member: Hashable, Sendable {
        /// The name.
        public let key: String
        /// The value.
        public let value: JSONValue
    }

    /// All of them.
    public private(set) var members: [Member] = []

    /// Creates an object without members.
    public init() {}

    /// Creates an object of the members of a literal.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        members = elements.map { Member(key: $0.0, value: $0.1) }
    }

    /// Whether it has no members.
    public var isEmpty: Bool { members.isEmpty }

    /// Adds a member at the end.
    public mutating func append(_ key: String, _ value: JSONValue) {
        members.append(Member(key: key, value: value))
    }

    /// Gives the member called `key` this value, where it stands or else at the end.
    public mutating func set(_ key: String, _ value: JSONValue) {
        if let index = members.firstIndex(where: { $0.key == key }) {
            members[index] = Member(key: key, value: value)
        } else {
            append(key, value)
        }
    }

    /// Removes all members called `key`.
    public mutating func remove(_ key: String) { members.removeAll { $0.key == key } }

    /// The value of the first member called `key`.
    ///
    /// - Complexity: O(members)
    public subscript(key: String) -> JSONValue? { members.first { $0.key == key }?.value }
}
