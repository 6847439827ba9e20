#if Services
import Foundation
import PixelPreflight
import Pixelwright
import ServiceCatalog
import ServiceHTTP

/// A request as it is sent, kept until it is answered, so that it can be sent after a crash that came before.
struct KeptRequest: Sendable {
    let parameters: [String: String]
    let query: [(String, String)]
    let body: JSONObject
    let form: MultipartBody?

    private static let name = "request.json"

    /// Makes a request ready, with pictures in their places; files of a form that are bytes are written to `folder`.
    ///
    /// - Throws: ``JobError`` when a picture has no place, or cannot be written.
    init(_ request: ServiceRequest, _ form: MultipartBody?, in folder: KeptFolder) throws(JobError) {
        var request = request
        if request.endpoint.body == .json {
            for (field, bytes) in request.files.sorted(by: { $0.key < $1.key }) {
                do { try request.set(field, to: .string(Base64.encode(bytes))) } catch {
                    throw JobError(.refused, "The request cannot be written: \(error). Nothing was sent.")
                }
            }
        }
        parameters = Dictionary(request.parameters.members.map { ($0.key, Self.plain($0.value)) }) { $1 }
        query = request.query.members.map { ($0.key, Self.plain($0.value)) }
        body = request.body
        guard request.endpoint.body == .multipart, form == nil else {
            self.form = form
            return
        }
        var parts = request.body.members.map { MultipartBody.Part.field(name: $0.key, value: Self.plain($0.value)) }
        for (index, (field, bytes)) in request.files.sorted(by: { $0.key < $1.key }).enumerated() {
            let format = MediaFormat(signature: bytes)
            let file = try folder.write(bytes, to: "part-\(index)")
            parts.append(
                .file(
                    name: field, path: file.path, fileName: "\(field).\(format?.rawValue ?? "bin")",
                    mediaType: format?.mediaType ?? "application/octet-stream"))
        }
        self.form = MultipartBody(parts)
    }

    private static func plain(_ value: JSONValue) -> String {
        if case .string(let text) = value { text } else { value.compactText }
    }

    /// Writes it to `folder`.
    func write(to folder: KeptFolder) throws(JobError) {
        func object(_ pairs: [(String, String)]) -> JSONValue {
            .object(pairs.reduce(into: JSONObject()) { $0.append($1.0, .string($1.1)) })
        }
        let json: JSONValue = [
            "parameters": object(parameters.sorted { $0.key < $1.key }), "query": object(query), "body": .object(body),
            "form": form.map { form in .array(form.parts.map(\.json)) } ?? .null,
        ]
        try folder.write(Array(json.compactText.utf8), to: Self.name)
    }

    /// Reads what was kept; nil where it is not there.
    init?(from folder: KeptFolder) {
        guard let bytes = folder.read(Self.name), let json = try? JSONValue(parsing: bytes) else { return nil }
        func pairs(_ name: String) -> [(String, String)] {
            guard case .object(let object)? = json.member(at: name) else { return [] }
            return object.members.map { ($0.key, Self.plain($0.value)) }
        }
        parameters = Dictionary(pairs("parameters")) { $1 }
        query = pairs("query")
        if case .object(let object)? = json.member(at: "body") { body = object } else { body = JSONObject() }
        form = json.member(at: "form")?.items.map { MultipartBody($0.compactMap(MultipartBody.Part.init)) }
    }
}

extension MultipartBody.Part {
    fileprivate var json: JSONValue {
        switch self {
        case .field(let name, let value): ["name": .string(name), "value": .string(value)]
        case .file(let name, let path, let fileName, let mediaType):
            [
                "name": .string(name), "path": .string(path), "file_name": .string(fileName),
                "media_type": .string(mediaType),
            ]
        }
    }

    fileprivate init?(_ json: JSONValue) {
        guard let name = json.member(at: "name")?.string else { return nil }
        guard let path = json.member(at: "path")?.string else {
            self = .field(name: name, value: json.member(at: "value")?.string ?? "")
            return
        }
        self = .file(
            name: name, path: path, fileName: json.member(at: "file_name")?.string ?? name,
            mediaType: json.member(at: "media_type")?.string ?? "application/octet-stream")
    }
}
#endif
