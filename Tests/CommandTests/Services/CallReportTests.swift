import Foundation
import Testing

@Suite("What calls report", .timeLimit(.minutes(30)))
struct CallReportTests {
    private let folder: Workspace

    init() throws { folder = try Workspace() }

    /// Runs a command with a sandbox of its own in place of all services.
    private func run(_ words: String...) throws -> Outcome {
        try folder.tool(["PIXELWRIGHT_LEDGER": "\(folder.path)/ledger.sqlite"]).run(
            ["serve", "--port", "0", "--pace", "polls:1", "--", Tool.executable.path] + words + ["--json"])
    }

    private func expect(_ reports: [[String: Any]], _ count: Int? = nil, as schema: String) throws {
        let schema = try SchemaFile(schema)
        #expect(!reports.isEmpty && reports.count == count ?? reports.count)
        for report in reports {
            let faults = schema.faults(of: report)
            #expect(faults.isEmpty, "\(faults)")
        }
    }

    @Test func callsAndJobsAreAsTheirSchemasSay() throws {
        let priced = try run("generate", "a knight", "--service", "pixelengine")
        #expect(priced.status == 0, "\(priced.messages)")
        try expect([priced.report], as: "generate")
        #expect(priced.report["charge"] as? Int == 10)
        let unpriced = try run("generate", "a castle", "--service", "progressive-robot")
        try expect([unpriced.report], as: "generate")
        #expect(unpriced.report["cost"] is NSNull)

        let jobs = try run("jobs", "list").reports
        try expect(jobs, 2, as: "jobs-list")
        let id = try #require(priced.report["job"] as? String)
        try expect([run("jobs", "show", id).report], as: "jobs-show")
        try expect(run("jobs", "spend").reports, 2, as: "jobs-spend")
    }

    @Test func whatIsTakenUpIsAsItsSchemaSays() throws {
        let resumed = try folder.tool(["PIXELWRIGHT_LEDGER": "\(folder.path)/ledger.sqlite"]).run([
            "serve", "--port", "0", "--pace", "polls:1", "--", "sh", "-c",
            "\"$0\" generate 'a knight' --service pixelengine --no-wait --json >&2 && \"$0\" jobs resume --json",
            Tool.executable.path,
        ])
        #expect(resumed.status == 0, "\(resumed.messages)")
        try expect(resumed.reports, 1, as: "jobs-resume")
    }

    @Test func jobsOfAnotherPlaceAreNamedAndLeftAlone() throws {
        let started = try run("generate", "a knight", "--service", "pixelengine", "--no-wait")
        try expect([started.report], as: "generate")
        let resumed = try folder.tool(["PIXELWRIGHT_LEDGER": "\(folder.path)/ledger.sqlite"]).run(["jobs", "resume"])
        #expect(resumed.status == 0)
        #expect(resumed.messages.contains("made elsewhere") && resumed.messages.contains("PIXELENGINE_BASE_URL=http"))
        let jobs = try run("jobs", "list").reports
        #expect(jobs.map { $0["state"] as? String } == ["running"])
    }

    @Test func modelsAreAsTheirSchemaSays() throws {
        try expect(run("models").reports, as: "models")
    }
}
