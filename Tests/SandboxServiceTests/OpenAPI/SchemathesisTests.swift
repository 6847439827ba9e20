import Foundation
import Pixelwright
import ServiceCatalog
import TestSupport
import Testing

@testable import SandboxService

@Suite("The sandbox answers as its descriptions say", .timeLimit(.minutes(60)))
struct SchemathesisTests {
    @Test(
        "Schemathesis finds nothing",
        .enabled(if: Schemathesis.tool != nil, "\(Schemathesis.absence)"), arguments: ServiceID.allCases)
    func findsNothing(id: ServiceID) async throws {
        let schemathesis = Schemathesis(tool: try #require(Schemathesis.tool))
        // Progressive Robot's files can be asked for without a question about their jobs, so these end by themselves.
        let client = try ServiceClient(id, pace: id == .progressiveRobot ? .time(milliseconds: 0) : .polls(1))
        try client.makeRich()
        let neighbour = try client.neighbour(plan: client.account().plan)
        let runs = Self.runs(of: client, neighbour)
        let files = id == .progressiveRobot ? try await Self.fill(client) : []
        let reports = try await serving(client.sandbox) { port in
            let url = "http://127.0.0.1:\(port)\(Sandbox.openAPIPath(of: id))"
            var reports: [Schemathesis.Outcome] = []
            for (key, options) in runs {
                reports.append(try await schemathesis.run(url, key: key, files: files, options))
            }
            return reports
        }
        for (number, report) in reports.enumerated() {
            // A report holds whatever was sent, control characters too, so it is kept whole in a file.
            let path = PackageFolder.path + "/.build/schemathesis-\(id)-\(number + 1).txt"
            try Data(report.report.utf8).write(to: URL(filePath: path))
            #expect(report.status == 0, "\(report.findings), in full in \(path)")
            print("\(id): \(report.summary)")
        }
        // Whoever loses the key on the way tests nothing but refusals from then on.
        #expect(throws: Never.self) { try client.account() }
    }

    /// Makes one of everything that Progressive Robot keeps, and says what the files are called.
    private static func fill(_ client: ServiceClient) async throws -> [String] {
        let tour = try RobotTour(RobotClient(client))
        for endpoint in Service.named(client.service).endpoints { _ = try await tour.call(endpoint) }
        return try client.sandbox.transact { state throws(ServiceFailure) in
            state.records.values.sorted { $0.id < $1.id }.compactMap { RobotFile($0)?.name }
        }
    }

    /// What is asked for with which key: keys are revoked by one that may be lost.
    private static func runs(of client: ServiceClient, _ neighbour: ServiceClient) -> [(key: String, options: [String])]
    {
        let (key, other) = (client.key ?? "", neighbour.key ?? "")
        guard client.service == .progressiveRobot else { return [(key, [])] }
        return [
            (key, ["--exclude-operation-id", "delete-key"]),
            (other, ["--include-operation-id", "delete-key", "--phases", "coverage,fuzzing"]),
        ]
    }
}

extension ServiceClient {
    /// Gives the account more than anybody can spend.
    fileprivate func makeRich() throws {
        try change { account in
            account.purchased = 1_000_000_000_000
            account.monthly = account.allotment
        }
    }
}
