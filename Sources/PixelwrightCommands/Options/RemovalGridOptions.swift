import ArgumentParser
import Pixelwright

/// Which grid the pixels of a sprite lie on whose background is removed.
struct RemovalGridOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The grid whose cells are judged as a whole: auto, none, COLUMNSxROWS, or the size of a cell in pixels.",
            valueName: "grid"))
    var grid = RemovalGridArgument.grid(.automatic)

    @Option(
        help: ArgumentHelp(
            "Where a cut of a --grid of cells of so many pixels lies, from the left and from the top.",
            valueName: "X,Y"))
    var offset: OffsetArgument?

    func validate() throws {
        guard offset != nil else { return }
        switch grid {
        case .none: throw ValidationError("--offset goes with a --grid; --grid none is none.")
        case .grid(let grid): try grid.checkTakesOffset()
        }
    }

    /// The same for the remover of backgrounds of pictures of `size`.
    ///
    /// - Throws: When the grid has no place in them.
    func choice(over size: Size) throws(CommandFailure) -> BackgroundRemover.GridChoice {
        guard case .grid(let grid) = grid else { return .none }
        try grid.check(on: size)
        switch grid.choice(at: offset) {
        case .automatic: return .automatic
        case .pitch(let x, let y, let offsetX, let offsetY):
            return .exactly(PixelGrid(pitchX: x, pitchY: y, offsetX: offsetX, offsetY: offsetY, imageSize: size))
        case .cells(let cells): return .exactly(PixelGrid(cells: cells, imageSize: size))
        case .exactly(let grid): return .exactly(grid)
        }
    }
}

/// A pixel grid as it is named on the command line, or `none`.
enum RemovalGridArgument: ExpressibleByArgument, Hashable, Sendable {
    case none
    case grid(GridArgument)

    init?(argument: String) {
        if argument == "none" {
            self = .none
        } else if let grid = GridArgument(argument: argument) {
            self = .grid(grid)
        } else {
            return nil
        }
    }

    var defaultValueDescription: String {
        switch self {
        case .none: "none"
        case .grid(let grid): grid.defaultValueDescription
        }
    }
}
