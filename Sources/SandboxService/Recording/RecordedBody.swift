import Pixelwright

/// A body as a recording shows it: without secrets, and without the pictures that would fill it.
struct RecordedBody {
    /// What is shown.
    let text: String

    /// - Complexity: O(bytes)
    init(_ bytes: [UInt8]) {
        guard let first = bytes.first else {
            text = ""
            return
        }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "["), let json = try? JSONValue(parsing: bytes) {
            text = json.withoutSecrets.compactText
        } else if bytes.count <= Exchange.mostBodyBytes, let words = String(validating: bytes, as: UTF8.self),
            !words.contains("\0")
        {
            text = words
        } else {
            text = "<\(bytes.count) bytes>"
        }
    }

    /// The bytes of what is shown.
    var compact: [UInt8] { Array(text.utf8) }
}

/// What nobody is to read in a recording.
enum Secrets {
    /// Stands where a secret stood.
    static let mask = "***"
    /// Headers whose values are secrets.
    static let headers: Set<String> = ["authorization", "cookie", "set-cookie", "proxy-authorization", "x-api-key"]
    /// Members and parameters whose values are secrets.
    static let names: Set<String> = [
        "key", "api_key", "apikey", "api-key", "token", "access_token", "password", "secret", "authorization",
    ]
}

extension JSONValue {
    /// Texts longer than this are pictures, or as good as.
    private static let longestText = 512

    fileprivate var withoutSecrets: JSONValue {
        switch self {
        case .object(let object):
            var shown = JSONObject()
            for member in object.members {
                let isSecret = Secrets.names.contains(member.key.lowercased())
                if isSecret, case .string = member.value {
                    shown.append(member.key, .string(Secrets.mask))
                } else {
                    shown.append(member.key, member.value.withoutSecrets)
                }
            }
            return .object(shown)
        case .array(let values): return .array(values.map(\.withoutSecrets))
        case .string(let text) where text.utf8.count > Self.longestText:
            return .string("<\(text.utf8.count) characters: \(text.prefix(24))…>")
        default: return self
        }
    }
}
