#if Services
import ArgumentParser
import Pixelwright
import PixelwrightServices
import ServiceCatalog

/// `pixelwright generate`: stills of a prompt, by a service.
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Have a service draw a sprite or picture of a prompt.",
        discussion: """
            The request is checked and mended first, and what it costs is told; it is written down before it is sent, \
            is sent once, and can be taken up again whatever happens: see pixelwright jobs. Further fields of the \
            service are given by --set.

            EXAMPLES:
              pixelwright generate 'a knight with a red plume' --size 64x64 -o knight.png
              pixelwright generate 'a green slime' --service pixelengine --colors 16 --dry-run
              pixelwright generate 'a tavern' --service pixeldojo --model flux-1.1-pro --max-cost 2 \
            --then 'pixelate --colors 24'
              pixelwright generate 'the same knight, waving' knight.png --service pixelengine -o waving.png
            """)

    @Argument(help: "What is to be seen.")
    var prompt: String

    @Argument(
        help: ArgumentHelp(
            "A picture that the prompt is to change, where the service takes one.", valueName: "picture"),
        completion: .file(extensions: ["png", "jpg", "jpeg", "webp"]))
    var pictures: [String] = []

    @Option(help: ArgumentHelp("Which model draws; pixelwright models lists them.", valueName: "name"))
    var model: String?

    @Option(help: ArgumentHelp("The size in pixels.", valueName: "WxH"), transform: Size.expectingSize)
    var size: Size?

    @OptionGroup(title: "Picture") var picture: PictureStepOptions

    @Option(help: ArgumentHelp("How many pictures.", valueName: "number"))
    var count: Int?

    @Option(help: ArgumentHelp("What kind of sprite: character, item, tile, …", valueName: "name"))
    var assetType: String?

    @Option(help: ArgumentHelp("Where the sprite looks: south, east, …", valueName: "name"))
    var direction: String?

    @Option(help: ArgumentHelp("From where it is seen: side, top_down, isometric, …", valueName: "name"))
    var camera: String?

    @Option(help: ArgumentHelp("Width to height, as 1:1.", valueName: "W:H"))
    var aspect: String?

    @OptionGroup(title: "Request") var step: StepOptions
    @OptionGroup(title: "What may be done to pictures") var steps: PreparationStepOptions
    @OptionGroup(title: "Spending") var spending: SpendingOptions
    @OptionGroup(title: "Result") var results: CallResultOptions

    func run() throws {
        let access = try ServiceAccess()
        let offer = try step.offer(of: .generate, model: model, access, isDry: spending.isDry)
        var values = try StepValues(prompt: prompt)
        try picture.add(to: &values)
        values.add(.model, model)
        values.add(.seed, step.seed)
        values.add(.width, size?.width)
        values.add(.height, size?.height)
        values.add(.count, count)
        values.add(.assetType, assetType)
        values.add(.direction, direction)
        values.add(.camera, camera)
        values.add(.aspectRatio, aspect)
        let maker = try StepCallMaker(access, offer, step, steps)
        let place = results.place(name: CallPlace.name(like: prompt, else: "picture"))
        let call = try maker.call(
            values, pictures: pictures.map { try Input(naming: $0).pictureBytes() }, name: place.stem, place: place)
        try PaidCalls(access, spending, results).run([call], to: offer.endpoint)
    }
}

/// What pictures and animations are told alike.
struct PictureStepOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How many colours.", valueName: "number"))
    var colors: Int?

    @Option(
        help: ArgumentHelp(
            "The very colours: a file, a palette's name, or colours with commas between.", valueName: "palette"))
    var palette: PaletteArgument?

    @Option(help: ArgumentHelp("What is not to be seen.", valueName: "words"))
    var negativePrompt: String?

    func validate() throws {
        if colors != nil && palette != nil { throw ValidationError("Give --colors or --palette, not both.") }
    }

    /// Adds what was given.
    func add(to values: inout StepValues) throws {
        values.add(.colors, colors)
        values.add(.negativePrompt, negativePrompt)
        guard let palette else { return }
        let colors = try palette.palette().colors.map { JSONValue.string(String($0.hex.prefix(7))) }
        values.add(.palette, .array(colors))
    }
}
#endif
