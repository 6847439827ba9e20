import Foundation
import ServiceCatalog
import ServiceOpenAPI
import TestSupport
import Testing

@Suite("OpenAPI documents as others read them")
struct ValidatorTests {
    /// The Python that `PIXELWRIGHT_OPENAPI_PYTHON` names, or else the one that `make test` installs.
    static let python: Tool? = {
        let environment = ProcessInfo.processInfo.environment["PIXELWRIGHT_OPENAPI_PYTHON"]
        return Tool(path: environment ?? PackageFolder.path + "/.build/openapi-validator/bin/python")
    }()

    static let absence =
        "needs openapi-spec-validator: make test installs it, or PIXELWRIGHT_OPENAPI_PYTHON names a Python that has it"

    @Test("all four are valid by openapi-spec-validator", .enabled(if: python != nil, "\(absence)"))
    func allAreValid() throws {
        let python = try #require(Self.python)
        let folder = FileManager.default.temporaryDirectory.appending(path: "openapi-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var paths: [String] = []
        for service in Service.all {
            let path = folder.appending(path: "\(service.id.rawValue).json").path
            try Data(OpenAPIDocument(service, server: service.baseURL).text.utf8).write(to: URL(filePath: path))
            paths.append(path)
        }
        let script = PackageFolder.path + "/Tests/ServiceOpenAPITests/validate.py"
        let complaints = try python.run([script], input: paths.joined(separator: "\n"), inFolder: folder.path)
        #expect(complaints.isEmpty, "\(String(decoding: complaints, as: UTF8.self))")
    }
}
