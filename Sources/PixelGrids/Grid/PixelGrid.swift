public import PixelCore

/// The grid on which the cells of upscaled pixel art lie.
///
/// Cuts are nearly but not always exactly periodic: they follow jitter and drift of the drawing.
public struct PixelGrid: Hashable, Sendable {
    /// Cell boundaries from left to right in pixels, 0 and the image's width included: one more than there are columns.
    public let columnCuts: [Int]
    /// Cell boundaries from top to bottom in pixels, 0 and the image's height included: one more than there are rows.
    public let rowCuts: [Int]
    /// The usual width of a cell in pixels; need not be whole.
    public let pitchX: Double
    /// The usual height of a cell in pixels; need not be whole.
    public let pitchY: Double
    /// How likely the grid is right, 0 through 1; 1 for one that was given.
    public let confidence: Double

    /// Cells from left to right.
    public var columns: Int { columnCuts.count - 1 }
    /// Cells from top to bottom.
    public var rows: Int { rowCuts.count - 1 }
    /// ``columns`` × ``rows``.
    public var size: Size { Size(columns, rows) }
    /// Where the first whole column begins in pixels: 0, or the width of a partial column at the left border.
    public var offsetX: Double { Self.offset(columnCuts, pitchX) }
    /// Where the first whole row begins in pixels: 0, or the height of a partial row at the top border.
    public var offsetY: Double { Self.offset(rowCuts, pitchY) }

    /// Creates a grid from its cuts.
    ///
    /// - Precondition: each list of cuts begins with 0, rises strictly, and holds two or more.
    init(columnCuts: [Int], rowCuts: [Int], pitchX: Double, pitchY: Double, confidence: Double) {
        for cuts in [columnCuts, rowCuts] {
            precondition(cuts.count >= 2 && cuts[0] == 0, "cuts begin at the border")
            precondition(zip(cuts, cuts.dropFirst()).allSatisfy { $0 < $1 }, "cuts rise")
        }
        self.columnCuts = columnCuts
        self.rowCuts = rowCuts
        self.pitchX = pitchX
        self.pitchY = pitchY
        self.confidence = confidence
    }

    private static func offset(_ cuts: [Int], _ pitch: Double) -> Double {
        let first = Double(cuts[1])
        return cuts.count > 2 && first < 0.75 * pitch ? first : 0
    }
}

extension PixelGrid {
    /// Creates a regular grid of `cells` columns × rows over an image of `imageSize`; each at least 1 px, so there are
    /// no more cells than pixels along either side.
    public init(cells: Size, imageSize: Size) {
        let columns = min(cells.width, imageSize.width)
        let rows = min(cells.height, imageSize.height)
        self.init(
            columnCuts: (0...columns).map { Self.rounded($0 * imageSize.width, over: columns) },
            rowCuts: (0...rows).map { Self.rounded($0 * imageSize.height, over: rows) },
            pitchX: Double(imageSize.width) / Double(columns), pitchY: Double(imageSize.height) / Double(rows),
            confidence: 1)
    }

    /// Creates a regular grid of cells of `pitchX` × `pitchY` px, 1 or more, with a cut at `offsetX` and at `offsetY`.
    ///
    /// Border cells narrower than half a pitch belong to their neighbours.
    ///
    /// - Precondition: the pitches are finite and at least 1, the offsets finite.
    public init(pitchX: Double, pitchY: Double, offsetX: Double = 0, offsetY: Double = 0, imageSize: Size) {
        precondition(pitchX.isFinite && pitchY.isFinite && pitchX >= 1 && pitchY >= 1, "a cell is 1 px or more")
        precondition(offsetX.isFinite && offsetY.isFinite, "an offset is a number of pixels")
        self.init(
            columnCuts: Self.regularCuts(pitchX, offsetX, imageSize.width),
            rowCuts: Self.regularCuts(pitchY, offsetY, imageSize.height),
            pitchX: pitchX, pitchY: pitchY, confidence: 1)
    }

    private static func regularCuts(_ pitch: Double, _ offset: Double, _ length: Int) -> [Int] {
        let first = offset - (offset / pitch).rounded(.down) * pitch
        let inner = stride(from: first, to: Double(length), by: pitch)
            .filter { $0 > 0.5 * pitch && Double(length) - $0 > 0.5 * pitch }
            .map { Int($0.rounded()) }
        let cuts = ([0] + inner + [length]).reduce(into: [Int]()) { cuts, cut in
            if cuts.last != cut { cuts.append(cut) }
        }
        return cuts
    }

    /// `numerator / denominator`, rounded to the nearest whole number.
    private static func rounded(_ numerator: Int, over denominator: Int) -> Int {
        (2 * numerator + denominator) / (2 * denominator)
    }
}
