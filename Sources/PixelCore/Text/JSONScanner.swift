/// Steps through a JSON document (RFC 8259), token by token.
package struct JSONScanner {
    private let bytes: [UInt8]
    private var position: Int
    private var lineStart: Int
    /// The line of the next byte, counted from 1.
    package private(set) var line = 1

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        lineStart = position
    }

    /// An error at the next byte.
    package func error(_ detail: String) -> JSONError {
        let isContinuation = { (byte: UInt8) in byte & 0xC0 == 0x80 }
        let column = 1 + bytes[lineStart..<position].count { !isContinuation($0) }
        return JSONError(line: line, column: column, detail: detail)
    }

    /// The next byte that is no blank; nil at the end.
    package mutating func peek() -> UInt8? {
        skipBlanks()
        return next
    }

    /// Goes past `character` if it is next.
    package mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard peek() == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    package mutating func expect(_ character: Unicode.Scalar) throws(JSONError) {
        guard skip(character) else { throw error("“\(character)” is expected here, not \(found)") }
    }

    package mutating func expectEnd() throws(JSONError) {
        if peek() != nil { throw error("the end is expected here, not \(found)") }
    }

    /// What is next, for messages.
    package var found: String {
        let rest = bytes[position...]
        return rest.isEmpty
            ? "the file's end" : "“\(String(decoding: rest.prefix(12), as: UTF8.self).prefix { !$0.isNewline })”"
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func take() -> UInt8? {
        guard let byte = next else { return nil }
        position += 1
        return byte
    }

    private mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
            position += 1
            if byte == 0x0A { (line, lineStart) = (line + 1, position) }
        }
    }
}

extension JSONScanner {
    /// The string that is next.
    package mutating func string() throws(JSONError) -> String {
        guard skip("\"") else { throw error("a string is expected here, not \(found)") }
        var text: [UInt8] = []
        while let byte = take() {
            switch byte {
            case UInt8(ascii: "\""):
                guard let string = String(validating: text, as: UTF8.self) else {
                    throw error("the string that ends here is not UTF-8")
                }
                return string
            case UInt8(ascii: "\\"): text += Array(String(try escaped()).utf8)
            case ..<0x20: throw error("a string does not go on over the end of a line")
            default: text.append(byte)
            }
        }
        throw error("the file ends within a string")
    }

    private mutating func escaped() throws(JSONError) -> Unicode.Scalar {
        let byte = take()
        switch byte.map({ Unicode.Scalar($0) }) {
        case "\"", "\\", "/": return Unicode.Scalar(byte ?? 0)
        case "b": return "\u{8}"
        case "f": return "\u{C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "u": return try escapedScalar()
        default: throw error("no escape in a string begins like this")
        }
    }

    private mutating func escapedScalar() throws(JSONError) -> Unicode.Scalar {
        let unit = try escapedUnit()
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard UTF16.isLeadSurrogate(unit), skip(word: "\\u") else {
            throw error("half of a surrogate pair stands for no character")
        }
        let trail = try escapedUnit()
        let offset = (UInt32(unit) & 0x3FF) << 10 | UInt32(trail) & 0x3FF
        guard UTF16.isTrailSurrogate(trail), let scalar = Unicode.Scalar(0x1_0000 + offset) else {
            throw error("half of a surrogate pair stands for no character")
        }
        return scalar
    }

    private mutating func escapedUnit() throws(JSONError) -> UInt16 {
        let digits = String(decoding: bytes[position...].prefix(4), as: UTF8.self)
        guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit), let unit = UInt16(digits, radix: 16) else {
            throw error("four hexadecimal digits are expected after \\u")
        }
        position += 4
        return unit
    }
}

extension JSONScanner {
    /// The number that is next: whole where it is written so and fits `Int`.
    package mutating func number() throws(JSONError) -> JSONValue {
        let start = (position: position, scanner: self)
        if next == UInt8(ascii: "-") { position += 1 }
        let isZero = next == UInt8(ascii: "0")
        let integerDigits = skipDigits()
        var isWhole = true
        var isWellFormed = integerDigits > 0 && !(isZero && integerDigits > 1)
        if next == UInt8(ascii: ".") {
            position += 1
            isWhole = false
            if skipDigits() == 0 { isWellFormed = false }
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            position += 1
            isWhole = false
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
            if skipDigits() == 0 { isWellFormed = false }
        }
        guard isWellFormed else { throw start.scanner.error("no number is written like \(start.scanner.found)") }
        let text = String(decoding: bytes[start.position..<position], as: UTF8.self)
        if isWhole, let integer = Int(text) { return .integer(integer) }
        guard let number = Double(text), number.isFinite else {
            throw start.scanner.error("the number \(start.scanner.found) is too large")
        }
        return .number(number)
    }

    /// Goes past `word` if it is next.
    package mutating func skip(word: String) -> Bool {
        guard bytes[position...].starts(with: word.utf8) else { return false }
        position += word.utf8.count
        return true
    }

    private mutating func skipDigits() -> Int {
        let start = position
        while let byte = next, byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") { position += 1 }
        return position - start
    }
}
