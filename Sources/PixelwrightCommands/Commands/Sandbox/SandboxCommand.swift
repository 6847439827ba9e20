#if Server
import ArgumentParser

/// `pixelwright sandbox`: the controls of a sandbox that is served.
struct SandboxCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sandbox",
        abstract: "Turn the clock of a served sandbox, fill its wallets, break it, and ask what it saw.",
        discussion: """
            Each is a request below /__sandbox of the sandbox that “pixelwright serve” runs; docs/sandbox.md has them all.

            EXAMPLES:
              pixelwright sandbox balance pixelengine --monthly 0 --purchased 40
              pixelwright sandbox advance 25h
              pixelwright sandbox fault add pixelengine/animate cut-after --call 1
              pixelwright sandbox verdict --strict
              pixelwright sandbox recording -o exchanges.har
            """,
        subcommands: [
            SandboxStatusCommand.self, SandboxStateCommand.self, SandboxVerdictCommand.self,
            SandboxRecordingCommand.self, SandboxResetCommand.self, SandboxBalanceCommand.self,
            SandboxAdvanceCommand.self, SandboxFaultCommand.self, SandboxJobCommand.self,
        ])
}
#endif
