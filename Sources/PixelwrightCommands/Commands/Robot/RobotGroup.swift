#if Services
import PixelwrightServices
import ServiceCatalog

/// A group of Progressive Robot's calls.
enum RobotGroup: String, CaseIterable, Sendable {
    case video, image, audio, edit, studio, library, publish, team, account

    /// Where each group begins in the order of the service's document.
    private static let beginnings: [String: RobotGroup] = [
        "generate": .video, "delete-generation": .library, "generate-image": .image, "generate-audio": .audio,
        "edit-trim": .edit, "generate-prompt": .studio, "create-page": .publish, "community-prompts": .library,
        "create-org": .team, "keys": .account,
    ]

    /// Its calls, in the order of the document.
    var endpoints: [Endpoint] {
        var current = RobotGroup.video
        return Service.named(.progressiveRobot).endpoints.filter { endpoint in
            current = Self.beginnings[endpoint.name] ?? current
            return current == self
        }
    }

    /// Its calls, a line each.
    var table: [String] {
        var table = TextTable(columns: [("CALL", false), ("PRICE", false), ("WHAT IT DOES", false)])
        let unit = Service.named(.progressiveRobot).unit
        for endpoint in endpoints {
            table.append([endpoint.name, endpoint.price.shortWords(unit).withoutBackticks, endpoint.summary])
        }
        return table.lines(for: .output)
    }

    /// The groups, a line each.
    static var table: [String] {
        var table = TextTable(columns: [("GROUP", false), ("CALLS", true), ("FOR INSTANCE", false)])
        for group in allCases {
            let endpoints = group.endpoints
            table.append([
                group.rawValue, String(endpoints.count), endpoints.prefix(4).map(\.name).joined(separator: ", "),
            ])
        }
        return table.lines(for: .output)
    }
}
#endif
