import Foundation
import Pixelwright
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite("preflight, what programs read", .timeLimit(.minutes(30)))
struct PreflightFormatTests {
    /// A picture that is taken, one that is warned of, one that is refused for two reasons, and one that is missing.
    private func outcome(_ options: String...) throws -> Outcome {
        let folder = try Workspace()
        try folder.write(Sample.sprite(1, Size(32, 32)), to: "good one.png")
        try folder.write(Sample.walk(Size(32, 32)), to: "moving.apng")
        try folder.write(Sample.sprite(1, Size(600, 40)), to: "wide <&\"'>.png")
        return try folder.tool().run(
            ["preflight", "good one.png", "moving.apng", "wide <&\"'>.png", "none.png", "--for", "pixelengine/animate"]
                + options)
    }

    @Test func jsonIsAnArrayAsTheSchemaSays() throws {
        let outcome = try outcome("--json")
        #expect(outcome.status == 1)
        let schema = try SchemaFile("preflight")
        #expect(outcome.reports.count == 3)
        for report in outcome.reports { #expect(schema.faults(of: report).isEmpty, "\(schema.faults(of: report))") }
        #expect(outcome.reports.map { $0["ok"] as? Bool } == [true, true, false])
        let findings = outcome.reports[2]["findings"] as? [[String: Any]] ?? []
        #expect(findings.count == 2)
        #expect(
            findings.allSatisfy { $0["severity"] as? String == "error" && $0["code"] as? String == "invalid_request" })
        #expect(findings[0]["actual"] as? String == "600×40 px")
        let cost = outcome.reports[0]["cost"] as? [String: Any]
        #expect(cost?["amount"] as? Int == 20 && cost?["unit"] as? String == "credits")
        #expect(try self.outcome("--format", "json").output == outcome.output)
    }

    @Test func jsonOfNothingIsAnEmptyArray() throws {
        let outcome = try Workspace().tool()("preflight", "none.png", "--for", "pixelengine/animate", "--json")
        #expect(outcome.text == "[]\n")
        #expect(outcome.status == 1)
    }

    @Test func ndjsonIsTheSameALine() throws {
        let lines = try outcome("--format", "ndjson").text.split(separator: "\n")
        let objects = try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary }
        #expect(objects == (try outcome("--json").reports.map { $0 as NSDictionary }))
    }

    @Test func reportsToProgramsLeaveErrorsAloneOnStandardError() throws {
        for format in ["json", "ndjson", "junit", "sarif"] {
            #expect(try outcome("--format", format).messages == "pixelwright: none.png: no such file or folder\n")
        }
    }

    @Test func junitHasASuiteForEachTargetAndACaseForEachPicture() throws {
        let outcome = try outcome("--format", "junit", "--for", "pixelengine/pixelate")
        #expect(outcome.status == 1)
        let document = try XMLDocument(data: Data(outcome.output))
        let suites = try document.nodes(forXPath: "/testsuites/testsuite").compactMap { $0 as? XMLElement }
        let names = suites.compactMap { $0.attribute(forName: "name")?.stringValue }
        #expect(Set(names) == ["pixelwright preflight", "pixelengine/animate", "pixelengine/pixelate"])
        for suite in suites {
            let cases = try suite.nodes(forXPath: "testcase").count
            let failures = try suite.nodes(forXPath: "testcase[failure]").count
            let errors = try suite.nodes(forXPath: "testcase[error]").count
            #expect(suite.attribute(forName: "tests")?.stringValue == "\(cases)")
            #expect(suite.attribute(forName: "failures")?.stringValue == "\(failures)")
            #expect(suite.attribute(forName: "errors")?.stringValue == "\(errors)")
        }
        let place = "/testsuites/testsuite[@name='pixelengine/animate']/testcase"
        let cases = try document.nodes(forXPath: "\(place)/@name").compactMap(\.stringValue)
        #expect(cases == ["good one.png", "moving.apng", "wide <&\"'>.png"])
        let failures = try document.nodes(forXPath: "\(place)/failure")
        #expect(failures.count == 1)
        #expect(failures.first?.stringValue?.split(separator: "\n").count == 2)
        #expect((failures.first as? XMLElement)?.attribute(forName: "type")?.stringValue == "invalid_request")
        #expect(try document.nodes(forXPath: "\(place)[@name='moving.apng']/system-out").count == 1)
        #expect(try document.nodes(forXPath: "//testcase[@name='none.png']/error").count == 1)
    }

    @Test func junitHoldsNoCharacterThatXMLForbids() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(1, Size(300, 200)), to: "bell\u{07}\u{FFFE}.png")
        let outcome = try folder.tool()("preflight", ".", "--for", "pixelengine/animate", "--format", "junit")
        #expect(try XMLDocument(data: Data(outcome.output)).nodes(forXPath: "//failure").count == 1)
    }

    @Test func sarifHasWhatTheStandardRequires() throws {
        let outcome = try outcome("--format", "sarif")
        #expect(outcome.status == 1)
        #expect(outcome.report["version"] as? String == "2.1.0")
        let run = try #require((outcome.report["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        #expect(driver["name"] as? String == "pixelwright")
        let rules = try #require(driver["rules"] as? [[String: Any]])
        for rule in rules {
            for key in ["shortDescription", "help"] {
                #expect(((rule[key] as? [String: Any])?["text"] as? String)?.isEmpty == false)
            }
        }
        #expect(rules.contains { "\($0["help"] ?? "")".contains("PixelEngine documents under") })
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.map { $0["level"] as? String } == ["warning", "error", "error"])
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
            #expect(((result["message"] as? [String: Any])?["text"] as? String)?.isEmpty == false)
        }
        let places = results.map { result in
            let location = (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
            return (location?["artifactLocation"] as? [String: Any])?["uri"] as? String
        }
        #expect(places == ["moving.apng", "wide%20%3C%26%22%27%3E.png", "wide%20%3C%26%22%27%3E.png"])
        let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
        #expect(invocation["executionSuccessful"] as? Bool == false)
        #expect((invocation["toolExecutionNotifications"] as? [Any])?.count == 1)
    }

    @Test func sarifOfNothingIsWhole() throws {
        let folder = try Workspace()
        try folder.write(Sample.sprite(1, Size(32, 32)), to: "a.png")
        let outcome = try folder.tool()("preflight", "a.png", "--for", "pixelengine/animate", "--format", "sarif")
        #expect(outcome.status == 0)
        let run = (outcome.report["runs"] as? [[String: Any]])?.first
        #expect((run?["results"] as? [Any])?.isEmpty == true)
    }
}
