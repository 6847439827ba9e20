import PixelCore
import ServiceCatalog

/// What can be done with a job once an endpoint has started it.
struct JobLinks {
    /// The endpoint that started it.
    let endpoint: Endpoint
    let service: Service

    init(from endpoint: Endpoint, of service: Service) {
        self.endpoint = endpoint
        self.service = service
    }

    /// The links by the names of the operations that they lead to.
    var json: JSONObject {
        targets.reduce(into: JSONObject()) { links, target in
            guard let field = service.endpoint(named: target.endpoint)?.field(target.field) else { return }
            links.append(target.endpoint, link(to: target.endpoint, by: field))
        }
    }

    private func link(to operation: String, by field: Field) -> JSONValue {
        let id = JSONValue.string("$response.body#/\(idPointer)")
        var link: JSONObject = ["operationId": .string(operation)]
        if field.place == .body {
            link.append("requestBody", .object([field.path: id]))
        } else {
            link.append("parameters", .object(["\(field.place.rawValue).\(field.path)": id]))
        }
        return .object(link)
    }

    /// The endpoints that take a job's id, and the field that holds it.
    private var targets: [(endpoint: String, field: String)] {
        switch service.id {
        case .pixelEngine: [("job", "id"), ("cancel", "api_job_id")]
        case .spriteAI: [("animation", "id"), ("cancel", "id")]
        case .pixelDojo: [("job", "jobId"), ("replay-webhook", "jobId")]
        case .progressiveRobot: [("status", "job_id"), ("cancel", "job_id")]
        }
    }

    /// Where the id stands in the answer, as a JSON pointer without its first slash.
    private var idPointer: String {
        let paths = ["api_job_id", "jobId", "job_id", "jobs[].job_id", "id"]
        let path = paths.first { path in endpoint.response.contains { $0.path == path } } ?? "job_id"
        return path.replacing("[].", with: "/0/")
    }
}
