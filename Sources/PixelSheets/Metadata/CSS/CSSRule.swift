/// A rule of a style sheet: what stands before the braces, and the declarations or rules between them.
struct CSSRule {
    let prelude: String
    fileprivate(set) var declarations: [String: String] = [:]
    fileprivate(set) var rules: [CSSRule] = []
    let line: Int

    /// The class that a selector of one class names; nil for any other.
    var className: String? {
        var scanner = TextScanner(prelude)
        guard scanner.skip("."), let name = scanner.takeIdentifier(), scanner.next == nil else { return nil }
        return name
    }

    /// Every rule of a style sheet.
    static func all(in bytes: [UInt8]) throws(SheetError) -> [CSSRule] {
        var scanner = try TextScanner(bytes)
        let rules = try scanner.rules(depth: 0)
        guard scanner.next == nil else { throw scanner.error("“}” closes nothing here") }
        return rules
    }
}

extension TextScanner {
    private static let maximumDepth = 8

    fileprivate mutating func rules(depth: Int) throws(SheetError) -> [CSSRule] {
        guard depth <= Self.maximumDepth else {
            throw error("rules lie in one another more than \(Self.maximumDepth) deep")
        }
        var rules: [CSSRule] = []
        while true {
            try skipComments()
            guard let scalar = next, scalar != "}" else { return rules }
            let line = line
            let prelude = try text(until: "{;}")
            if skip(";"), prelude.hasPrefix("@") { continue }
            guard skip("{") else { throw error("“{” is expected after “\(prelude.prefix(40))”, not \(found)") }
            var rule = CSSRule(prelude: prelude, line: line)
            if prelude.hasPrefix("@") && !prelude.hasPrefix("@font-face") {
                rule.rules = try self.rules(depth: depth + 1)
            } else {
                rule.declarations = try declarations()
            }
            guard skip("}") else { throw .malformed("line \(line)", "the rule that begins here has no “}”") }
            rules.append(rule)
        }
    }

    private mutating func declarations() throws(SheetError) -> [String: String] {
        var declarations: [String: String] = [:]
        while true {
            try skipComments()
            if skip(";") { continue }
            guard let scalar = next, scalar != "}" else { return declarations }
            let name = try text(until: ":;{}")
            guard skip(":") else { throw error("“:” is expected after “\(name.prefix(40))”, not \(found)") }
            declarations[name.hasPrefix("--") ? name : name.lowercased()] = try text(until: ";}")
        }
    }

    private mutating func skipComments() throws(SheetError) {
        skipBlanks()
        while skip("/*") {
            let start = line
            while !skip("*/") { if take() == nil { throw .malformed("line \(start)", "a comment has no end") } }
            skipBlanks()
        }
    }

    /// What comes before any of `stops`, over strings, brackets and comments.
    private mutating func text(until stops: String) throws(SheetError) -> String {
        let stops = Set(stops.unicodeScalars)
        var (text, isInBrackets) = (String.UnicodeScalarView(), false)
        while let scalar = next {
            if scalar == "\"" || scalar == "'" {
                text.append(contentsOf: try rawString().unicodeScalars)
                continue
            }
            if !isInBrackets, skip("/*") {
                let start = line
                while !skip("*/") { if take() == nil { throw .malformed("line \(start)", "a comment has no end") } }
                continue
            }
            if !isInBrackets, stops.contains(scalar) { break }
            if scalar == "(" { isInBrackets = true }
            if scalar == ")" { isInBrackets = false }
            take()
            text.append(scalar)
            if scalar == "\\", let escaped = take() { text.append(escaped) }
        }
        return LibGDXMetadata.trimmed(String(text))
    }

    /// A string with its quotes and escapes.
    private mutating func rawString() throws(SheetError) -> String {
        let quote = take()
        var text = String.UnicodeScalarView()
        if let quote { text.append(quote) }
        while let scalar = take() {
            if scalar == "\n" { break }
            text.append(scalar)
            if scalar == quote { return String(text) }
            if scalar == "\\", let escaped = take() { text.append(escaped) }
        }
        throw error("a string has no end")
    }

    /// An identifier, its escapes resolved.
    mutating func takeIdentifier() -> String? {
        var text = String.UnicodeScalarView()
        while let scalar = next {
            if scalar == "\\" {
                take()
                guard let escaped = takeEscaped() else { return nil }
                text.append(escaped)
            } else if scalar.isLetterOrDigit || scalar == "-" || scalar == "_" || scalar.value > 0x7F {
                take()
                text.append(scalar)
            } else {
                break
            }
        }
        return text.isEmpty ? nil : String(text)
    }

    /// What follows a backslash.
    private mutating func takeEscaped() -> Unicode.Scalar? {
        var digits = ""
        while let scalar = next, scalar.isHexDigit, digits.utf8.count < 6 {
            take()
            digits.unicodeScalars.append(scalar)
        }
        guard !digits.isEmpty else { return take() }
        if next == " " { take() }
        return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
    }

    /// The string or word that is next, its quotes and escapes resolved; nil when there is none.
    mutating func takeString(until stops: String = " ") -> String? {
        skipBlanks()
        guard let quote = next, quote == "\"" || quote == "'" else {
            let word = take { !stops.unicodeScalars.contains($0) }
            return word.isEmpty ? nil : LibGDXMetadata.trimmed(word)
        }
        take()
        var text = String.UnicodeScalarView()
        while let scalar = take() {
            if scalar == quote { return String(text) }
            if scalar == "\\" {
                if let escaped = takeEscaped() { text.append(escaped) }
            } else {
                text.append(scalar)
            }
        }
        return nil
    }
}

/// What values of declarations mean.
enum CSSValue {
    /// The address in `url(…)`, wherever it stands in a value.
    static func url(in value: String) -> String? {
        var scanner = TextScanner(value)
        while scanner.next != nil {
            if scanner.skip("url(") { return scanner.takeString(until: ")") }
            scanner.take()
        }
        return nil
    }

    /// Words with blanks between.
    static func words(_ value: String) -> [Substring] {
        value.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }
    }

    /// A length in pixels, or 0.
    static func length(_ word: some StringProtocol) -> Double? {
        guard let number = Double(word.hasSuffix("px") ? String(word.dropLast(2)) : String(word)), number.isFinite,
            word.hasSuffix("px") || number == 0
        else { return nil }
        return number
    }

    /// A time in seconds.
    static func seconds(_ word: Substring) -> Double? {
        if word.hasSuffix("ms") { return Double(word.dropLast(2)).map { $0 / 1000 } }
        return word.hasSuffix("s") ? Double(word.dropLast()) : nil
    }

    /// `text` as an identifier, with escapes where it wants them.
    static func identifier(_ text: String) -> String {
        var result = ""
        for (index, scalar) in text.unicodeScalars.enumerated() {
            if index == 0, ("0"..."9").contains(scalar) {
                result += "\\" + String(scalar.value, radix: 16) + " "
            } else if index == 0, scalar == "-" {
                result += "\\-"
            } else {
                if !(scalar.isLetterOrDigit || scalar == "-" || scalar == "_" || scalar.value > 0x7F) { result += "\\" }
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// `text` in quotes.
    static func string(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result + "\""
    }
}
