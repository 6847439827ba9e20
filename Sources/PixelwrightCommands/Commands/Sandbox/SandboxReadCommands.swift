#if Server
import ArgumentParser
import Pixelwright
import SandboxService

/// `pixelwright sandbox status`
struct SandboxStatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Print the services' paths and keys, the sandbox's time, and how many jobs it has.")

    @OptionGroup var address: SandboxAddressOptions

    func run() throws { try StandardOutput.print(address.call("GET", "").text) }
}

/// `pixelwright sandbox state`
struct SandboxStateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "state", abstract: "Print all accounts with their wallets, and all jobs with their holds.")

    @OptionGroup var address: SandboxAddressOptions

    func run() throws { try StandardOutput.print(address.call("GET", "/state").text) }
}

/// `pixelwright sandbox verdict`
struct SandboxVerdictCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verdict", abstract: "Print what the judge has to say by now.")

    @OptionGroup var address: SandboxAddressOptions

    @Flag(help: "End with status 1 where it found something.")
    var strict = false

    func run() throws {
        let verdict = try address.call("GET", "/verdict")
        try StandardOutput.print(verdict.text)
        guard strict, case .object(let object) = verdict, object["clean"] != .bool(true) else { return }
        throw ExitCode(ExitStatus.inputWanting.rawValue)
    }
}

/// `pixelwright sandbox recording`
struct SandboxRecordingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recording",
        abstract: "Export the newest exchanges as an HTTP Archive (HAR), which browsers open.",
        discussion: "Keys are masked, and pictures left out. “serve --record” keeps all exchanges, not only the newest."
    )

    @OptionGroup var address: SandboxAddressOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write; standard output by default.", valueName: "file"),
        completion: .file(extensions: ["har"]))
    var output: String?

    @Flag(name: .customLong("force"), help: "Replace a file that is there already.")
    var isForced = false

    func run() throws {
        let text = try address.call("GET", "/recording").text
        guard let output, output != "-" else { return try StandardOutput.print(text) }
        do { try AtomicFile.write(Array((text + "\n").utf8), to: output, replacing: isForced) } catch {
            throw CommandFailure(error, path: output)
        }
    }
}
#endif
