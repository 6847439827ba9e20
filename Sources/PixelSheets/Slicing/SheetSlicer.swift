public import PixelCore

/// Finds where the sprites of a sheet lie.
public struct SheetSlicer: Hashable, Sendable {
    /// How the sprites are found.
    public var method: Method
    /// Pixels around all cells; for methods that say nothing of it themselves.
    public var margin = Point.zero
    /// Pixels between cells; for methods that say nothing of it themselves.
    public var spacing = Point.zero
    /// What lies behind the sprites; nil for transparency or, in an opaque sheet, the colour that prevails at its edges.
    public var background: RGBA8?
    /// By how much a channel may differ from the background to belong to it.
    public var tolerance: UInt8 = 8
    /// Whether cells without a sprite are left out.
    public var dropsEmpty = false
    /// Whether borders of the background around each sprite are left out, and remembered in the layout.
    public var trims = false
    /// What the sprites are called.
    public var names = FrameNames()

    /// Creates a slicer that guesses, or goes by another method.
    public init(_ method: Method = .automatic) {
        self.method = method
    }

    /// A way of finding sprites.
    public enum Method: Hashable, Sendable {
        /// In cells of this size, which fill the sheet.
        case cellSize(Size)
        /// In so many columns and rows, which fill the sheet.
        case grid(columns: Int, rows: Int)
        /// Side by side in a strip of so many frames.
        case frameCount(Int)
        /// In the cells of this grid, wherever it lies.
        case cells(CellGrid)
        /// What is surrounded by background. Parts with at most `mergeDistance` pixels between them belong together.
        case islands(mergeDistance: Int)
        /// Where metadata says.
        case layout(SheetLayout)
        /// In a grid that is guessed, with a confidence; one cell when nothing speaks for more.
        case automatic
    }
}

/// Where the sprites of a sheet lie, and how that was found.
public struct SlicedSheet: Hashable, Sendable {
    /// The sprites in reading order: rows from the top, each from the left.
    public let layout: SheetLayout
    /// The cells that they lie in; nil when there are none.
    public let grid: CellGrid?
    /// How likely the grid or the islands are right, 0 through 1; 1 where they were given.
    public let confidence: Double
    /// What it was found by.
    public let evidence: Evidence

    /// What a slicing rests on.
    public enum Evidence: String, Hashable, Sendable {
        /// Options or metadata.
        case given
        /// A grid that parts the sprites and repeats itself.
        case grid
        /// Background all around.
        case islands
    }
}
