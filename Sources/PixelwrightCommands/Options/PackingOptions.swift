import ArgumentParser
import Pixelwright

/// How sprites are arranged on a sheet.
struct PackingOptions: ParsableArguments {
    /// The arrangements by the names that the command line has for them.
    enum Layout: String, CaseIterable, ExpressibleByArgument {
        case atlas
        case strip
        case verticalStrip = "vertical-strip"
        case grid
    }

    @Option(help: ArgumentHelp("atlas, strip, vertical-strip or grid.", valueName: "layout"))
    var layout: Layout?

    @Option(help: ArgumentHelp("How many columns a grid has; by default about as many as rows.", valueName: "count"))
    var columns: Int?

    @Option(help: ArgumentHelp("Transparent pixels between neighbours.", valueName: "px"))
    var padding = 0

    @Option(help: ArgumentHelp("Transparent pixels along the edges.", valueName: "px"))
    var margin = 0

    @Option(help: ArgumentHelp("Repeat the outermost pixels of each sprite around it so often.", valueName: "px"))
    var extrude = 0

    @Flag(name: .customLong("trim"), help: "Leave out transparent borders; the layout keeps where they were.")
    var trims = false

    @Option(help: ArgumentHelp("With --trim: the highest alpha that counts as transparent.", valueName: "0...254"))
    var alphaThreshold: UInt8?

    @Flag(name: .customLong("rotate"), help: "Turn sprites by 90° clockwise where that saves space.")
    var allowsRotation = false

    @Flag(name: .customLong("keep-duplicates"), help: "Give equal sprites of an atlas a place each.")
    var keepsDuplicates = false

    @Flag(name: .customLong("square"), help: "Make pages square.")
    var isSquare = false

    @Flag(name: .customLong("power-of-two"), help: "Make sides powers of two.")
    var isPowerOfTwo = false

    @Option(help: ArgumentHelp("Make sides multiples of a number, 4 say for compressed textures.", valueName: "number"))
    var multipleOf: Int?

    @Option(
        help: ArgumentHelp("The largest page; 4096x4096 unless said otherwise.", valueName: "WxH"),
        transform: Size.expectingSize)
    var maxSize: Size?

    @Option(
        help: ArgumentHelp(
            "How an atlas looks for places; by default in all of these ways.",
            valueName: "rule"))
    var placement: PlacementRule?

    func validate() throws {
        let isAtlas = (layout ?? .atlas) == .atlas
        if columns != nil && layout != .grid { throw ValidationError("--columns goes with --layout grid.") }
        if let columns, columns < 1 { throw ValidationError("--columns takes a number greater than zero.") }
        if isPowerOfTwo && multipleOf != nil {
            throw ValidationError("Give --power-of-two or --multiple-of, not both.")
        }
        if let multipleOf, !(1...SheetPacker.largestSide).contains(multipleOf) {
            throw ValidationError("--multiple-of takes a number from 1 through \(SheetPacker.largestSide).")
        }
        for (name, value) in [("--padding", padding), ("--margin", margin), ("--extrude", extrude)]
        where !(0...1024).contains(value) {
            throw ValidationError("\(name) takes a number from 0 through 1024.")
        }
        if alphaThreshold != nil && !trims { throw ValidationError("--alpha-threshold goes with --trim.") }
        if alphaThreshold == 255 { throw ValidationError("--alpha-threshold takes a number from 0 through 254.") }
        for (name, isGiven) in [
            ("--rotate", allowsRotation), ("--keep-duplicates", keepsDuplicates), ("--placement", placement != nil),
        ] where isGiven && !isAtlas { throw ValidationError("\(name) is for atlases.") }
        if let maxSize, max(maxSize.width, maxSize.height) > SheetPacker.largestSide {
            throw ValidationError("--max-size takes at most \(SheetPacker.largestSide) px a side.")
        }
    }

    /// The same for the library.
    func packer() -> SheetPacker {
        var packer = SheetPacker()
        packer.arrangement =
            switch layout ?? .atlas {
            case .atlas: .atlas
            case .strip: .horizontalStrip
            case .verticalStrip: .verticalStrip
            case .grid: .grid(columns: columns)
            }
        packer.padding = padding
        packer.margin = margin
        packer.extrusion = extrude
        packer.trimThreshold = trims ? alphaThreshold ?? 0 : nil
        packer.allowsRotation = allowsRotation
        packer.sharesDuplicates = !keepsDuplicates
        packer.isSquare = isSquare
        packer.sides = isPowerOfTwo ? .powerOfTwo : multipleOf.map { .multiple(of: $0) } ?? .any
        if let maxSize { packer.maximumSize = maxSize }
        packer.placementRule = placement
        return packer
    }
}

/// The file of a sheet.
struct SheetOutputOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The sheet: .png or .webp, which is lossless.", valueName: "file"), completion: .file())
    var output: String

    @Flag(name: .customLong("force"), help: "Replace files that are there already.")
    var isForced = false

    func validate() throws {
        guard !output.hasSuffix("/"), let ending = FilePath(output).ending,
            [.png, .webp].contains(ImageFormat(pathExtension: ending))
        else { throw ValidationError("-o takes a file that ends in .png or .webp.") }
    }
}
