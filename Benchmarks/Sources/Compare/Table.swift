/// A Markdown table that is printed row by row.
struct Table {
    init(_ title: String, columns: [String]) {
        print("\n## \(title)\n")
        row(columns)
        row(columns.map { _ in "---" })
    }

    func row(_ cells: [String]) {
        print("| " + cells.joined(separator: " | ") + " |")
    }

    /// `value` with two decimals.
    static func number(_ value: Double, decimals: Int = 2) -> String {
        let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
        let rounded = Int((value * scale).rounded())
        let fraction = String(rounded % Int(scale))
        let padding = String(repeating: "0", count: decimals - fraction.count)
        return decimals == 0 ? "\(rounded)" : "\(rounded / Int(scale)).\(padding)\(fraction)"
    }
}
