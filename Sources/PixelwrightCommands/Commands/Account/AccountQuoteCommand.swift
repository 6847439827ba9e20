import ArgumentParser
import Pixelwright
import PixelwrightServices

/// `pixelwright account quote`: what a call would cost.
struct AccountQuoteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quote",
        abstract: "Say what a call would cost, exactly, before it is made.",
        discussion: """
            The price is that of the service's document, in the service's own unit. Fields that it depends on are set \
            one by one, or read from a request. Where the price cannot be told, the exit status is 1 and the message \
            says what is missing. Nothing is sent.

            EXAMPLES:
              pixelwright account quote --for pixelengine/animate
              pixelwright account quote --for pixeldojo/run --set apiId=flux-1.1-pro
              pixelwright account quote --for progressive-robot/generate --set model=wan-t2v --set frames=41 --set steps=20
              pixelwright account quote --request animate.json --json | jq .amount
            """)

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(
            "What is called: SERVICE/ENDPOINT or SERVICE/ENDPOINT:VARIANT, as pixelengine/animate.",
            valueName: "target"),
        transform: Target.expecting)
    var target: Target?

    @OptionGroup var fields: FieldOptions

    @Option(
        help: ArgumentHelp("The request in JSON, or -; fields that are set replace its own.", valueName: "file"),
        completion: .file(extensions: ["json"]))
    var request: String?

    @OptionGroup var plan: PlanOption

    @Flag(name: .customLong("json"), help: "Print a report in JSON on standard output.")
    var isJSON = false

    func validate() throws {
        if target == nil && request == nil {
            throw ValidationError(
                "Say what is called: --for TARGET, as --for pixelengine/animate, or --request FILE.json.")
        }
        if let target { try plan.check(for: target.endpoint.service) }
    }

    func run() throws {
        let request = try asked()
        if let mistake = plan.mistake(for: request.endpoint.service) { throw CommandFailure.usage(mistake) }
        let console = Console(isQuiet: isJSON)
        let target = self.target ?? Target(request.endpoint)
        for warning in planWarnings(request) { console.warn(warning, path: target.description) }
        let quote = Quote(for: request)
        if isJSON { try StandardOutput.print(quote.json(target).text) }
        guard quote.amount != nil else {
            throw isJSON
                ? ExitCode(ExitStatus.inputWanting.rawValue)
                : CommandFailure(
                    .inputWanting, path: target.description, "what a call costs cannot be told: \(quote.explanation)")
        }
        if !isJSON { try StandardOutput.print("\(target): \(quote), \(quote.explanation)") }
    }

    private func asked() throws -> ServiceRequest {
        var asked: ServiceRequest
        if let target, request == nil {
            asked = ServiceRequest(target.endpoint)
        } else {
            asked = try read(request ?? "-")
        }
        try fields.apply(to: &asked)
        if let target { asked.adopt(target) }
        return asked
    }

    /// The request in the file at `path`.
    private func read(_ path: String) throws -> ServiceRequest {
        let asked: ServiceRequest
        do {
            asked = try ServiceRequest(contentsOf: path, for: target?.endpoint)
        } catch {
            throw CommandFailure(error, path: path)
        }
        if let target, target.endpoint != asked.endpoint {
            throw CommandFailure.usage("\(path) is a request for \(asked.endpoint.target), not for \(target)")
        }
        return asked
    }

    /// What the caller's plan does not allow of it.
    private func planWarnings(_ request: ServiceRequest) -> [String] {
        guard let plan = plan.plan(of: request.endpoint.service) else { return [] }
        var preflight = Preflight(Target(request.endpoint))
        preflight.plan = plan
        return preflight.check(request).findings.filter { $0.isAboutPlan(of: request.endpoint) }.map(\.sentences)
    }
}

extension Finding {
    /// Whether it is the caller's plan that is too low.
    fileprivate func isAboutPlan(of endpoint: Endpoint) -> Bool {
        switch endpoint.rules.first(where: { $0.id == rule })?.constraint {
        case .plan, .planSide, .planFrames: true
        default: false
        }
    }
}

extension Quote {
    /// The price of a call of `target`, for `--json`.
    fileprivate func json(_ target: Target) -> JSONValue {
        .object([
            "target": .string(target.description),
            "amount": amount?.json ?? .null,
            "unit": .string(unit.rawValue),
            "approximate": .bool(isApproximate),
            "explanation": .string(explanation),
        ])
    }
}
