public import PixelCore

/// A service's answer, or an object in one: it reads what the document describes, and keeps the rest.
///
/// What the document names is read leniently: numbers that come as text, one thing in place of a list of them, names in
/// the other spelling (`assetType`, `asset_type`). What is missing, null or of a quite different kind reads as nil.
public protocol ServiceResponse: Hashable, Sendable {
    /// It as it came, with everything that the document does not name.
    var json: JSONValue { get }

    /// Wraps what came.
    init(_ json: JSONValue)
}

extension ServiceResponse {
    /// The member called `name`, documented or not; null where there is none.
    public subscript(name: String) -> JSONValue { json[name] }

    /// The elements of an answer that is a list, or of the first list in it: for lists whose name no document tells.
    public var elements: [JSONValue] {
        if case .object(let object) = json {
            for member in object.members {
                if case .array(let elements) = member.value { return elements }
            }
        }
        return json.elements
    }
}
