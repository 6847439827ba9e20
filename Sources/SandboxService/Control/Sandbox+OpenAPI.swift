import ServiceCatalog
import ServiceOpenAPI

extension Sandbox {
    /// Where the description of a service is.
    static func openAPIPath(of service: ServiceID) -> String { "/__sandbox/openapi/\(service.rawValue).json" }

    /// A service as OpenAPI describes it, at the address under which the client reached the sandbox.
    func openAPI(_ file: String, origin: String) throws(ControlError) -> SandboxResponse {
        guard let id = ServiceID.allCases.first(where: { file == "\($0.rawValue).json" }) else {
            let names = ServiceID.allCases.map { "\($0.rawValue).json" }
            throw ControlError("“\(file)” is none of the descriptions: \(names.joined(separator: ", "))")
        }
        let service = Service.named(id)
        let server = "\(origin)/\(id.rawValue)\(BaseURL(service.baseURL).path)"
        return .json(OpenAPIDocument(service, server: server).json)
    }
}
