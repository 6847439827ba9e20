/// A Godot 4 text resource: sections with tags in brackets and members below them.
struct GodotDocument {
    struct Section {
        /// Such as `sub_resource`.
        let tag: String
        /// What stands in the brackets.
        let attributes: [String: GodotValue]
        /// What stands below them.
        fileprivate(set) var members: [String: GodotValue] = [:]
        let line: Int
    }

    let sections: [Section]

    init(_ bytes: [UInt8]) throws(SheetError) {
        var reader = GodotReader(scanner: try TextScanner(bytes))
        sections = try reader.sections()
    }
}

/// A value of Godot's text format.
indirect enum GodotValue {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([GodotValue])
    case dictionary([(key: GodotValue, value: GodotValue)])
    /// Such as `Rect2(0, 0, 16, 16)` or `SubResource("1")`.
    case call(String, [GodotValue])

    var string: String? { if case .string(let text) = self { text } else { nil } }
    var number: Double? { if case .number(let number) = self { number } else { nil } }
    var array: [GodotValue]? { if case .array(let values) = self { values } else { nil } }

    /// A member of a dictionary.
    subscript(key: String) -> GodotValue? {
        guard case .dictionary(let pairs) = self else { return nil }
        return pairs.first { $0.key.string == key }?.value
    }

    /// The text between the brackets of a call of `name`.
    func argument(of name: String) -> String? {
        guard case .call(name, let arguments) = self, arguments.count == 1 else { return nil }
        return arguments[0].string
    }
}

/// Reads Godot's text format, as its `VariantParser` does.
private struct GodotReader {
    var scanner: TextScanner
    private static let maximumDepth = 32

    init(scanner: TextScanner) { self.scanner = scanner }

    mutating func sections() throws(SheetError) -> [GodotDocument.Section] {
        var sections: [GodotDocument.Section] = []
        while true {
            skipBlanks()
            guard scanner.next != nil else { return sections }
            if scanner.next == "[" {
                sections.append(try section())
            } else {
                let line = scanner.line
                let key = try key()
                skipBlanks()
                try scanner.expect("=")
                let value = try value(depth: 1)
                guard !sections.isEmpty else {
                    throw .malformed("line \(line)", "a section in brackets is expected first")
                }
                guard sections[sections.count - 1].members.updateValue(value, forKey: key) == nil else {
                    throw .malformed("line \(line)", "\(key) stands here for the second time")
                }
            }
        }
    }

    private mutating func section() throws(SheetError) -> GodotDocument.Section {
        let line = scanner.line
        try scanner.expect("[")
        skipBlanks()
        let tag = try key()
        var attributes: [String: GodotValue] = [:]
        while true {
            skipBlanks()
            if scanner.skip("]") { return GodotDocument.Section(tag: tag, attributes: attributes, line: line) }
            let key = try key()
            skipBlanks()
            try scanner.expect("=")
            attributes[key] = try value(depth: 1)
        }
    }

    private mutating func key() throws(SheetError) -> String {
        if scanner.next == "\"" { return try string() }
        let key = scanner.take { $0.isLetterOrDigit || "_/.:-".unicodeScalars.contains($0) || $0.value > 0x7F }
        guard !key.isEmpty else { throw scanner.error("a name is expected here, not \(scanner.found)") }
        return key
    }

    private mutating func value(depth: Int) throws(SheetError) -> GodotValue {
        guard depth <= Self.maximumDepth else {
            throw scanner.error("values lie in one another more than \(Self.maximumDepth) deep")
        }
        skipBlanks()
        switch scanner.next {
        case "\"": return .string(try string())
        case "&", "^":
            scanner.take()
            return .string(try string())
        case "[":
            scanner.take()
            return .array(try values(until: "]", depth))
        case "{": return try dictionary(depth)
        case .some(let scalar) where scalar.isASCIILetter || scalar == "_": return try word(depth)
        default: return .number(try number())
        }
    }

    private mutating func values(until end: String, _ depth: Int) throws(SheetError) -> [GodotValue] {
        var values: [GodotValue] = []
        while true {
            skipBlanks()
            if scanner.skip(end) { return values }
            values.append(try value(depth: depth + 1))
            skipBlanks()
            if scanner.skip(",") { continue }
            try scanner.expect(end)
            return values
        }
    }

    private mutating func dictionary(_ depth: Int) throws(SheetError) -> GodotValue {
        try scanner.expect("{")
        var pairs: [(key: GodotValue, value: GodotValue)] = []
        while true {
            skipBlanks()
            if scanner.skip("}") { return .dictionary(pairs) }
            let key = try value(depth: depth + 1)
            skipBlanks()
            try scanner.expect(":")
            pairs.append((key, try value(depth: depth + 1)))
            skipBlanks()
            if scanner.skip(",") { continue }
            try scanner.expect("}")
            return .dictionary(pairs)
        }
    }

    private mutating func word(_ depth: Int) throws(SheetError) -> GodotValue {
        let word = scanner.take { $0.isLetterOrDigit || $0 == "_" }
        switch word {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "null", "nil": return .null
        case "inf", "nan": throw scanner.error("a number that is finite is expected here")
        default:
            // A typed array or dictionary: its types are passed over.
            if scanner.skip("[") { _ = try values(until: "]", depth) }
            skipBlanks()
            guard scanner.skip("(") else { return .call(word, []) }
            return .call(word, try values(until: ")", depth))
        }
    }

    private mutating func number() throws(SheetError) -> Double {
        let start = scanner
        let text = scanner.take { $0.isLetterOrDigit || "+-.".unicodeScalars.contains($0) }
        guard let number = Double(text), number.isFinite else {
            throw start.error("a value is expected here, not \(start.found)")
        }
        return number
    }

    private mutating func string() throws(SheetError) -> String {
        try scanner.expect("\"")
        var text = String.UnicodeScalarView()
        while let scalar = scanner.take() {
            switch scalar {
            case "\"": return String(text)
            case "\\": text.append(try escaped())
            default: text.append(scalar)
            }
        }
        throw scanner.error("the document ends within a string")
    }

    private mutating func escaped() throws(SheetError) -> Unicode.Scalar {
        switch scanner.take() {
        case "n": return "\n"
        case "t": return "\t"
        case "r": return "\r"
        case "b": return "\u{8}"
        case "f": return "\u{C}"
        case "u":
            var digits = ""
            for _ in 0..<4 { if let scalar = scanner.take() { digits.unicodeScalars.append(scalar) } }
            guard let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else {
                throw scanner.error("no character is written \\u\(digits)")
            }
            return scalar
        case .some(let scalar): return scalar
        case nil: throw scanner.error("the document ends within a string")
        }
    }

    /// Goes past blanks and comments.
    private mutating func skipBlanks() {
        scanner.skipBlanks()
        while scanner.next == ";" {
            _ = scanner.take { $0 != "\n" }
            scanner.skipBlanks()
        }
    }
}
