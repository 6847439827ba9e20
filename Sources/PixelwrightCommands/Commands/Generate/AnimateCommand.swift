#if Services
import ArgumentParser
import Pixelwright
import PixelwrightServices
import ServiceCatalog

/// `pixelwright animate`: animations of stills, by a service.
struct AnimateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "animate",
        abstract: "Have a service animate sprites as a prompt says.",
        discussion: """
            Each input is a job of its own: it is checked and mended first, what it costs is told, and it is sent once. \
            An interrupted run loses nothing: see pixelwright jobs. Of Sprite AI, a picture is imported first, which \
            costs nothing; --source names one that it holds already.

            EXAMPLES:
              pixelwright animate hero.png --prompt 'walks to the right' --frames 8 -o walk.webp
              pixelwright animate hero.png --prompt 'idles' --service sprite-ai --preset Idle -o idle.png
              pixelwright animate a.png b.png --prompt 'jumps' -o jumps/ --max-cost 20
              pixelwright animate hero.png --prompt 'walks' -o walk.png --then 'sheet --layout strip --format godot'
            """)

    @Argument(
        help: ArgumentHelp("Sprites: files, folders, patterns such as 'art/*.png', or -.", valueName: "input"),
        completion: .file(extensions: ["png", "jpg", "jpeg", "webp"]))
    var words: [String] = []

    @Option(help: ArgumentHelp("What happens.", valueName: "words"))
    var prompt: String?

    @Option(
        help: ArgumentHelp("Which model animates; pixelwright models --for animation lists them.", valueName: "name"))
    var model: String?

    @Option(help: ArgumentHelp("How many frames.", valueName: "number"))
    var frames: Int?

    @Option(
        name: .customLong("result"),
        help: ArgumentHelp(
            "What is made: webp, gif or spritesheet. By default as the ending of -o says.", valueName: "format"))
    var resultFormat: String?

    @OptionGroup(title: "Picture") var picture: PictureStepOptions

    @Option(help: ArgumentHelp("A kind of motion: Walk, Run, Idle, …", valueName: "name"))
    var preset: String?

    @Option(help: ArgumentHelp("A sprite that Sprite AI holds already, by its id.", valueName: "id"))
    var source: String?

    @Option(help: ArgumentHelp("The length in seconds, of videos.", valueName: "seconds"))
    var duration: Int?

    @Option(help: ArgumentHelp("The size as prices call it, of videos: 720p.", valueName: "name"))
    var resolution: String?

    @Option(help: ArgumentHelp("How often the model goes over it, of videos.", valueName: "number"))
    var steps: Int?

    @OptionGroup(title: "Request") var step: StepOptions
    @OptionGroup(title: "What may be done to pictures") var preparation: PreparationStepOptions
    @OptionGroup(title: "Spending") var spending: SpendingOptions
    @OptionGroup(title: "Result") var results: CallResultOptions

    func validate() throws {
        if !words.isEmpty && source != nil { throw ValidationError("Give pictures or --source, not both.") }
        if let frames, frames < 1 { throw ValidationError("--frames takes a number greater than zero.") }
        if words.isEmpty && source == nil && prompt == nil {
            throw ValidationError("Give the sprites to animate, and what happens: --prompt 'walks to the right'.")
        }
    }

    func run() throws {
        let access = try ServiceAccess()
        let offer = try step.offer(of: .animate, model: model, access, isDry: spending.isDry)
        let maker = try StepCallMaker(access, offer, step, preparation)
        let expansion = try InputExpansion(words, isRecursive: false)
        let console = Console(isQuiet: results.isQuiet)
        for failure in expansion.failures { console.report(failure) }
        let inputs = expansion.distinctInputs
        guard inputs.count < 2 || results.output.map({ $0.hasSuffix("/") }) ?? true else {
            throw CommandFailure.usage("several inputs need a folder: -o DIR/")
        }
        var calls: [PaidCall] = []
        var failures = expansion.failures
        for input in inputs {
            do { calls.append(try call(input, maker)) } catch {
                let failure = CommandFailure(error, path: input.path)
                console.report(failure)
                failures.append(failure)
            }
        }
        if words.isEmpty {
            let name = CallPlace.name(like: prompt ?? preset ?? "", else: "animation")
            let place = results.place(name: name)
            calls = [try maker.call(try values(offer), name: place.stem, place: place)]
        }
        try PaidCalls(access, spending, results).run(calls, to: offer.endpoint, besides: failures)
    }

    private func call(_ input: Input, _ maker: StepCallMaker) throws -> PaidCall {
        var values = try values(maker.offer)
        var pictures = [try input.bytes()]
        if maker.offer.importsPictures {
            let id = try spending.isDry ? Self.dryID : SpriteImport(for: maker).id(of: pictures[0], name: input.path)
            values.add(.source, id)
            pictures = []
        }
        let name = results.output == nil ? "\(FilePath(input.path).stem)-animated" : FilePath(input.path).stem
        return try maker.call(values, pictures: pictures, name: input.path, place: results.place(name: name))
    }

    /// What stands for the id that an import would give.
    private static let dryID = "00000000-0000-0000-0000-000000000000"

    private func values(_ offer: StepOffer) throws -> StepValues {
        var values = try StepValues(prompt: prompt)
        try picture.add(to: &values)
        values.add(.model, model)
        values.add(.seed, step.seed)
        values.add(.frames, frames)
        values.add(.preset, preset)
        values.add(.source, source)
        values.add(.duration, duration)
        values.add(.resolution, resolution)
        values.add(.steps, steps)
        if offer.fields[.resultFormat] != nil { values.add(.resultFormat, resultFormat ?? results.animationFormat) }
        return values
    }
}
#endif
