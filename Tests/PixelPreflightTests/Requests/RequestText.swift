import PixelPreflight
import Pixelwright
import ServiceCatalog

extension ServiceRequest {
    /// A request from its JSON, as a test writes it.
    init(_ target: String, _ json: String, files: [String: [UInt8]] = [:]) throws {
        let endpoint = try Target(parsing: target).endpoint
        try self.init(parsing: Array(json.utf8), for: endpoint) { _ in [] }
        self.files = files
    }

    /// What is found in it.
    func checked(plan: String? = nil, depth: Preflight.Depth = .headers) -> PreflightReport {
        var preflight = Preflight(Target(endpoint))
        preflight.depth = depth
        preflight.plan = plan.flatMap { name in Service.named(endpoint.service).plans.first { $0.name == name } }
        return preflight.check(self)
    }
}

extension PreflightReport {
    /// The errors' rules.
    var errors: [String] { findings.filter { $0.severity == .error }.map(\.rule) }

    /// The warnings' rules.
    var warnings: [String] { findings.filter { $0.severity == .warning }.map(\.rule) }
}
