import Foundation
import ServiceCatalog
import TestSupport

/// Schemathesis (schemathesis.io): requests made up from an OpenAPI document, and what is wrong with the answers.
struct Schemathesis {
    /// The program that `PIXELWRIGHT_SCHEMATHESIS` names, or else the one that `make test` installs.
    static let tool: Tool? = {
        let environment = ProcessInfo.processInfo.environment["PIXELWRIGHT_SCHEMATHESIS"]
        return Tool(path: environment ?? PackageFolder.path + "/.build/schemathesis/bin/schemathesis")
    }()

    static let absence = "needs Schemathesis: make test installs it, or PIXELWRIGHT_SCHEMATHESIS names the program"

    /// How many requests each operation gets besides those at the edges of its schemas.
    ///
    /// `PIXELWRIGHT_SCHEMATHESIS_EXAMPLES` asks for more than a test has the time for.
    static let exampleCount = ProcessInfo.processInfo.environment["PIXELWRIGHT_SCHEMATHESIS_EXAMPLES"] ?? "3"

    /// What holds of every answer, whatever was asked.
    static let checks = [
        "not_a_server_error", "status_code_conformance", "content_type_conformance", "response_headers_conformance",
        "response_schema_conformance", "ignored_auth", "use_after_free", "wrong_data_rejection",
    ]

    let tool: Tool

    /// What came of a run.
    struct Outcome {
        let status: Int32
        let report: String

        /// What it found, in lines.
        var findings: String {
            let lines = report.split(separator: "\n").filter { line in
                ["- ST", "___", "Received", "Documented", "Error"].contains { line.contains($0) }
            }
            return lines.prefix(40).joined(separator: "\n")
        }

        /// How many requests were made, and what became of them.
        var summary: String {
            let line = report.split(separator: "\n").last { $0.contains(" generated, ") } ?? "no requests"
            return line.trimmingCharacters(in: .whitespaces)
        }
    }

    /// Runs it against the description at `url` with a key.
    ///
    /// - Parameter files: Names of files that the service holds.
    func run(_ url: String, key: String, files: [String], _ options: [String] = []) async throws -> Outcome {
        let folder = FileManager.default.temporaryDirectory.appending(path: "schemathesis-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let output = folder.appending(path: "output").path
        try Data().write(to: URL(filePath: output))
        let process = Process()
        process.executableURL = URL(filePath: tool.path)
        process.arguments =
            ["run", url, "--header", "Authorization: Bearer \(key)", "--checks", Self.checks.joined(separator: ",")]
            + ["--max-examples", Self.exampleCount, "--seed", "20260302", "--generation-deterministic"]
            + ["--suppress-health-check", "all", "--continue-on-failure"]
            // A build for debugging on a busy machine is slow, and that is no finding.
            + ["--request-timeout", "120", "--no-color", "--warnings", "off", "--output-sanitize", "false"] + options
        var environment = ProcessInfo.processInfo.environment
        environment["SANDBOX_FILES"] = files.joined(separator: " ")
        environment["SCHEMATHESIS_HOOKS"] = "schemathesis_hooks"
        environment["PYTHONPATH"] = PackageFolder.path + "/Tests/SandboxServiceTests/OpenAPI"
        environment["PYTHONDONTWRITEBYTECODE"] = "1"
        process.environment = environment
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle(forWritingAtPath: output)
        process.standardError = FileHandle(forWritingAtPath: output)
        let status = try await withCheckedThrowingContinuation {
            (continuation: CheckedContinuation<Int32, any Error>) in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
        return Outcome(status: status, report: try String(contentsOfFile: output, encoding: .utf8))
    }
}
