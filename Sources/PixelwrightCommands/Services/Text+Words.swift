import PixelwrightServices

extension String {
    /// This text as Markdown writes code.
    var asCode: String { "`\(self)`" }

    /// This text without the backticks around code, for a terminal.
    var withoutBackticks: String { filter { $0 != "`" } }
}

extension [String] {
    /// So many values are named; of more only examples.
    static var mostNamed: Int { 12 }

    /// `a`, `b` or `c`, each as code; of many values only how many there are, with examples.
    var choice: String {
        guard count > Self.mostNamed else { return map(\.asCode).alternatives }
        return "one of \(count) values, as \(prefix(2).map(\.asCode).joined(separator: ", "))"
    }

    /// `a`, `b` and `c`, each as code.
    var enumeration: String {
        let codes = map(\.asCode)
        return codes.count < 2 ? codes.joined() : codes.dropLast().joined(separator: ", ") + " and " + codes[count - 1]
    }
}

extension Int {
    /// A limit on bytes both as documents write it and to the byte: `5 MB (5 000 000 bytes)`.
    var bytesInWords: String {
        let short = megabytes
        return short.hasSuffix("bytes") ? short : "\(short) (\(grouped) bytes)"
    }

    /// `5 000 000`
    private var grouped: String {
        let digits = Array(String(self))
        return digits.indices.reduce(into: "") { text, index in
            if index > 0 && (digits.count - index) % 3 == 0 { text += " " }
            text.append(digits[index])
        }
    }

    /// Milliseconds as people say them: `2 s`, `1.5 s`.
    var millisecondsInWords: String { "\(shortDecimal(Double(self) / 1000)) s" }

    /// Seconds as people say them: `60 seconds`, `5 minutes`, `1 hour`.
    var secondsInWords: String {
        if self % 3600 == 0 { return (self / 3600).counted("hour") }
        return self > 60 && self % 60 == 0 ? (self / 60).counted("minute") : counted("second")
    }
}
