import Foundation
import Testing

@Suite("Help", .timeLimit(.minutes(30)))
struct HelpTests {
    private static let commands = [
        "inspect", "pixelate", "quantize", "flatten", "remove-background", "alpha", "convert", "palette", "sheet",
        "preflight", "services", "doctor",
    ]

    @Test(arguments: commands) func everyCommandShowsExamples(command: String) throws {
        let outcome = try Workspace().tool()(command, "--help")
        #expect(outcome.status == 0)
        #expect(outcome.messages.isEmpty)
        #expect(outcome.text.contains("EXAMPLES:\n  pixelwright \(command)"))
        #expect(outcome.text.contains("--json"))
    }

    @Test(arguments: ["extract", "list", "show", "convert", "sort"])
    func everyPaletteCommandShowsExamples(command: String) throws {
        let outcome = try Workspace().tool()("palette", command, "--help")
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("EXAMPLES:\n  pixelwright palette \(command)"))
        #expect(outcome.text.contains("--json"))
    }

    @Test(arguments: ["slice", "pack", "inspect", "verify"])
    func everySheetCommandShowsExamples(command: String) throws {
        let outcome = try Workspace().tool()("sheet", command, "--help")
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("EXAMPLES:\n  pixelwright sheet \(command)"))
        #expect(outcome.text.contains("--json"))
    }

    @Test func accountCommandsShowExamples() throws {
        let outcome = try Workspace().tool()("account", "quote", "--help")
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("EXAMPLES:\n  pixelwright account quote"))
        #expect(outcome.text.contains("--json"))
    }

    @Test func theRootShowsCommandsAndStatuses() throws {
        let outcome = try Workspace().tool()("--help")
        #expect(outcome.status == 0)
        for word in Self.commands + ["EXAMPLES:", "EXIT STATUS:"] { #expect(outcome.text.contains(word)) }
    }

    @Test func theVersionIsANumber() throws {
        let outcome = try Workspace().tool()("--version")
        #expect(outcome.status == 0)
        #expect(outcome.text.split(separator: ".").count == 3)
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func completionsAreGenerated(shell: String) throws {
        let outcome = try Workspace().tool()("--generate-completion-script", shell)
        #expect(outcome.status == 0)
        for word in Self.commands { #expect(outcome.text.contains(word)) }
    }

    @Test func mistakesAreExplainedOnStandardError() throws {
        for arguments in [["bogus"], ["inspect", "a.png", "--bogus"], ["flatten", "a.png", "-o"]] {
            let outcome = try Workspace().tool().run(arguments)
            #expect(outcome.status == 2)
            #expect(outcome.output.isEmpty)
            #expect(outcome.messages.hasPrefix("pixelwright: "))
            #expect(outcome.messages.contains("--help"))
        }
    }
}

@Suite("doctor", .timeLimit(.minutes(30)))
struct DoctorTests {
    @Test func everyFormatWorksHere() throws {
        let outcome = try Workspace().tool()("doctor", "--json")
        #expect(outcome.status == 0)
        #expect(outcome.report["ok"] as? Bool == true)
        let tests = outcome.report["self_test"] as? [[String: Any]] ?? []
        #expect(tests.count == 5)
        #expect(tests.allSatisfy { $0["ok"] as? Bool == true && $0["problem"] is NSNull })
        let libraries = outcome.report["libraries"] as? [[String: Any]] ?? []
        #expect(
            libraries.map { $0["name"] as? String }
                == ["libpng", "libjpeg", "libwebp", "giflib", "libdeflate"])
        #expect((outcome.report["processors"] as? Int ?? 0) > 0)
    }

    @Test func valuesOfVariablesAreNeverShown() throws {
        let folder = try Workspace()
        let tool = folder.tool(["PIXELENGINE_API_KEY": "a-secret-value", "COLUMNS": "77"])
        for arguments in [["doctor"], ["doctor", "--json"]] {
            #expect(try !tool.run(arguments).text.contains("a-secret-value"))
        }
        let terminal = try tool("doctor", "--json").report["terminal"] as? [String: Any]
        #expect(terminal?["columns"] as? Int == 77)
        #expect(terminal?["is_terminal"] as? Bool == false)
    }
}
