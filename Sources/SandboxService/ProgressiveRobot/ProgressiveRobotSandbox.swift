import Pixelwright
import ServiceCatalog

/// Progressive Robot's endpoints.
///
/// Everything that costs credits is a job, also where the answer has its file at once: so the ledger, the judge and the
/// wallet know one kind of thing only.
enum ProgressiveRobotSandbox {
    static func answer(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> SandboxResponse {
        try noteUseOfKey(call)
        for area in Area.allCases {
            if let answer = try area.answer(call, faults) { return answer }
        }
        throw .broken(.progressiveRobot, "The sandbox has no endpoint \(call.endpoint.name)")
    }

    /// The parts of the service, those that are called most often first.
    private enum Area: CaseIterable {
        case video, library, images, audio, speech, editing, tools, studio, projects, shots, hosting, community, stock
        case organisations, brandKits, prompts, models, keys, sessions, profile, billing, analytics

        /// The answer; nil where the endpoint belongs to another part.
        func answer(_ call: Call, _ faults: [Fault.Kind]) throws(ServiceFailure) -> SandboxResponse? {
            switch self {
            case .video: try videoAnswer(call, faults)
            case .library: try libraryAnswer(call)
            case .images: try imageAnswer(call, faults)
            case .audio: try audioAnswer(call, faults)
            case .speech: try speechAnswer(call, faults)
            case .editing: try editingAnswer(call, faults)
            case .tools: try toolAnswer(call, faults)
            case .studio: try studioAnswer(call, faults)
            case .projects: try projectAnswer(call)
            case .shots: try shotAnswer(call)
            case .hosting: try hostingAnswer(call)
            case .community: try communityAnswer(call)
            case .stock: try stockAnswer(call, faults)
            case .organisations: try organisationAnswer(call)
            case .brandKits: try brandKitAnswer(call, faults)
            case .prompts: try promptAnswer(call)
            case .models: modelAnswer(call)
            case .keys: try keyAnswer(call)
            case .sessions: try sessionAnswer(call)
            case .profile: try profileAnswer(call)
            case .billing: try billingAnswer(call)
            case .analytics: try analyticsAnswer(call)
            }
        }
    }
}

extension ProgressiveRobotSandbox {
    /// The answer to what has nothing to tell but that it was done.
    static let done: SandboxResponse = .json(["success": true])

    /// A list under its name, with how many there are in all.
    static func list(_ name: String, _ items: [JSONValue], total: Int? = nil) -> SandboxResponse {
        .json(.object([name: .array(items), "total": .integer(total ?? items.count)]))
    }
}

extension ServiceFailure {
    /// Progressive Robot's answer to a request that is not valid.
    static func robotRefusal(_ message: String) -> ServiceFailure { ServiceFailure(400, "Bad request", message) }

    /// Progressive Robot's answer where permissions do not suffice.
    static let robotForbidden = ServiceFailure(403, "Forbidden", "Forbidden")
}
