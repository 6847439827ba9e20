#if Services
import Crypto
import Foundation
import PixelPreflight
import Pixelwright
import ServiceCatalog
import ServiceHTTP

/// A request without its pictures: what the ledger keeps of it, and the digest that equal requests share.
struct RequestDigest: Sendable {
    /// SHA-256 in hexadecimal digits.
    let sha256: String
    /// The request as JSON.
    let text: String

    /// - Throws: ``JobError`` with `.storage` when a file of the form cannot be read.
    init(_ request: ServiceRequest, _ form: MultipartBody?) throws(JobError) {
        var files = JSONObject()
        for (name, bytes) in request.files.sorted(by: { $0.key < $1.key }) {
            files.append(name, .string(Self.digest(of: bytes)))
        }
        var parts: [JSONValue] = []
        for part in form?.parts ?? [] {
            switch part {
            case .field(let name, let value): parts.append([.string(name), .string(value)])
            case .file(let name, let path, _, let mediaType):
                guard let data = try? Data(contentsOf: URL(filePath: path)) else {
                    throw JobError(.storage, "\(path) cannot be read. Nothing was sent.")
                }
                parts.append([.string(name), .string(Self.digest(of: data)), .string(mediaType)])
            }
        }
        var object: JSONObject = ["target": .string(request.endpoint.target)]
        let members: [(String, JSONValue)] = [
            ("parameters", .object(request.parameters)), ("query", .object(request.query)),
            ("body", Self.eliding(.object(request.body))), ("files", .object(files)), ("form", .array(parts)),
        ]
        for (name, value) in members where value != [:] && value != [] { object.append(name, value) }
        let json = JSONValue.object(object)
        text = json.compactText
        sha256 = SHA256.hash(data: Data(Self.sorted(json).compactText.utf8)).hexadecimalDigits
    }

    /// Texts longer than this that hold no blank are taken for files: no prompt is like that.
    private static let longestWord = 512

    private static func eliding(_ value: JSONValue) -> JSONValue {
        switch value {
        case .string(let text):
            guard text.hasPrefix("data:") || text.utf8.count > longestWord && !text.contains(" ") else { return value }
            guard let payload = try? ImagePayload(text, ignoringWhitespace: true) else {
                return .string(digest(of: Data(text.utf8)))
            }
            return .string(digest(of: payload.bytes))
        case .array(let items): return .array(items.map(eliding))
        case .object(let object):
            return .object(object.members.reduce(into: JSONObject()) { $0.append($1.key, eliding($1.value)) })
        default: return value
        }
    }

    /// With members by name: in which order they are written, services do not care.
    private static func sorted(_ value: JSONValue) -> JSONValue {
        switch value {
        case .array(let items): .array(items.map(sorted))
        case .object(let object):
            .object(
                object.members.sorted { $0.key < $1.key }.reduce(into: JSONObject()) {
                    $0.append($1.key, sorted($1.value))
                })
        default: value
        }
    }

    private static func digest(of bytes: some DataProtocol) -> String {
        "sha256:\(SHA256.hash(data: bytes).hexadecimalDigits), \(bytes.count) bytes"
    }
}
#endif
