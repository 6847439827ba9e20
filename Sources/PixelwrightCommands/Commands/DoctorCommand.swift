import ArgumentParser
import Pixelwright

/// `pixelwright doctor`: says what this build is made of, and whether it works here.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Say what this build is made of, and try whether it works here.",
        discussion: """
            Writes and reads a small picture in every format. Of environment variables only the names are shown. \
            Exits with 0 when all is well, with 2 otherwise.

            EXAMPLES:
              pixelwright doctor
              pixelwright doctor --json | jq .libraries
            """)

    @Flag(name: .customLong("json"), help: "Print a report in JSON on standard output.")
    var isJSON = false

    func run() throws {
        let report = DoctorReport()
        try StandardOutput.print(isJSON ? report.json.text : report.lines(for: .output).joined(separator: "\n"))
        if !report.isHealthy { throw ExitCode(ExitStatus.usage.rawValue) }
    }
}
