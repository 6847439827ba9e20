package import PixelCore

/// What can be a field of a request.
package protocol RequestValue {
    /// As it is sent.
    var json: JSONValue { get }
}

/// A request, or an object in one.
package protocol RequestObject: RequestValue {
    /// Fields that no document names, or others in place of those that one does.
    var further: JSONObject { get }
    /// Adds the fields that its document names, in the document's order.
    func add(to object: inout JSONObject)
}

extension RequestObject {
    /// Its fields as they are sent.
    package var object: JSONObject {
        var object = JSONObject()
        add(to: &object)
        for member in further.members { object.set(member.key, member.value) }
        return object
    }

    package var json: JSONValue { .object(object) }
}

extension String: RequestValue {
    package var json: JSONValue { .string(self) }
}

extension Int: RequestValue {
    package var json: JSONValue { .integer(self) }
}

extension Double: RequestValue {
    package var json: JSONValue { .number(self) }
}

extension Bool: RequestValue {
    package var json: JSONValue { .bool(self) }
}

extension JSONObject: RequestValue {
    package var json: JSONValue { .object(self) }
}

extension Array: RequestValue where Element: RequestValue {
    package var json: JSONValue { .array(map(\.json)) }
}

extension JSONObject {
    /// Adds a field, if it is there.
    package mutating func add(_ name: String, _ value: (some RequestValue)?) {
        if let value { append(name, value.json) }
    }
}

extension [(String, String)] {
    /// Adds a parameter of a query, if it is there.
    package mutating func add(_ name: String, _ value: (some CustomStringConvertible)?) {
        if let value { append((name, value.description)) }
    }
}
