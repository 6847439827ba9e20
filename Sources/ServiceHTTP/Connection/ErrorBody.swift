#if Services
import PixelCore
import ServiceCatalog

/// What an answer says of an error, in whichever shape: text or object, with the code at the top or inside.
struct ErrorBody {
    /// The code; nil where it names none.
    private(set) var code: String?
    /// The words; nil where there are none.
    private(set) var message: String?

    /// The most characters of a message that are shown.
    private static let longest = 400

    /// Reads a body; of a page in HTML, or nothing, nothing is known.
    init(_ bytes: [UInt8]) {
        guard case .object(let body) = try? JSONValue(parsing: bytes) else { return }
        var inner = JSONObject()
        if case .object(let object) = body["error"] { inner = object }
        code = Self.text(inner["code"]) ?? Self.text(body["code"])
        message =
            Self.text(inner["message"]) ?? Self.text(body["error"]) ?? Self.text(body["message"])
            ?? Self.text(body["detail"])
    }

    /// Whether it is an error as services write them.
    var isReadable: Bool { code != nil || message != nil }

    /// What the service documents of this error; nil for nothing.
    func documented(by service: ServiceID, status: Int) -> DocumentedError? {
        let errors = Service.named(service).errors
        // A service without codes is known by its words.
        let name = code ?? message
        if let name {
            let named = errors.filter { $0.code == name }
            if let error = named.first(where: { $0.status == status }) ?? named.first { return error }
        }
        // A status alone tells why something was refused, but not what became of a request that was taken.
        return code == nil && isReadable && status < 500 ? errors.first { $0.status == status } : nil
    }

    private static func text(_ value: JSONValue?) -> String? {
        guard case .string(let text) = value, !text.isEmpty else { return nil }
        return text.count > longest ? "\(text.prefix(longest))…" : text
    }
}
#endif
