#if Services
import ArgumentParser
import Pixelwright
import PixelwrightServices
import ServiceCatalog

/// `pixelwright import`: sprites of one's own into a service.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Give a service sprites that it is to animate or to go by.",
        discussion: """
            Prints the id that the service gives each sprite, for pixelwright animate --source. Costs nothing.

            EXAMPLES:
              pixelwright import hero.png
              pixelwright import sprites/*.png --asset-type character --json
            """)

    @Argument(
        help: ArgumentHelp("Sprites: files, folders, patterns such as 'art/*.png', or -.", valueName: "input"),
        completion: .file(extensions: ["png", "jpg", "jpeg", "webp"]))
    var words: [String]

    @Option(help: ArgumentHelp("What the service calls it; by default the file's name.", valueName: "text"))
    var title: String?

    @Option(help: ArgumentHelp("What kind of sprite: character, item, tile, …", valueName: "name"))
    var assetType: String?

    @OptionGroup(title: "Request") var step: StepOptions
    @OptionGroup(title: "What may be done to pictures") var preparation: PreparationStepOptions

    @Flag(name: .customLong("dry-run"), help: "Print the very request, with pictures left out; send nothing.")
    var isDry = false

    @Flag(name: .customLong("json"), help: "Print a report in JSON on standard output.")
    var isJSON = false

    func run() throws {
        let access = try ServiceAccess()
        let offer = try step.offer(of: .importing, model: nil, access, isDry: isDry)
        let maker = try StepCallMaker(access, offer, step, preparation)
        let expansion = try InputExpansion(words, isRecursive: false)
        let console = Console(isQuiet: isJSON)
        var failures = expansion.failures
        failures.forEach(console.report)
        var reports: [JSONValue] = []
        for input in expansion.distinctInputs {
            do {
                let answer = try answer(for: input, maker, console)
                if isJSON || isDry {
                    reports.append(answer)
                } else if case .object(let object) = answer, case .string(let id)? = object["id"] {
                    try StandardOutput.print(id)
                }
            } catch {
                let failure = CommandFailure(error, path: input.path)
                console.report(failure)
                failures.append(failure)
            }
        }
        if isJSON || isDry {
            try StandardOutput.print((reports.count == 1 ? reports[0] : .array(reports)).text)
        }
        if let worst = failures.map(\.status).max() { throw ExitCode(worst.rawValue) }
    }

    private func answer(for input: Input, _ maker: StepCallMaker, _ console: Console) throws -> JSONValue {
        var values = try StepValues(prompt: nil)
        values.add(.title, title ?? (input.isStandardInput ? nil : FilePath(input.path).stem))
        values.add(.assetType, assetType)
        values.add(.seed, step.seed)
        let prepared = try maker.prepared(values, pictures: [try input.bytes()], name: input.path)
        if !prepared.steps.isEmpty { console.note("\(input.path): \(prepared.steps.summary)") }
        return try isDry ? prepared.request.preview(maker.access.settings) : maker.access.send(prepared.request)
    }
}
#endif
