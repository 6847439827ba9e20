extension String {
    /// This text as Markdown writes code.
    package var asCode: String { "`\(self)`" }
}

extension [String] {
    /// `a`, `a or b`, `a, b or c`
    package var alternatives: String {
        count < 2 ? first ?? "" : dropLast().joined(separator: ", ") + " or " + self[count - 1]
    }

    /// So many values are named; of more only examples.
    package static var mostNamed: Int { 12 }

    /// `a`, `b` or `c`, each as code; of many values only how many there are, with examples.
    package var choice: String {
        guard count > Self.mostNamed else { return map(\.asCode).alternatives }
        return "one of \(count) values, as \(prefix(2).map(\.asCode).joined(separator: ", "))"
    }

    /// `a`, `b` and `c`, each as code.
    package var enumeration: String {
        let codes = map(\.asCode)
        return codes.count < 2 ? codes.joined() : codes.dropLast().joined(separator: ", ") + " and " + codes[count - 1]
    }
}

extension Int {
    /// A limit on bytes as documents write it: `5 MB`; in bytes where it is no round number of them.
    package var megabytes: String {
        if self % 1_000_000 == 0 { return "\(self / 1_000_000) MB" }
        if self % 1000 == 0 { return "\(self / 1000) kB" }
        return "\(self) bytes"
    }

    /// A limit on bytes both as documents write it and to the byte: `5 MB (5 000 000 bytes)`.
    package var bytesInWords: String {
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

    /// Seconds as people say them: `60 seconds`, `5 minutes`, `1 hour`.
    package var secondsInWords: String {
        if self % 3600 == 0 { return (self / 3600).counted("hour") }
        return self > 60 && self % 60 == 0 ? (self / 60).counted("minute") : counted("second")
    }

    private func counted(_ thing: String) -> String { self == 1 ? "1 \(thing)" : "\(self) \(thing)s" }
}
