#if Services
import Foundation
import Pixelwright
import PixelwrightServices
import ServiceCatalog

/// The fields of a call as options: `--frame-rate 24`, `--frame-rate=24`, `--public`.
struct RobotFields {
    private let endpoint: Endpoint
    private let values: [(field: Field, text: String)]

    /// Reads the words that follow the call's name.
    ///
    /// - Throws: When one of them is none of its fields, or has no value.
    init(_ endpoint: Endpoint, _ words: [String]) throws(CommandFailure) {
        self.endpoint = endpoint
        var values: [(Field, String)] = []
        var rest = words[...]
        while let word = rest.popFirst() {
            guard word.hasPrefix("--") else {
                throw .usage(
                    "\(endpoint.name): “\(word.onOneLine)” follows no option; fields are given as --field value")
            }
            let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = parts.first.map(String.init) ?? ""
            guard let field = endpoint.fields.first(where: { $0.optionName == name }) else {
                let names = endpoint.fields.filter { !$0.path.contains("[]") }.map { "--\($0.optionName)" }
                throw .usage(
                    "\(endpoint.name): --\(name.onOneLine) is none of its fields"
                        + (names.isEmpty ? "; it takes none" : "; it has \(names.joined(separator: ", "))"))
            }
            if parts.count == 2 {
                values.append((field, String(parts[1])))
            } else if field.type == .boolean && (rest.first?.hasPrefix("--") ?? true) {
                values.append((field, "true"))
            } else if let value = rest.popFirst() {
                values.append((field, value))
            } else {
                throw .usage("\(endpoint.name): --\(name) needs a value")
            }
        }
        self.values = values
    }

    /// The request that they make.
    func request() throws -> ServiceRequest {
        var request = ServiceRequest(startingWith: Target(endpoint))
        for (field, text) in values {
            if field.type.carriesImage || field.type == .file {
                try request.place(Self.bytes(of: text), at: field.path, field.type)
            } else {
                try FieldAssignment(path: field.path, text: try Self.plain(text, field)).apply(to: &request)
            }
        }
        return request
    }

    private static func bytes(of path: String) throws(CommandFailure) -> [UInt8] {
        do { return try Input(path: path).bytes() } catch { throw CommandFailure(error, path: path) }
    }

    /// What an option's value says: itself, or what a file holds. Passwords must not stand where every process can see
    /// them.
    private static func plain(_ text: String, _ field: Field) throws(CommandFailure) -> String {
        if text.hasPrefix("@") {
            let bytes = try bytes(of: String(text.dropFirst()))
            return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
        }
        guard !field.isSecret else {
            throw .usage(
                "--\(field.optionName): what stands on a command line can be seen by all; give @FILE, or @- for "
                    + "standard input")
        }
        return text
    }
}

extension Field {
    /// `frame-rate` for `frame_rate`, `clips` for `clips[]`
    fileprivate var optionName: String {
        path.replacing("_", with: "-").replacing(".", with: "-").replacing("[]", with: "").lowercased()
    }
}
#endif
