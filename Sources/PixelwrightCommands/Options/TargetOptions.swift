import ArgumentParser
import Pixelwright
import PixelwrightServices

/// What pictures and requests are meant for, and whose plan they are sent with.
struct TargetOptions: ParsableArguments {
    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(
            """
            What they are meant for: SERVICE/ENDPOINT or SERVICE/ENDPOINT:VARIANT, as pixelengine/animate. May be \
            given several times.
            """, valueName: "target"),
        transform: Target.expecting)
    var targets: [Target] = []

    @OptionGroup var planOption: PlanOption

    func validate() throws {
        for service in Set(targets.map(\.endpoint.service)) { try planOption.check(for: service) }
    }
}

extension TargetOptions {
    /// The targets, each once however often it was named.
    var distinctTargets: [Target] {
        var seen: Set<Target> = []
        return targets.filter { seen.insert($0).inserted }
    }
}

/// The caller's plan.
struct PlanOption: ParsableArguments {
    @Option(
        name: .customLong("plan"),
        help: ArgumentHelp(
            "Your plan of the service. Without it, what needs a higher plan than the least is a warning.",
            valueName: "name"))
    var name: String?

    /// Refuses a name that is none of the service's plans.
    func check(for service: ServiceID) throws(ValidationError) {
        if let mistake = mistake(for: service) { throw ValidationError(mistake) }
    }

    /// What is wrong with the name, if it is none of the service's plans.
    func mistake(for service: ServiceID) -> String? {
        guard let name, plan(of: service) == nil else { return nil }
        let names = Service.named(service).plans.map(\.name)
        return names.isEmpty
            ? "\(service) has no plans; leave out --plan"
            : "\(service) has no plan “\(name)”; it has \(names.joined(separator: ", "))"
    }

    /// The plan of that name; nil when none is named, or the service has none of that name.
    func plan(of service: ServiceID) -> Plan? {
        name.flatMap { name in Service.named(service).plans.first { $0.name == name.lowercased() } }
    }
}

extension Target {
    /// Reads a target as a command line names it.
    static let expecting: @Sendable (String) throws -> Target = { argument in
        do throws(TargetError) { return try Target(parsing: argument) } catch {
            throw ValidationError(error.description)
        }
    }
}
