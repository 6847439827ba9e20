import PixelCore

/// `{"name": "…", "colors": ["#rrggbb", …]}`, strictly.
///
/// The name may be missing, and so may the `#`. Other members are passed over when they are strings, such as the
/// author's name that Lospec writes.
enum JSONPalette {
    static func entries(of bytes: [UInt8]) throws(PaletteError) -> PaletteEntries {
        var scanner = JSONScanner(bytes)
        var entries = PaletteEntries()
        var hasColors = false
        try scanner.expect("{")
        if !scanner.skip("}") {
            repeat {
                let key = try scanner.string()
                try scanner.expect(":")
                switch key {
                case "colors":
                    guard !hasColors else { throw scanner.error("“colors” stands here for the second time") }
                    hasColors = true
                    try readColors(&scanner, into: &entries)
                case "name": entries.name = try scanner.string()
                default: _ = try scanner.string()
                }
            } while scanner.skip(",")
            try scanner.expect("}")
        }
        try scanner.expectEnd()
        guard hasColors else { throw scanner.error("a member “colors” is missing: [\"#rrggbb\", …]") }
        return entries
    }

    private static func readColors(
        _ scanner: inout JSONScanner, into entries: inout PaletteEntries
    ) throws(PaletteError) {
        try scanner.expect("[")
        if scanner.skip("]") { return }
        repeat {
            let text = try scanner.string()
            entries.append(try RGBA8(paletteHex: text[...], line: scanner.line))
        } while scanner.skip(",")
        try scanner.expect("]")
    }

    static func text(of palette: NamedPalette) -> String {
        let name = palette.name.map { "  \"name\": \(quoted($0)),\n" } ?? ""
        let colors = palette.palette.colors.map { "    \"\($0.hex)\"" }.joined(separator: ",\n")
        return "{\n\(name)  \"colors\": [\n\(colors)\n  ]\n}\n"
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case ..<" ":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

/// Steps through a JSON document (RFC 8259) made of punctuation and strings.
struct JSONScanner {
    private var rest: ArraySlice<UInt8>
    /// The line of the next byte, counted from 1.
    private(set) var line = 1

    init(_ bytes: [UInt8]) { rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...] }

    func error(_ detail: String) -> PaletteError { PaletteError(.syntax, line: line, detail: detail) }

    /// Goes past `character` if it is next.
    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard rest.first == UInt8(ascii: character) else { return false }
        rest.removeFirst()
        return true
    }

    mutating func expect(_ character: Unicode.Scalar) throws(PaletteError) {
        guard skip(character) else { throw error("“\(character)” is expected here, not \(found)") }
    }

    mutating func expectEnd() throws(PaletteError) {
        skipBlanks()
        if !rest.isEmpty { throw error("the end is expected here, not \(found)") }
    }

    /// The string that is next.
    mutating func string() throws(PaletteError) -> String {
        guard skip("\"") else { throw error("a string is expected here, not \(found)") }
        var units: [UInt16] = []
        var plain: [UInt8] = []
        func flushed() -> [UInt16] { units + String(decoding: plain, as: UTF8.self).utf16 }
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: flushed(), as: UTF16.self)
            case UInt8(ascii: "\\"):
                units = flushed()
                plain = []
                units.append(try escaped())
            case ..<0x20: throw error("a string does not go on over the end of a line")
            default: plain.append(byte)
            }
        }
        throw error("the file ends within a string")
    }

    private mutating func escaped() throws(PaletteError) -> UInt16 {
        let byte = rest.popFirst()
        switch byte.map({ Unicode.Scalar($0) }) {
        case "\"", "\\", "/": return UInt16(byte ?? 0)
        case "b": return 8
        case "f": return 12
        case "n": return 10
        case "r": return 13
        case "t": return 9
        case "u":
            let digits = String(decoding: rest.prefix(4), as: UTF8.self)
            guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit), let unit = UInt16(digits, radix: 16) else {
                throw error("four hexadecimal digits are expected after \\u")
            }
            rest = rest.dropFirst(4)
            return unit
        default: throw error("no escape in a string begins like this")
        }
    }

    private mutating func skipBlanks() {
        while let byte = rest.first, [0x20, 0x09, 0x0A, 0x0D].contains(byte) {
            if byte == 0x0A { line += 1 }
            rest.removeFirst()
        }
    }

    /// What is next, for messages.
    private var found: String {
        rest.isEmpty
            ? "the file's end" : "“\(String(decoding: rest.prefix(12), as: UTF8.self).prefix { !$0.isNewline })”"
    }
}
