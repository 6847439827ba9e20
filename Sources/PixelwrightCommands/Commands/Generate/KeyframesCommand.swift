#if Services
import ArgumentParser
import Pixelwright
import PixelwrightServices
import ServiceCatalog

/// `pixelwright keyframes`: what happens between given frames, by a service.
struct KeyframesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keyframes",
        abstract: "Have a service draw the frames between pictures.",
        discussion: """
            The pictures are spread evenly from the first frame to the last, unless --set frames[1].index=3 says where \
            one stands.

            EXAMPLES:
              pixelwright keyframes stand.png jump.png stand.png --prompt 'jumps once' --frames 8 -o jump.webp
              pixelwright keyframes a.png b.png --prompt 'turns' --frames 6 --render-mode detailed --dry-run
            """)

    @Argument(
        help: ArgumentHelp("The pictures, in the order of the animation.", valueName: "picture"),
        completion: .file(extensions: ["png", "jpg", "jpeg", "webp"]))
    var words: [String]

    @Option(help: ArgumentHelp("What happens.", valueName: "words"))
    var prompt: String

    @Option(help: ArgumentHelp("How many frames in all.", valueName: "number"))
    var frames: Int

    @Option(help: ArgumentHelp("pixel for pixel art, detailed for other pictures.", valueName: "name"))
    var renderMode = "pixel"

    @Option(
        name: .customLong("result"),
        help: ArgumentHelp(
            "What is made: webp, gif or spritesheet. By default as the ending of -o says.", valueName: "format"))
    var resultFormat: String?

    @OptionGroup(title: "Picture") var picture: PictureStepOptions
    @OptionGroup(title: "Request") var step: StepOptions
    @OptionGroup(title: "What may be done to pictures") var preparation: PreparationStepOptions
    @OptionGroup(title: "Spending") var spending: SpendingOptions
    @OptionGroup(title: "Result") var results: CallResultOptions

    func validate() throws {
        if frames < 1 { throw ValidationError("--frames takes a number greater than zero.") }
    }

    func run() throws {
        let access = try ServiceAccess()
        let offer = try step.offer(of: .keyframes, model: nil, access, isDry: spending.isDry)
        let maker = try StepCallMaker(access, offer, step, preparation)
        let expansion = try InputExpansion(words, isRecursive: false)
        if let failure = expansion.failures.first { throw failure }
        var values = try StepValues(prompt: prompt)
        try picture.add(to: &values)
        values.add(.seed, step.seed)
        values.add(.frames, frames)
        values.add(.renderMode, renderMode)
        values.add(.resultFormat, resultFormat ?? results.animationFormat)
        let pictures = try expansion.inputs.map { input in
            try input.pictureBytes()
        }
        let call = try maker.call(
            values, pictures: pictures, name: expansion.inputs.map(\.path).joined(separator: ", "),
            place: results.place(name: CallPlace.name(like: prompt, else: "keyframes")))
        try PaidCalls(access, spending, results).run([call], to: offer.endpoint)
    }
}
#endif
