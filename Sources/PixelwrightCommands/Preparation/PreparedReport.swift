import Pixelwright
import PixelwrightServices

/// What `prepare` says of one picture.
struct PreparedReport: Sendable {
    private let path: String
    private let output: String
    private let target: Target
    private let picture: PreparedPicture

    init(_ path: String, _ output: String, _ target: Target, _ picture: PreparedPicture) {
        self.path = path
        self.output = output
        self.target = target
        self.picture = picture
    }

    /// In a line.
    var summary: String {
        "\(picture.size) px \(picture.format.rawValue), \(byteCountText(picture.bytes.count)); \(picture.steps.summary)"
    }

    /// For `--json`.
    var json: JSONValue {
        .object([
            "path": .string(path), "output": .string(output), "target": .string(target.description),
            "format": .string(picture.format.rawValue), "width": .integer(picture.size.width),
            "height": .integer(picture.size.height), "byte_count": .integer(picture.bytes.count),
            "steps": picture.steps.json,
        ])
    }
}

extension [PreparationStep] {
    /// In a line.
    var summary: String {
        isEmpty
            ? "right as it was"
            : map { "\($0.kind.rawValue) \($0.description)\($0.isLossy ? " (lossy)" : "")" }.joined(separator: "; ")
    }

    /// For `--json`.
    var json: JSONValue {
        .array(
            map { step in
                .object([
                    "step": .string(step.kind.rawValue), "description": .string(step.description),
                    "lossy": .bool(step.isLossy),
                ])
            })
    }
}
