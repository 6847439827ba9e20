public import PixelCore

/// Cells of one size in rows and columns: margin, cell, spacing, cell, …, margin.
public struct CellGrid: Hashable, Sendable {
    /// Width × height of each cell in pixels.
    public var cell: Size
    /// How many cells lie side by side.
    public var columns: Int
    /// How many rows there are.
    public var rows: Int
    /// Pixels left of the first column and above the first row.
    public var margin: Point
    /// Pixels between columns and between rows.
    public var spacing: Point

    /// Creates a grid.
    ///
    /// - Precondition: `columns` and `rows` are greater than zero, `margin` and `spacing` not negative.
    public init(cell: Size, columns: Int, rows: Int, margin: Point = .zero, spacing: Point = .zero) {
        precondition(columns > 0 && rows > 0, "a grid has a cell or more")
        precondition(min(margin.x, margin.y, spacing.x, spacing.y) >= 0, "gaps are not negative")
        self.cell = cell
        self.columns = columns
        self.rows = rows
        self.margin = margin
        self.spacing = spacing
    }

    /// The grid whose cells, of the size of `cell`, fill a sheet.
    ///
    /// - Throws: ``SheetError`` that names sizes that would, when they do not.
    package init(
        of cell: Size, filling sheet: Size, margin: Point = .zero, spacing: Point = .zero
    ) throws(SheetError) {
        let sides = SideDivision.sides(of: sheet, margin: margin, spacing: spacing)
        self.init(
            cell: cell, columns: try sides.across.count(of: cell.width), rows: try sides.down.count(of: cell.height),
            margin: margin, spacing: spacing)
    }

    /// The grid of so many cells that fill a sheet.
    ///
    /// - Throws: ``SheetError`` that names numbers that would, when they do not.
    package init(
        columns: Int, rows: Int, filling sheet: Size, margin: Point = .zero, spacing: Point = .zero
    ) throws(SheetError) {
        let sides = SideDivision.sides(of: sheet, margin: margin, spacing: spacing)
        let cell = Size(try sides.across.side(of: columns), try sides.down.side(of: rows))
        self.init(cell: cell, columns: columns, rows: rows, margin: margin, spacing: spacing)
    }

    /// Where the cells lie, row by row from the top left.
    public var cells: [Rectangle] {
        (0..<rows).flatMap { row in
            (0..<columns).map { column in
                Rectangle(
                    origin: Point(
                        x: margin.x + column * (cell.width + spacing.x), y: margin.y + row * (cell.height + spacing.y)),
                    size: cell)
            }
        }
    }
}

/// Divides one side of a sheet into cells.
struct SideDivision {
    /// Its length in pixels.
    let length: Int
    let margin: Int
    let spacing: Int
    /// `across` or `down`, for messages.
    let direction: String

    /// Both sides of a sheet.
    static func sides(of sheet: Size, margin: Point, spacing: Point) -> (across: SideDivision, down: SideDivision) {
        (
            SideDivision(length: sheet.width, margin: margin.x, spacing: spacing.x, direction: "across"),
            SideDivision(length: sheet.height, margin: margin.y, spacing: spacing.y, direction: "down")
        )
    }

    /// The pixels that cells and spacings take, with one spacing more than there is.
    private var room: Int { length - 2 * margin + spacing }

    /// How many cells of `side` px there are.
    func count(of side: Int) throws(SheetError) -> Int {
        guard side <= length else {
            throw SheetError(
                .unevenCells,
                detail: "\(described) do not hold a cell of \(side) px"
                    + Self.list(sides(), near: side, before: "; cells of ", after: " px would"))
        }
        let pitch = side + spacing
        guard room >= pitch, room.isMultiple(of: pitch) else {
            let below = max(1, room / pitch) * pitch
            throw SheetError(
                .unevenCells,
                detail: "\(described) do not hold a whole number of cells of \(side) px; "
                    + "\(below - spacing + 2 * margin) or \(below + pitch - spacing + 2 * margin) px would"
                    + Self.list(sides().filter { $0 > 3 }, near: side, before: ", and cells of ", after: " px"))
        }
        return room / pitch
    }

    /// How long each of `count` cells is.
    func side(of count: Int) throws(SheetError) -> Int {
        guard count <= length, room > count * spacing, room.isMultiple(of: count) else {
            throw SheetError(
                .unevenCells,
                detail: "\(described) do not make \(count) cells of equal length"
                    + Self.list(
                        sides().map { room / ($0 + spacing) }, near: count, before: "; ", after: " cells would"))
        }
        return room / count - spacing
    }

    private var described: String {
        let gaps = margin > 0 || spacing > 0 ? " with a margin of \(margin) and a spacing of \(spacing)" : ""
        return "\(length) px \(direction)\(gaps)"
    }

    /// The lengths of cells that leave nothing over, rising.
    private func sides() -> [Int] {
        guard room > 0 else { return [] }
        return (1...room).filter { room.isMultiple(of: $0) && $0 > spacing }.map { $0 - spacing }
    }

    /// The three of `numbers` that are nearest to `number`, in a sentence.
    private static func list(_ numbers: [Int], near number: Int, before: String, after: String) -> String {
        let nearest = numbers.sorted { (abs($0 - number), $0) < (abs($1 - number), $1) }.prefix(3).sorted()
        guard let last = nearest.last else { return "" }
        let others = nearest.dropLast().map(String.init).joined(separator: ", ")
        return before + (others.isEmpty ? "\(last)" : "\(others) or \(last)") + after
    }
}
