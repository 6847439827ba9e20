#if Server
import ArgumentParser
import Pixelwright

/// `pixelwright sandbox fault`
struct SandboxFaultCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fault", abstract: "Make things go wrong on purpose.",
        subcommands: [SandboxFaultAddCommand.self, SandboxFaultListCommand.self, SandboxFaultClearCommand.self])
}

/// `pixelwright sandbox fault list`
struct SandboxFaultListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Print the faults that may still happen.")

    @OptionGroup var address: SandboxAddressOptions

    func run() throws { try StandardOutput.print(address.call("GET", "/faults").text) }
}

/// `pixelwright sandbox fault clear`
struct SandboxFaultClearCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "clear", abstract: "Let everything go well again.")

    @OptionGroup var address: SandboxAddressOptions

    func run() throws {
        _ = try address.call("DELETE", "/faults")
        Console(isQuiet: false).note("Nothing goes wrong any more.")
    }
}

/// `pixelwright sandbox fault add`
struct SandboxFaultAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a fault to the calls of a service, of an endpoint, or of all.",
        discussion: """
            latency comes --by a time; status is an answer of --status, with --retry-after; cut-before and cut-after end \
            the connection before or after the work is done; truncated, slow and malformed spoil the answer; job-fails \
            (with --code) and job-sticks spoil the job that the call starts; expired-url hands out an address that has \
            lapsed.

            EXAMPLES:
              pixelwright sandbox fault add pixelengine/animate cut-after --call 1
              pixelwright sandbox fault add progressive-robot status --status 429 --retry-after 7 --times 2
              pixelwright sandbox fault add '*' latency --by 800ms --probability 0.2
            """)

    /// What can go wrong.
    enum Kind: String, CaseIterable, ExpressibleByArgument, Sendable {
        case latency, status
        case cutBefore = "cut-before"
        case cutAfter = "cut-after"
        case truncated, slow, malformed
        case jobFails = "job-fails"
        case jobSticks = "job-sticks"
        case expiredURL = "expired-url"
    }

    @OptionGroup var address: SandboxAddressOptions

    @Argument(help: ArgumentHelp("A service, SERVICE/ENDPOINT, or * for all.", valueName: "target"))
    var target: String

    @Argument(help: ArgumentHelp("What goes wrong.", valueName: "fault"))
    var kind: Kind

    @Option(help: ArgumentHelp("Only the n-th call of each endpoint that is meant.", valueName: "number"))
    var call: Int?

    @Option(help: ArgumentHelp("How often at the most.", valueName: "number"))
    var times: Int?

    @Option(help: ArgumentHelp("How likely, from 0 to 1.", valueName: "number"))
    var probability: Double?

    @Option(help: ArgumentHelp("Of latency, how long: as 800ms or 2s.", valueName: "time"))
    var by: String?

    @Option(help: ArgumentHelp("Of status, the HTTP status, from 400 to 599.", valueName: "status"))
    var status: Int?

    @Option(help: ArgumentHelp("Of status 429 or 503, the seconds to wait.", valueName: "seconds"))
    var retryAfter: Int?

    @Option(help: ArgumentHelp("Of slow, how fast.", valueName: "bytes"))
    var bytesPerSecond: Int?

    @Option(help: ArgumentHelp("Of job-fails, the error's code.", valueName: "code"))
    var code: String?

    func run() throws {
        var body: JSONObject = ["target": .string(target), "fault": .string(kind.rawValue)]
        for (name, number) in [
            ("call", call), ("times", times), ("status", status), ("retry_after", retryAfter),
            ("bytes_per_second", bytesPerSecond),
        ] {
            if let number { body.append(name, .integer(number)) }
        }
        if let probability { body.append("probability", .number(probability)) }
        if let by { body.append("by", .string(by)) }
        if let code { body.append("code", .string(code)) }
        _ = try address.call("POST", "/faults", .object(body))
        Console(isQuiet: false).note("\(kind.rawValue) meets \(target).")
    }
}
#endif
