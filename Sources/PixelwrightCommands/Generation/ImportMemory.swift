#if Services
import Crypto
import Foundation
import Pixelwright
import ServiceCatalog

/// The ids that Sprite AI has given to pictures, beside the ledger: the same picture is imported once, so that the same
/// request is known for the same.
struct ImportMemory: Sendable {
    private let path: String
    private let address: String

    init(_ settings: Settings) {
        path = settings.ledgerPath + "-imports.json"
        address = settings.baseURL(of: .spriteAI) ?? Service.named(.spriteAI).baseURL
    }

    /// The id of a picture; nil where it was not imported, or that is not known any more.
    func id(of picture: [UInt8]) -> String? {
        guard case .string(let id)? = entries[key(of: picture)] else { return nil }
        return id
    }

    /// Remembers the id of a picture; nil forgets it.
    func remember(_ id: String?, of picture: [UInt8]) {
        var entries = entries
        if let id { entries.set(key(of: picture), .string(id)) } else { entries.remove(key(of: picture)) }
        // What cannot be remembered is imported again, which costs nothing.
        try? AtomicFile.write(Array(JSONValue.object(entries).text.utf8), to: path, replacing: true)
    }

    private var entries: JSONObject {
        guard let bytes = try? Input(path: path).bytes(), case .object(let object)? = try? JSONValue(parsing: bytes)
        else { return JSONObject() }
        return object
    }

    private func key(of picture: [UInt8]) -> String {
        "\(address) \(SHA256.hash(data: picture).map { String($0, radix: 16) }.joined())"
    }
}
#endif
