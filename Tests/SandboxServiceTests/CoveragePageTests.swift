import Foundation
import ServiceCatalog
import TestSupport
import Testing

@Suite("docs/sandbox-endpoints.md")
struct CoveragePageTests {
    @Test func hasEveryEndpointOnceAndCountsThem() throws {
        let page = try String(contentsOfFile: PackageFolder.path + "/docs/sandbox-endpoints.md", encoding: .utf8)
        for service in Service.all {
            for endpoint in service.endpoints {
                let row = "| `\(endpoint.method.rawValue) \(endpoint.path)` | `\(endpoint.target)` |"
                #expect(page.components(separatedBy: row).count == 2, "\(endpoint.target)")
            }
            let count = service.endpoints.count
            #expect(page.contains("| \(service.name) | \(count) | \(count) | \(count) |"))
        }
    }
}
