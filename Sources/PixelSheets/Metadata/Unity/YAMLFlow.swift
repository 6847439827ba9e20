/// Reads what stands on one line of YAML: scalars, and mappings and sequences in brackets.
enum YAMLFlow {
    private static let maximumDepth = 32

    /// The whole rest of a line.
    static func value(_ scanner: inout TextScanner, _ line: Int, _ depth: Int) throws(SheetError) -> YAMLValue {
        let isInBrackets = scanner.next == "{" || scanner.next == "["
        let value =
            isInBrackets
            ? try flow(&scanner, line, depth) : .scalar(try scalar(&scanner, line, stops: ""), line: line)
        scanner.skipBlanks()
        guard scanner.next == nil || scanner.next == "#" else {
            throw .malformed("line \(line)", "the line's end is expected, not \(scanner.found)")
        }
        return value
    }

    private static func flow(_ scanner: inout TextScanner, _ line: Int, _ depth: Int) throws(SheetError) -> YAMLValue {
        guard depth <= maximumDepth else {
            throw .malformed("line \(line)", "values lie in one another more than \(maximumDepth) deep")
        }
        let error = { (detail: String) in SheetError.malformed("line \(line)", detail) }
        var (pairs, values): ([(key: String, value: YAMLValue)], [YAMLValue]) = ([], [])
        let isMap = scanner.next == "{"
        let end = isMap ? "}" : "]"
        scanner.take()
        while true {
            scanner.skipBlanks()
            if scanner.skip(end) { break }
            if isMap {
                let key = try scalar(&scanner, line, stops: ":,{}[]")
                scanner.skipBlanks()
                guard scanner.skip(":") else { throw error("“:” is expected after \(key.prefix(40))") }
                scanner.skipBlanks()
                pairs.append((key, try element(&scanner, line, depth)))
            } else {
                values.append(try element(&scanner, line, depth))
            }
            scanner.skipBlanks()
            if scanner.skip(",") { continue }
            guard scanner.skip(end) else { throw error("“,” or “\(end)” is expected, not \(scanner.found)") }
            break
        }
        return isMap ? .map(pairs, line: line) : .list(values, line: line)
    }

    private static func element(
        _ scanner: inout TextScanner, _ line: Int, _ depth: Int
    ) throws(SheetError) -> YAMLValue {
        if scanner.next == "{" || scanner.next == "[" { return try flow(&scanner, line, depth + 1) }
        let start = scanner.position
        let text = try scalar(&scanner, line, stops: ",{}[]")
        guard scanner.position > start || scanner.next != nil else {
            throw .malformed("line \(line)", "a value is expected at the line's end")
        }
        return .scalar(text, line: line)
    }

    /// A scalar, quoted or plain; a plain one ends before any of `stops`, or before a comment.
    static func scalar(_ scanner: inout TextScanner, _ line: Int, stops: String) throws(SheetError) -> String {
        switch scanner.next {
        case "\"": return try doubleQuoted(&scanner, line)
        case "'": return try singleQuoted(&scanner, line)
        case "&", "*", "!", "|", ">":
            throw .malformed("line \(line)", "\(scanner.found): anchors, tags and text over several lines are not read")
        default:
            let stops = Set(stops.unicodeScalars)
            var isBlank = false
            let text = scanner.take { scalar in
                defer { isBlank = scalar == " " }
                return !stops.contains(scalar) && !(isBlank && scalar == "#")
            }
            return LibGDXMetadata.trimmed(text)
        }
    }

    private static func singleQuoted(_ scanner: inout TextScanner, _ line: Int) throws(SheetError) -> String {
        scanner.take()
        var text = String.UnicodeScalarView()
        while let scalar = scanner.take() {
            if scalar != "'" {
                text.append(scalar)
            } else if scanner.skip("'") {
                text.append("'")
            } else {
                return String(text)
            }
        }
        throw .malformed("line \(line)", "the line ends within quotes")
    }

    private static func doubleQuoted(_ scanner: inout TextScanner, _ line: Int) throws(SheetError) -> String {
        scanner.take()
        var text = String.UnicodeScalarView()
        while let scalar = scanner.take() {
            switch scalar {
            case "\"": return String(text)
            case "\\": text.append(try escaped(&scanner, line))
            default: text.append(scalar)
            }
        }
        throw .malformed("line \(line)", "the line ends within quotes")
    }

    private static func escaped(_ scanner: inout TextScanner, _ line: Int) throws(SheetError) -> Unicode.Scalar {
        let lengths: [Unicode.Scalar: Int] = ["x": 2, "u": 4, "U": 8]
        switch scanner.take() {
        case "n": return "\n"
        case "t": return "\t"
        case "r": return "\r"
        case "\"": return "\""
        case "\\": return "\\"
        case "/": return "/"
        case "'": return "'"
        case .some(let letter) where lengths[letter] != nil:
            var digits = ""
            for _ in 0..<(lengths[letter] ?? 0) {
                if let digit = scanner.take() { digits.unicodeScalars.append(digit) }
            }
            if let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) { return scalar }
            throw .malformed("line \(line)", "no character is written \\\(letter)\(digits)")
        default: throw .malformed("line \(line)", "no escape in quotes begins like this")
        }
    }
}
