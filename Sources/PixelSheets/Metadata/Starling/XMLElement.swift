/// An element of an XML document.
struct XMLElement {
    let name: String
    private(set) var attributes: [String: String] = [:]
    fileprivate(set) var children: [XMLElement] = []
    /// The line in which it begins, counted from 1.
    let line: Int

    fileprivate init(name: String, attributes: [String: String], line: Int) {
        self.name = name
        self.attributes = attributes
        self.line = line
    }
}

/// Reads the part of XML 1.0 that metadata is made of: elements, attributes, references to characters, comments and
/// processing instructions. Text between elements is passed over; document types are refused.
struct XMLReader {
    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    private static let maximumDepth = 32

    /// The outermost element of a document.
    static func root(of bytes: [UInt8]) throws(SheetError) -> XMLElement {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw .malformed("the document", "it is not UTF-8; save it so")
        }
        var reader = XMLReader(bytes: bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.position = 3 }
        try reader.skipToElement()
        let root = try reader.element(depth: 1)
        try reader.skipToElement()
        guard reader.next == nil else { throw reader.error("the end is expected after the outermost element") }
        return root
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func error(_ detail: String) -> SheetError { .malformed("line \(line)", detail) }

    private func isNext(_ text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

    private mutating func advance() {
        if next == 0x0A { line += 1 }
        position += 1
    }

    private mutating func skip(_ text: String) -> Bool {
        guard isNext(text) else { return false }
        for _ in text.utf8 { advance() }
        return true
    }

    private mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { advance() }
    }

    /// Goes past everything up to and with `end`.
    private mutating func skip(through end: String, of what: String) throws(SheetError) {
        let start = line
        while !isNext(end) {
            guard next != nil else { throw .malformed("line \(start)", "\(what) has no end; “\(end)” is expected") }
            advance()
        }
        _ = skip(end)
    }
}

extension XMLReader {
    /// Goes to the next tag, over text, comments and processing instructions.
    private mutating func skipToElement(insideElement: Bool = false) throws(SheetError) {
        while let byte = next {
            if skip("<!--") {
                try skip(through: "-->", of: "a comment")
            } else if skip("<?") {
                try skip(through: "?>", of: "a processing instruction")
            } else if insideElement, skip("<![CDATA[") {
                try skip(through: "]]>", of: "character data")
            } else if isNext("<!") {
                throw error("document types and entities are not read here; remove them")
            } else if byte == UInt8(ascii: "<") {
                return
            } else if insideElement || byte == 0x20 || (0x09...0x0D).contains(byte) {
                advance()
            } else {
                throw error("an element is expected here")
            }
        }
    }

    private mutating func element(depth: Int) throws(SheetError) -> XMLElement {
        guard depth <= Self.maximumDepth else {
            throw error("elements lie in one another more than \(Self.maximumDepth) deep")
        }
        let start = line
        guard skip("<") else { throw error("an element is expected here") }
        let name = try self.name()
        var attributes: [String: String] = [:]
        while true {
            let hasBlank = next.map { $0 <= 0x20 } ?? false
            skipBlanks()
            if skip("/>") { return XMLElement(name: name, attributes: attributes, line: start) }
            if skip(">") { break }
            guard hasBlank else { throw error("a blank, “>” or “/>” is expected here, in <\(name)>") }
            let (key, value) = try attribute()
            guard attributes.updateValue(value, forKey: key) == nil else {
                throw error("attribute \(key) stands here for the second time")
            }
        }
        var element = XMLElement(name: name, attributes: attributes, line: start)
        while true {
            try skipToElement(insideElement: true)
            guard next != nil else { throw .malformed("line \(start)", "<\(name)> has no end") }
            guard skip("</") else {
                element.children.append(try self.element(depth: depth + 1))
                continue
            }
            let end = try self.name()
            skipBlanks()
            guard end == name, skip(">") else { throw error("</\(name)> is expected here, not </\(end)>") }
            return element
        }
    }

    private mutating func name() throws(SheetError) -> String {
        let start = position
        let stops = Array(" \t\r\n/>=<\"'&!?".utf8)
        while let byte = next, !stops.contains(byte) { advance() }
        guard position > start else { throw error("a name is expected here") }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func attribute() throws(SheetError) -> (String, String) {
        let key = try name()
        skipBlanks()
        guard skip("=") else { throw error("“=” is expected after \(key)") }
        skipBlanks()
        guard let quote = next, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            throw error("a value in quotes is expected for \(key)")
        }
        advance()
        var value: [UInt8] = []
        while let byte = next, byte != quote {
            switch byte {
            case UInt8(ascii: "<"): throw error("“<” is written &lt; in the value of \(key)")
            case UInt8(ascii: "&"): value += Array(String(try reference()).utf8)
            case 0x09, 0x0A, 0x0D:
                value.append(0x20)
                advance()
            default:
                value.append(byte)
                advance()
            }
        }
        guard next == quote else { throw error("the value of \(key) has no end") }
        advance()
        return (key, String(decoding: value, as: UTF8.self))
    }

    private mutating func reference() throws(SheetError) -> Unicode.Scalar {
        let start = position + 1
        while let byte = next, byte != UInt8(ascii: ";"), position - start < 10 { advance() }
        let name = String(decoding: bytes[min(start, position)..<position], as: UTF8.self)
        guard skip(";") else { throw error("a reference that begins with & ends with ;") }
        switch name {
        case "lt": return "<"
        case "gt": return ">"
        case "amp": return "&"
        case "quot": return "\""
        case "apos": return "'"
        default:
            let isHexadecimal = name.hasPrefix("#x")
            let digits = name.dropFirst(isHexadecimal ? 2 : 1)
            guard name.hasPrefix("#"), digits.allSatisfy(\.isHexDigit),
                let value = UInt32(digits, radix: isHexadecimal ? 16 : 10), let scalar = Unicode.Scalar(value)
            else { throw error("&\(name); stands for no character that is known here") }
            return scalar
        }
    }
}
