import ArgumentParser
import Pixelwright
import PixelwrightServices

/// A field of a request and its value, as a command line writes them: `frames=41`, `pixel_config.colors=16`,
/// `palette=["#000","#fff"]`, `prompt=a green slime`.
struct FieldAssignment: ExpressibleByArgument, Hashable, Sendable {
    /// Where it stands, with indices: `frames[0].strength`.
    let path: String
    /// What follows the equals sign.
    let text: String

    init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    init?(argument: String) {
        let sides = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard sides.count == 2, !sides[0].isEmpty else { return nil }
        (path, text) = (String(sides[0]), String(sides[1]))
    }

    /// Puts the value into a request.
    ///
    /// - Throws: When the path leads nowhere, or the document knows no such field.
    func apply(to request: inout ServiceRequest) throws(CommandFailure) {
        let endpoint = request.endpoint
        let known = endpoint.field(path.withoutIndices)
        guard known != nil || endpoint.takesFurtherFields else {
            let names = endpoint.fields.map(\.path).filter { !$0.hasSuffix("[]") }
            throw .usage(
                "--set \(path): \(endpoint.target) has no such field"
                    + (names.isEmpty ? "; it takes none" : "; it has \(names.joined(separator: ", "))"))
        }
        do { try request.set(path, to: value(of: known?.type)) } catch {
            throw .usage("--set \(path): \(error.description)")
        }
    }

    /// JSON, or text where it is none. Fields that hold text take a number or `true` as text, too.
    private func value(of type: FieldType?) -> JSONValue {
        guard let value = try? JSONValue(parsing: Array(text.utf8)) else { return .string(text) }
        switch (type, value) {
        case (_, .string), (_, .null): return value
        case (.string, _), (.image, _), (.imageURL, _), (.imageID, _): return .string(text)
        default: return value
        }
    }
}

/// The fields that are set one by one.
struct FieldOptions: ParsableArguments {
    @Option(
        name: .customLong("set"),
        help: ArgumentHelp(
            "Give a field of the request this value: JSON, or text. Paths such as pixel_config.colors and frames[0].index work.",
            valueName: "path=value"),
        transform: FieldAssignment.expecting("a field and its value, such as frames=41"))
    var assignments: [FieldAssignment] = []

    /// Puts all of them into a request, in the order in which they are given.
    func apply(to request: inout ServiceRequest) throws(CommandFailure) {
        for assignment in assignments { try assignment.apply(to: &request) }
    }
}

extension String {
    /// `frames[].index` for `frames[2].index`, as the catalog writes it.
    fileprivate var withoutIndices: String {
        var isInside = false
        return String(
            filter { letter in
                if letter == "]" { isInside = false }
                defer { if letter == "[" { isInside = true } }
                return !isInside
            })
    }
}
