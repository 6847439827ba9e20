import PixelCore
import ServiceCatalog

/// The errors of one status, in the shape in which a service writes them.
struct ErrorAnswer {
    let service: ServiceID
    let errors: [DocumentedError]

    init(_ service: ServiceID, _ errors: [DocumentedError]) {
        self.service = service
        self.errors = errors
    }

    var json: JSONValue {
        let lines = errors.map { "`\($0.code)`: \($0.cause)" }
        return [
            "description": .string(lines.count == 1 ? lines[0] : lines.asList),
            "content": ["application/json": ["schema": schema]],
        ]
    }

    private var schema: JSONValue {
        switch service {
        case .pixelEngine, .pixelDojo: Self.object(["error": Self.object(["code": codes, "message": Self.text])])
        case .spriteAI: Self.object(["code": codes, "message": Self.text, "details": ["type": "object"]])
        case .progressiveRobot where errors.contains { $0.status == 402 }:
            Self.object([
                "error": Self.text, "cost": ["type": "number"], "balance": ["type": "number"],
                "upgrade_url": Self.text,
            ])
        // Its errors are words for people, which may be others than those of its table.
        case .progressiveRobot: Self.object(["error": Self.text])
        }
    }

    private var codes: JSONValue {
        ["type": "string", "enum": .array(errors.map { .string($0.code) })]
    }

    private static let text: JSONValue = ["type": "string"]

    /// An object that has all of these members.
    private static func object(_ members: JSONObject) -> JSONValue {
        [
            "type": "object", "properties": .object(members),
            "required": .array(members.members.map { .string($0.key) }),
        ]
    }
}
