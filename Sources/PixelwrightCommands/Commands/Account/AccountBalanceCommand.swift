#if Services
import ArgumentParser
import Pixelwright
import PixelwrightServices
import ServiceCatalog

/// `pixelwright account balance`: what is left at the services.
struct AccountBalanceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "balance",
        abstract: "Ask services what is left of their credits and tokens.",
        discussion: """
            Without --service, all that there is a key for. PixelDojo has no call for it: its document tells what is \
            left with each job alone.

            EXAMPLES:
              pixelwright account balance
              pixelwright account balance --service pixelengine --json
            """)

    @Option(help: ArgumentHelp("Only this service.", valueName: "name"))
    var service: ServiceID?

    @Flag(name: .customLong("json"), help: "Print the services' answers in JSON.")
    var isJSON = false

    func run() throws {
        let access = try ServiceAccess()
        let chosen = try service.map { [$0] } ?? ServiceID.allCases.filter { try access.settings.key(of: $0) != nil }
        if service == .pixelDojo {
            throw CommandFailure.usage("PixelDojo has no call for what is left; its answers to jobs say so")
        }
        guard !chosen.isEmpty else {
            throw CommandFailure(
                .notAuthorised,
                "there is no key for any service; set \(ServiceID.allCases.map(\.keyVariable).alternatives)")
        }
        var answers = JSONObject()
        var worst: ExitStatus?
        for service in chosen {
            guard let name = service.balanceEndpoint else { continue }
            do { answers.append(service.rawValue, try access.call("\(service)/\(name)")) } catch {
                guard let failure = CommandFailure(explained: error) else { throw error }
                Console(isQuiet: false).report(failure)
                worst = max(worst ?? failure.status, failure.status)
            }
        }
        try print(answers)
        if let worst { throw ExitCode(worst.rawValue) }
    }

    private func print(_ answers: JSONObject) throws {
        if isJSON { return try StandardOutput.print(JSONValue.object(answers).text) }
        for answer in answers.members {
            guard case .object(let object) = answer.value else { continue }
            let facts = object.members.filter { $0.value.isPlain }
                .map { "\($0.key.replacing("_", with: " ")) \($0.value.compactText)" }
            try StandardOutput.print("\(answer.key): \(facts.joined(separator: ", "))")
        }
    }
}

/// `pixelwright account billing`: what was charged.
struct AccountBillingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "billing",
        abstract: "Ask a service what it charged: PixelEngine for a period, Progressive Robot its history.",
        discussion: """
            EXAMPLES:
              pixelwright account billing --service pixelengine --from 2026-11-01 --to 2026-11-30
              pixelwright account billing --service progressive-robot
            """)

    @Option(help: ArgumentHelp("Which service: pixelengine or progressive-robot.", valueName: "name"))
    var service = ServiceID.pixelEngine

    @Option(help: ArgumentHelp("The first day, YYYY-MM-DD.", valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp("The last day, YYYY-MM-DD.", valueName: "date"))
    var to: String?

    func validate() throws {
        for (name, text) in [("--from", from), ("--to", to)] where text.map({ CivilDate($0) == nil }) ?? false {
            throw ValidationError("\(name) takes a day, as 2026-11-30.")
        }
    }

    func run() throws {
        let access = try ServiceAccess()
        switch service {
        case .pixelEngine:
            let query = [("start_date", from), ("end_date", to)].compactMap { name, value in value.map { (name, $0) } }
            try StandardOutput.print(access.call("pixelengine/billing", query: query).text)
        case .progressiveRobot:
            guard from == nil, to == nil else {
                throw CommandFailure.usage("--from and --to are for pixelengine: Progressive Robot tells all of it")
            }
            try StandardOutput.print(access.call("progressive-robot/credit-history").text)
        case .spriteAI, .pixelDojo:
            throw CommandFailure.usage(
                "\(service) has no call for what it charged; pixelwright jobs spend sums it here")
        }
    }
}

/// `pixelwright account limits`: what the user's plan allows.
struct AccountLimitsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "limits", abstract: "Ask Sprite AI or Progressive Robot what the plan allows.")

    @Option(help: ArgumentHelp("Which service: sprite-ai or progressive-robot.", valueName: "name"))
    var service = ServiceID.spriteAI

    func run() throws {
        let access = try ServiceAccess()
        switch service {
        case .spriteAI: try StandardOutput.print(access.call("sprite-ai/limits").text)
        case .progressiveRobot: try StandardOutput.print(access.call("progressive-robot/subscription").text)
        case .pixelEngine, .pixelDojo: throw CommandFailure.usage("\(service) has no call for what a plan allows")
        }
    }
}

extension ServiceID {
    fileprivate var balanceEndpoint: String? {
        switch self {
        case .pixelEngine, .spriteAI: "balance"
        case .progressiveRobot: "credits"
        case .pixelDojo: nil
        }
    }
}

extension JSONValue {
    fileprivate var isPlain: Bool {
        switch self {
        case .string, .integer, .number, .bool: true
        case .null, .array, .object: false
        }
    }
}
#endif
