/// A Markdown table that is printed row by row.
package struct Table {
    package init(_ title: String, columns: [String]) {
        print("\n## \(title)\n")
        row(columns)
        row(columns.map { _ in "---" })
    }

    package func row(_ cells: [String]) {
        print("| " + cells.joined(separator: " | ") + " |")
    }

    /// `value` with so many decimals; a dash for what is no number.
    package static func number(_ value: Double, decimals: Int = 2) -> String {
        let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
        guard value.isFinite else { return "–" }
        guard value >= 0 else { return "−" + number(-value, decimals: decimals) }
        let rounded = Int((value * scale).rounded())
        guard decimals > 0 else { return "\(rounded)" }
        let fraction = String(rounded % Int(scale))
        let padding = String(repeating: "0", count: decimals - fraction.count)
        return "\(rounded / Int(scale)).\(padding)\(fraction)"
    }
}
