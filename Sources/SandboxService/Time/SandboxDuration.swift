/// Lengths of time as people write them to the sandbox.
package enum SandboxDuration {
    /// Milliseconds of `500ms`, `90s`, `15m`, `25h`, `2d`; nil for any other text.
    package static func milliseconds(_ text: String) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let count = Int(digits), 0...1_000_000_000 ~= count else { return nil }
        let unit: Int
        switch text.dropFirst(digits.count) {
        case "ms": unit = 1
        case "s": unit = 1000
        case "m": unit = 60_000
        case "h": unit = 3_600_000
        case "d": unit = 86_400_000
        default: return nil
        }
        let milliseconds = count * unit
        // Ten years: further, calendars of clients may fail.
        return milliseconds <= 315_360_000_000 ? milliseconds : nil
    }
}
