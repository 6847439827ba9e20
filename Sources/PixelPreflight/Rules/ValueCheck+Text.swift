import Pixelwright
import ServiceCatalog

// What must hold of text
extension ValueCheck {
    func valuesViolation(_ values: [String]) -> Violation? {
        guard let text = Literal(value)?.description, !values.contains(text) else { return nil }
        let nearest = text.nearest(of: values)
        return Violation(
            message:
                "it is “\(text.brief)”; it takes \(values.count > 12 ? "one of \(values.count) values" : values.alternatives)",
            actual: text.brief, limit: values.count > 12 ? "one of \(values.count) values" : values.alternatives,
            fix: nearest.map { "perhaps \($0) is meant" })
    }

    func exclusionViolation(_ values: [String]) -> Violation? {
        guard let text = Literal(value)?.description, values.contains(text) else { return nil }
        return Violation(
            message: "it is “\(text.brief)”, which is not taken here", actual: text.brief, limit: "another")
    }

    func blankViolation() -> Violation? {
        guard case .string(let text) = value, text.allSatisfy(\.isWhitespace) else { return nil }
        return Violation(message: "it is blank; it takes text", actual: "blank", limit: "text")
    }

    func lengthViolation(_ range: ClosedRange<Int>) -> Violation? {
        // Services are written in languages that count UTF-16 units, code points or bytes. Of the first two the larger
        // is safe to compare with an upper limit, the smaller with a lower one.
        guard case .string(let text) = value else { return nil }
        let (least, most) = (text.unicodeScalars.count, text.utf16.count)
        guard least < range.lowerBound || most > range.upperBound else { return nil }
        let count = most > range.upperBound ? most : least
        return Violation(
            message: "it has \(count) characters; it takes \(range.text)", actual: "\(count) characters",
            limit: "\(range.text) characters", fix: count > range.upperBound ? "shorten it" : nil)
    }

    func colorViolation(_ form: Constraint.ColorForm) -> Violation? {
        let texts: [JSONValue] = if case .array(let items) = value { items } else { [value] }
        for (index, item) in texts.enumerated() {
            guard case .string(let text) = item, !text.isColor(form) else { continue }
            let isList = if case .array = value { true } else { false }
            let mended = RGBA8(hex: text).map { RGBA8($0.red, $0.green, $0.blue).hex }
            return Violation(
                message: "“\(text.brief)” is no colour as it takes them: \(form.rawValue)", actual: text.brief,
                limit: form.rawValue, fix: mended.map { "write \($0)" },
                repair: mended.map { .set(.string($0)) },
                field: isList ? "\(field.path)[\(index)]" : nil)
        }
        return nil
    }

    func urlViolation() -> Violation? {
        guard case .string(let text) = value, !text.isHTTPS else { return nil }
        return Violation(
            message: "it is no address that begins with https://", actual: text.brief, limit: "https://…",
            fix: text.hasPrefix("http://") ? "serve it over HTTPS, or send the file itself" : "send the file itself")
    }

    func uuidViolation() -> Violation? {
        guard case .string(let text) = value, !text.isUUID else { return nil }
        return Violation(
            message: "“\(text.brief)” is no UUID", actual: text.brief,
            limit: "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx")
    }

    func dateViolation() -> Violation? {
        guard case .string(let text) = value, CivilDate(text) == nil else { return nil }
        return Violation(message: "“\(text.brief)” is no date YYYY-MM-DD", actual: text.brief, limit: "YYYY-MM-DD")
    }
}

extension String {
    /// Whether it is a colour in this form. All documents' own examples have the `#`, so it must be there.
    fileprivate func isColor(_ form: Constraint.ColorForm) -> Bool {
        let digits = utf8.dropFirst()
        let isHexadecimal =
            utf8.first == UInt8(ascii: "#") && digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
        return isHexadecimal && (form == .sixDigits ? [6] : [3, 4, 6, 8]).contains(digits.count)
    }

    /// Whether it begins as an address of the web over TLS does, and names a host.
    fileprivate var isHTTPS: Bool {
        guard lowercased().hasPrefix("https://"), !contains(where: { $0.isWhitespace || $0.isNewline }) else {
            return false
        }
        let host = dropFirst(8).prefix { !"/?#".contains($0) }
        return !host.isEmpty && host.first != ":" && !host.contains("@")
    }

    fileprivate var isUUID: Bool {
        let groups = split(separator: "-", omittingEmptySubsequences: false)
        return groups.map(\.utf8.count) == [8, 4, 4, 4, 12]
            && groups.allSatisfy { $0.utf8.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit } }
    }
}
