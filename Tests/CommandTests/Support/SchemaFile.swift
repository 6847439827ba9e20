import Foundation
import TestSupport
import Testing

/// What docs/schemas says of the objects that a command reports: types, required keys, and names of a kind.
struct SchemaFile {
    private let items: [String: Any]

    /// - Parameter command: The command whose `--json` it describes: an array of objects, or one.
    init(_ command: String) throws {
        let bytes = try #require(PackageFolder.bytes("docs/schemas/\(command).schema.json"))
        let schema = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
        items = try #require(schema?["type"] as? String == "object" ? schema : schema?["items"] as? [String: Any])
    }

    /// What of `report` is not as the schema says; keys that it does not name are a fault too.
    func faults(of report: [String: Any]) -> [String] { Self.faults(of: report, by: items, at: "") }

    private static func faults(of value: Any, by schema: [String: Any], at place: String) -> [String] {
        let types = schema["type"] as? [String] ?? (schema["type"] as? String).map { [$0] } ?? []
        if !types.isEmpty && !types.contains(where: { isValue(value, of: $0) }) { return ["\(place): no \(types)"] }
        if let names = schema["enum"] as? [String], !names.contains(value as? String ?? "") {
            return ["\(place): not of \(names)"]
        }
        if let elements = value as? [Any], let schema = schema["items"] as? [String: Any] {
            return elements.flatMap { faults(of: $0, by: schema, at: place + "[]") }
        }
        // Where a schema names no keys, any may be there.
        guard let object = value as? [String: Any], schema["properties"] != nil else { return [] }
        let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
        let required = schema["required"] as? [String] ?? []
        let missing = required.filter { object[$0] == nil }.map { "\(place).\($0): missing" }
        return missing
            + object.keys.sorted().flatMap { key in
                properties[key].map { faults(of: object[key] as Any, by: $0, at: "\(place).\(key)") }
                    ?? ["\(place).\(key): unknown"]
            }
    }

    private static func isValue(_ value: Any, of type: String) -> Bool {
        switch type {
        case "null": value is NSNull
        case "string": value is String
        case "integer": value is Int
        case "boolean": value is Bool
        case "number": value is Double
        case "array": value is [Any]
        case "object": value is [String: Any]
        default: false
        }
    }
}
