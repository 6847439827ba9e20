#if Services
import ArgumentParser
import Pixelwright
import PixelwrightServices
import ServiceCatalog

/// Who does a step, and what it is told besides.
struct StepOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Who does it: \(ServiceID.allCases.map(\.rawValue).joined(separator: ", ")). By default the first that can and that there is a key for.",
            valueName: "name"))
    var service: ServiceID?

    @Option(
        help: ArgumentHelp("The same seed gives the same result, where a service promises it.", valueName: "number"))
    var seed: Int?

    @OptionGroup var fields: FieldOptions
    @OptionGroup var plan: PlanOption

    /// The service that does a step.
    func offer(
        of step: GenerativeStep, model: String?, _ access: ServiceAccess, isDry: Bool
    ) throws(CommandFailure) -> StepOffer {
        try StepChoice(step: step, service: service, model: model, settings: access.settings, isDry: isDry).offer()
    }

    /// The caller's plan: what the command line says, else the settings.
    func plan(of service: ServiceID, _ settings: Settings) throws(CommandFailure) -> Plan? {
        if let mistake = plan.mistake(for: service) { throw .usage(mistake) }
        if let plan = plan.plan(of: service) { return plan }
        return try settings.plan(of: service)
    }
}

/// What a call may cost, and whether it is made at all.
struct SpendingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The most that a call may cost, in the service's own unit. Budgets of days and months stand in the settings.",
            valueName: "amount"),
        transform: Amount.expectingCost)
    var maxCost: Amount?

    @Flag(
        name: .customLong("dry-run"),
        help: "Print the very request, with pictures left out, and what it would cost; send nothing.")
    var isDry = false

    @Flag(
        name: .customLong("again"),
        help: "Make the call though the very same is under way; without it, that is taken for a mistake.")
    var allowsDuplicates = false

    @Flag(
        name: .customLong("no-wait"),
        help: "Do not wait for results: print the jobs' ids, for pixelwright jobs watch and fetch.")
    var isDetached = false

    @Option(
        help: ArgumentHelp(
            "How long to wait at the most, in seconds. The job goes on after it.", valueName: "seconds"))
    var timeout: Int?

    func validate() throws {
        if let timeout, timeout < 1 { throw ValidationError("--timeout takes whole seconds, at least 1.") }
    }
}

/// Where what comes of a call goes, and what is made of it then.
struct CallResultOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "A file, or a folder (DIR/, created when missing); by default a name like the prompt, here. The file's ending chooses the format.",
            valueName: "path"),
        completion: .file())
    var output: String?

    @Option(
        name: .customLong("then"),
        help: ArgumentHelp(
            "What is made of the result, in order: commands with commas between, each with its options, as 'pixelate --colors 16, remove-background, sheet --format godot'. What came from the service stays beside it.",
            valueName: "steps"),
        transform: PostProcessing.init)
    var then: PostProcessing?

    @Flag(name: .customLong("force"), help: "Replace files that are there already.")
    var isForced = false

    @Flag(name: [.customShort("q"), .customLong("quiet")], help: "Print errors and warnings only.")
    var isQuiet = false

    @Flag(name: .customLong("json"), help: "Print a report in JSON on standard output.")
    var isJSON = false

    func validate() throws {
        if output?.isEmpty == true || output == "-" { throw ValidationError("-o takes a file or a folder.") }
    }

    /// The format of an animation that the ending of -o asks for, as services call it; nil for none of theirs.
    var animationFormat: String? {
        switch output.flatMap({ FilePath($0).ending })?.lowercased() {
        case "gif": "gif"
        case "webp": "webp"
        default: nil
        }
    }

    /// Where the results of a call are put that is called `name` where nobody says.
    func place(name: String) -> CallPlace {
        CallPlace(output, name: name, keepsOriginal: then != nil)
    }
}
#endif
