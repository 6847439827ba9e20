#if Services
import ArgumentParser
import Pixelwright
import PixelwrightServices
import ServiceCatalog

/// `pixelwright enhance-prompt`: a fuller prompt, by a service.
struct EnhancePromptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enhance-prompt",
        abstract: "Have a service write a fuller prompt.",
        discussion: """
            The prompt is printed on standard output. What a service may charge for is written down like any paid call.

            EXAMPLES:
              pixelwright enhance-prompt 'walks' hero.png
              pixelwright animate hero.png --prompt "$(pixelwright enhance-prompt 'walks' hero.png)" -o walk.webp
              pixelwright enhance-prompt 'a tavern' --service progressive-robot --style noir --count 3
            """)

    @Argument(help: "What to begin with; may be empty where there is a picture.")
    var prompt: String

    @Argument(help: ArgumentHelp("Whom the prompt is about.", valueName: "picture"), completion: .file())
    var pictures: [String] = []

    @Option(help: ArgumentHelp("The model that the prompt is for.", valueName: "name"))
    var model: String?

    @Option(help: ArgumentHelp("A style, in words.", valueName: "words"))
    var style: String?

    @Option(help: ArgumentHelp("A mood, in words.", valueName: "words"))
    var mood: String?

    @Option(help: ArgumentHelp("How many prompts.", valueName: "number"))
    var count: Int?

    @OptionGroup(title: "Request") var step: StepOptions
    @OptionGroup(title: "What may be done to pictures") var preparation: PreparationStepOptions
    @OptionGroup(title: "Spending") var spending: SpendingOptions

    @Flag(name: .customLong("json"), help: "Print the service's answer in JSON.")
    var isJSON = false

    func run() throws {
        let access = try ServiceAccess()
        let offer = try step.offer(of: .enhancePrompt, model: model, access, isDry: spending.isDry)
        let maker = try StepCallMaker(access, offer, step, preparation)
        // An empty prompt is allowed beside a picture.
        var values = try StepValues(prompt: nil)
        values.add(.prompt, prompt)
        values.add(.model, model)
        values.add(.style, style)
        values.add(.mood, mood)
        values.add(.count, count)
        values.add(.seed, step.seed)
        let bytes = try pictures.map { path in
            try Input(naming: path).pictureBytes()
        }
        let prepared = try maker.prepared(values, pictures: bytes, name: offer.endpoint.target)
        if spending.isDry {
            return try StandardOutput.print(prepared.request.preview(access.settings).text)
        }
        let answer = try access.answer(to: prepared, spending)
        if isJSON { return try StandardOutput.print(answer.text) }
        try StandardOutput.print(answer.prompts.joined(separator: "\n"))
    }
}

extension JSONValue {
    /// The prompts in an answer; the answer itself where it has none.
    fileprivate var prompts: [String] {
        guard case .object(let object) = self else { return [text] }
        if case .string(let prompt)? = object["enhanced_prompt"] { return [prompt] }
        guard case .array(let prompts)? = object["prompts"] else { return [text] }
        return prompts.map { if case .string(let prompt) = $0 { prompt } else { $0.text } }
    }
}
#endif
