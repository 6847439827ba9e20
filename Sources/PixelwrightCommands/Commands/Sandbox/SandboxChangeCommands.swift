#if Server
import ArgumentParser
import Pixelwright
import SandboxService
import ServiceCatalog

/// `pixelwright sandbox reset`
struct SandboxResetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset", abstract: "Forget everything, and begin anew with the test accounts.")

    @OptionGroup var address: SandboxAddressOptions

    @Option(help: ArgumentHelp("What happens by chance begins from this number.", valueName: "number"))
    var seed: Int?

    func run() throws {
        _ = try address.call("POST", "/reset", seed.map { ["seed": .integer($0)] })
        Console(isQuiet: false).note("The sandbox is as new.")
    }
}

/// `pixelwright sandbox balance`
struct SandboxBalanceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "balance",
        abstract: "Set what the test account of a service has.",
        discussion: """
            EXAMPLES:
              pixelwright sandbox balance pixeldojo --purchased 2.5
              pixelwright sandbox balance sprite-ai --plan free --monthly 20
            """)

    @OptionGroup var address: SandboxAddressOptions

    @Argument(
        help: ArgumentHelp(
            "The service: \(ServiceID.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "service"),
        transform: ServiceID.expecting)
    var service: ServiceID

    @Option(help: ArgumentHelp("What is left of the month's allotment.", valueName: "amount"))
    var monthly: Double?

    @Option(help: ArgumentHelp("What is left of what was bought.", valueName: "amount"))
    var purchased: Double?

    @Option(help: ArgumentHelp("The plan that the account has.", valueName: "plan"))
    var plan: String?

    @Flag(inversion: .prefixedNo, help: "Whether its key is revoked.")
    var revoked: Bool?

    func validate() throws {
        if monthly == nil && purchased == nil && plan == nil && revoked == nil {
            throw ValidationError("Say what is to be set: --monthly, --purchased, --plan, --revoked or --no-revoked.")
        }
    }

    func run() throws {
        var body = JSONObject()
        if let monthly { body.append("monthly", .number(monthly)) }
        if let purchased { body.append("purchased", .number(purchased)) }
        if let plan { body.append("plan", .string(plan)) }
        if let revoked { body.append("revoked", .bool(revoked)) }
        try StandardOutput.print(address.call("POST", "/accounts/\(service.rawValue)", .object(body)).text)
    }
}

extension ServiceID {
    /// The service of that name.
    @Sendable fileprivate static func expecting(_ name: String) throws -> ServiceID {
        guard let service = ServiceID(rawValue: name) else {
            throw ValidationError("“\(name)” is no service: \(allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        return service
    }
}

/// `pixelwright sandbox advance`
struct SandboxAdvanceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "advance", abstract: "Turn the sandbox's clock forward: jobs end, addresses lapse, outputs go.")

    @OptionGroup var address: SandboxAddressOptions

    @Argument(help: ArgumentHelp("How far: as 500ms, 90s, 15m, 25h, 2d.", valueName: "time"))
    var time: String

    func validate() throws {
        if SandboxDuration.milliseconds(time) == nil {
            throw ValidationError("“\(time)” is no time: write it as 500ms, 90s, 15m, 25h or 2d.")
        }
    }

    func run() throws { try StandardOutput.print(address.call("POST", "/clock", ["advance": .string(time)]).text) }
}

/// `pixelwright sandbox job`
struct SandboxJobCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "job", abstract: "End a job now, well or badly.",
        discussion: """
            EXAMPLES:
              pixelwright sandbox job finish 6f6c1f0e-…
              pixelwright sandbox job fail 6f6c1f0e-… --code generation_failed
            """)

    /// How a job can end.
    enum Ending: String, CaseIterable, ExpressibleByArgument, Sendable {
        case finish, fail
    }

    @OptionGroup var address: SandboxAddressOptions

    @Argument(help: ArgumentHelp("finish, or fail.", valueName: "how"))
    var ending: Ending

    @Argument(help: ArgumentHelp("The job, by the name that the service gave it.", valueName: "job"))
    var job: String

    @Option(help: ArgumentHelp("With fail, the error's code.", valueName: "code"))
    var code: String?

    func validate() throws {
        if code != nil && ending == .finish { throw ValidationError("--code is for fail.") }
        if job.isEmpty || !job.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }) {
            throw ValidationError("“\(job)” is no job's name.")
        }
    }

    func run() throws {
        let body: JSONValue? = code.map { ["code": .string($0)] }
        try StandardOutput.print(address.call("POST", "/jobs/\(job)/\(ending.rawValue)", body).text)
    }
}
#endif
