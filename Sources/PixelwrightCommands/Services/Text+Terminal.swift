import PixelwrightServices

extension String {
    /// This text without the backticks around code, for a terminal.
    var withoutBackticks: String { filter { $0 != "`" } }
}

extension Int {
    /// Milliseconds as people say them: `2 s`, `1.5 s`.
    var millisecondsInWords: String { "\(shortDecimal(Double(self) / 1000)) s" }
}

extension Rule {
    /// When it holds; empty for always.
    var circumstances: String {
        [condition.map { "when \($0.words)" }, constraint.needsPixels ? "with `--deep`" : nil]
            .compactMap(\.self).joined(separator: "; ")
    }
}
