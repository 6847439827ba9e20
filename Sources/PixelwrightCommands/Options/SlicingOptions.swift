import ArgumentParser
import Pixelwright

/// Where the sprites of a sheet lie.
struct SlicingOptions: ParsableArguments {
    @OptionGroup var strip: StripOptions

    @Option(
        help: ArgumentHelp("So many columns and rows of cells.", valueName: "COLSxROWS"),
        transform: Size.expecting("COLUMNSxROWS in whole numbers greater than 0, such as 8x4"))
    var grid: Size?

    @Flag(name: .customLong("islands"), help: "What is surrounded by background, whatever its size and place.")
    var findsIslands = false

    @Flag(name: .customLong("auto"), help: "Guess the grid; this is what is done without any of these.")
    var guesses = false

    @Option(
        help: ArgumentHelp("Pixels left of the first column and above the first row.", valueName: "N[,N]"),
        transform: GapArgument.expectingPixels)
    var margin: GapArgument?

    @Option(
        help: ArgumentHelp("Pixels between columns and between rows.", valueName: "N[,N]"),
        transform: GapArgument.expectingPixels)
    var spacing: GapArgument?

    @Option(
        help: ArgumentHelp(
            "With --islands: parts with at most so many pixels between them belong together.",
            valueName: "px"))
    var mergeDistance: Int?

    @Option(
        help: ArgumentHelp(
            "What lies behind the sprites; by default transparency, or in an opaque sheet the colour that prevails.",
            valueName: "color"))
    var background: RGBA8?

    @Option(help: ArgumentHelp("By how much a channel may differ from the background.", valueName: "0...255"))
    var tolerance: UInt8?

    func validate() throws {
        let ways = [strip.isGiven, grid != nil, findsIslands, guesses]
        guard ways.count(where: { $0 }) < 2 else {
            throw ValidationError("Give one of --frame-count, --frame-size, --grid, --islands and --auto.")
        }
        if mergeDistance != nil && !findsIslands { throw ValidationError("--merge-distance goes with --islands.") }
        if let mergeDistance, !(0...1024).contains(mergeDistance) {
            throw ValidationError("--merge-distance takes a number from 0 through 1024.")
        }
        let hasCells = strip.isGiven || grid != nil
        if (margin != nil || spacing != nil) && !hasCells {
            throw ValidationError("--margin and --spacing go with --frame-count, --frame-size or --grid.")
        }
    }

    /// Whether a way of cutting was asked for.
    var isGiven: Bool {
        strip.isGiven || grid != nil || findsIslands || guesses || background != nil
            || tolerance != nil
    }

    /// The same for the library.
    func slicer() throws -> SheetSlicer {
        var slicer = SheetSlicer(method)
        slicer.margin = margin?.point ?? .zero
        slicer.spacing = spacing?.point ?? .zero
        slicer.background = background
        if let tolerance { slicer.tolerance = tolerance }
        return slicer
    }

    private var method: SheetSlicer.Method {
        if let frameCount = strip.frameCount { return .frameCount(frameCount) }
        if let frameSize = strip.frameSize { return .cellSize(frameSize) }
        if let grid { return .grid(columns: grid.width, rows: grid.height) }
        return findsIslands ? .islands(mergeDistance: mergeDistance ?? 0) : .automatic
    }
}

/// Pixels across and down, `2` or `2,4`.
struct GapArgument: ExpressibleByArgument, Hashable, Sendable {
    let point: Point

    /// Says what is expected where it is none.
    static let expectingPixels = expecting("pixels from 0 through 32768, such as 2, or 2,4 across and down")

    init?(argument: String) {
        let numbers = argument.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
        guard let first = numbers.first ?? nil, let last = numbers.last ?? nil, numbers.count <= 2 else { return nil }
        guard (0...32_768).contains(first), (0...32_768).contains(last) else { return nil }
        point = Point(x: first, y: last)
    }
}

/// A folder for what a command makes of each input.
struct FolderOutputOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The folder; created when missing.", valueName: "dir"),
        completion: .directory)
    var output: String

    @Option(help: ArgumentHelp("The format to write; png unless said otherwise.", valueName: "format"))
    var format: ImageFormat?

    @OptionGroup var replacement: ReplacementOptions

    /// What writes the results.
    var writer: ResultWriter { replacement.writer }

    func validate() throws {
        if output.isEmpty || output == "-" { throw ValidationError("-o takes a folder here.") }
        if FileSystem.kind(of: output) == .file { throw ValidationError("-o takes a folder; \(output) is a file.") }
    }

    /// Where the files made of `input` go.
    func folder(for input: Input, isAlone: Bool) -> String {
        if isAlone { return output }
        let name = FilePath(FilePath.join(output, input.relativePath))
        return name.folder + name.stem
    }
}
