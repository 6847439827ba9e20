import ClientSource
import Foundation
import ServiceCatalog
import TestSupport
import Testing

@Suite("The clients' source follows from the catalog")
struct CommittedSourceTests {
    @Test(arguments: ServiceID.allCases)
    func isWhatTheGeneratorWrites(_ id: ServiceID) throws {
        let client = ClientFiles(Service.named(id))
        let files = client.files
        let folder = "Sources/\(client.module)/Generated"
        let committed = try FileManager.default.contentsOfDirectory(atPath: "\(PackageFolder.path)/\(folder)")
        #expect(committed.sorted() == files.map(\.name).sorted(), "run `make clients`")
        for file in files {
            let bytes = try #require(PackageFolder.bytes("\(folder)/\(file.name)"))
            #expect(Array(file.text.utf8) == bytes, "\(file.name) is another: run `make clients`")
        }
    }

    /// Fields of errors are read by one type for all services, and the items of lists with the list.
    @Test(arguments: ServiceID.allCases)
    func readsAndSendsEveryDocumentedField(_ id: ServiceID) throws {
        let texts = ClientFiles(Service.named(id)).files.map { $0.text.replacing(/\(\n +/, with: "(") }
        for endpoint in Service.named(id).endpoints {
            let call = endpoint.fileFormats.isEmpty ? "answer" : "file"
            let text = try #require(texts.first { $0.contains("connection.\(call)(\"\(endpoint.name)\"") })
            for field in endpoint.response where !field.path.hasPrefix("error.") {
                let name = field.path.split(separator: ".").last ?? ""
                #expect(text.contains("(at: \"\(name)\")"), "\(endpoint.target) does not read \(field.path)")
            }
            for field in endpoint.fields where !field.path.hasSuffix("[]") {
                let isSent = text.contains(field.place == .path ? "\"\(field.name)\": " : "(\"\(field.name)\", ")
                #expect(isSent, "\(endpoint.target) does not send \(field.path)")
            }
        }
    }

    @Test(arguments: ServiceID.allCases)
    func isOfReadableLength(_ id: ServiceID) {
        for file in ClientFiles(Service.named(id)).files {
            let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.count <= 400, "\(file.name)")
            #expect(lines.allSatisfy { $0.count <= 120 }, "\(file.name)")
        }
    }

    @Test(arguments: Service.all.flatMap(\.endpoints).filter(\.isPaid).map(\.target))
    func saysOfEveryPaidCallThatNoLedgerKnowsOfIt(_ target: String) throws {
        let endpoint = try Target(parsing: target).endpoint
        let texts = ClientFiles(Service.named(endpoint.service)).files.map(\.text)
        let call = "`\(endpoint.method.rawValue) \(endpoint.path)`. "
        let text = try #require(texts.first { $0.contains("/// \(call)") })
        let comment = text.split(separator: "/// \(call)")[1].prefix(800).split(separator: "public func")[0]
        #expect(comment.contains("is not in the ledger"))
    }

    /// Two documented values of one type never become one name.
    @Test(arguments: ServiceID.allCases)
    func givesEveryValueANameOfItsOwn(_ id: ServiceID) {
        for file in ClientFiles(Service.named(id)).files where file.name.contains("+Values") {
            for type in file.text.split(separator: "public struct ").dropFirst() {
                let names = type.matches(of: /static let (\S+) =/).map { String($0.1) }
                #expect(Set(names).count == names.count && !names.isEmpty)
            }
        }
    }
}
