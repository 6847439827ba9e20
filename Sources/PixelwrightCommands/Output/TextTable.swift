/// Rows of text with their columns aligned.
struct TextTable {
    private let header: [String]
    private let isRightAligned: [Bool]
    private var rows: [[String]] = []

    /// - Parameter columns: The title of each column, and whether it holds numbers, which stand to the right.
    init(columns: [(title: String, isNumber: Bool)]) {
        header = columns.map(\.title)
        isRightAligned = columns.map(\.isNumber)
    }

    mutating func append(_ row: [String]) { rows.append(row) }

    /// The table's lines, the titles in bold where `terminal` shows such things.
    func lines(for terminal: Terminal) -> [String] {
        let widths = header.indices.map { column in
            ([header] + rows).map { $0[column].count }.max() ?? 0
        }
        return [terminal.bold(line(header, widths))] + rows.map { line($0, widths) }
    }

    private func line(_ row: [String], _ widths: [Int]) -> String {
        let last = row.count - 1
        let cells = row.indices.map { column in
            let padding = String(repeating: " ", count: widths[column] - row[column].count)
            if isRightAligned[column] { return padding + row[column] }
            return column == last ? row[column] : row[column] + padding
        }
        return cells.joined(separator: "  ")
    }
}
