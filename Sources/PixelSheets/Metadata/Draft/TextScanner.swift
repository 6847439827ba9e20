/// Steps through text, scalar by scalar.
struct TextScanner {
    private let scalars: [Unicode.Scalar]
    private(set) var position = 0
    /// The line of what is next, counted from 1.
    private(set) var line = 1

    /// - Throws: When `bytes` are not UTF-8.
    init(_ bytes: [UInt8]) throws(SheetError) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .malformed("the document", "it is not UTF-8; save it so")
        }
        scalars = Array(text.unicodeScalars)
        if scalars.first == "\u{FEFF}" { position = 1 }
    }

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    func error(_ detail: String) -> SheetError { .malformed("line \(line)", detail) }

    /// What is next, for messages.
    var found: String {
        guard next != nil else { return "the end" }
        var text = ""
        for scalar in scalars[position...].prefix(12) {
            if scalar == "\n" || scalar == "\r" { break }
            text.unicodeScalars.append(scalar)
        }
        return "“\(text)”"
    }

    @discardableResult
    mutating func take() -> Unicode.Scalar? {
        guard let scalar = next else { return nil }
        position += 1
        if scalar == "\n" { line += 1 }
        return scalar
    }

    /// Goes past `text` if it is next.
    mutating func skip(_ text: String) -> Bool {
        guard scalars[position...].starts(with: text.unicodeScalars) else { return false }
        for _ in text.unicodeScalars { take() }
        return true
    }

    mutating func expect(_ text: String) throws(SheetError) {
        guard skip(text) else { throw error("“\(text)” is expected here, not \(found)") }
    }

    mutating func skipBlanks() {
        while let scalar = next, scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" { take() }
    }

    /// What comes next as long as it is wanted.
    mutating func take(while isWanted: (Unicode.Scalar) -> Bool) -> String {
        let start = position
        while let scalar = next, isWanted(scalar) { take() }
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars[start..<position])
        return text
    }
}

extension Unicode.Scalar {
    var isLetterOrDigit: Bool { isASCIILetter || ("0"..."9").contains(self) }
    var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
    var isHexDigit: Bool { ("0"..."9").contains(self) || ("a"..."f").contains(self) || ("A"..."F").contains(self) }
}
