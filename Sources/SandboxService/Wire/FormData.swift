/// The parts of a form (`multipart/form-data`, RFC 7578).
struct FormData: Sendable {
    /// The texts by their names.
    private(set) var texts: [(name: String, text: String)] = []
    /// The files by their names.
    private(set) var files: [String: [UInt8]] = [:]

    /// The most parts that are read: more is no form that a document describes.
    private static let mostParts = 64

    /// Reads a body by the header that names its boundary; nil when it is no such form.
    ///
    /// - Complexity: O(bytes)
    init?(_ body: [UInt8], contentType: String) {
        guard let boundary = Self.boundary(in: contentType) else { return nil }
        let mark = Array("--\(boundary)".utf8)
        var places = body.ranges(of: mark)[...]
        guard let first = places.popFirst() else { return nil }
        var start = first.upperBound
        for place in places {
            guard texts.count + files.count < Self.mostParts, add(body[start..<place.lowerBound]) else { return nil }
            start = place.upperBound
        }
        guard body[start...].starts(with: Array("--".utf8)) else { return nil }
    }

    private static func boundary(in contentType: String) -> String? {
        for parameter in contentType.split(separator: ";").dropFirst() {
            let sides = parameter.split(separator: "=", maxSplits: 1)
            guard sides.count == 2, sides[0].trimmingBlanks.lowercased() == "boundary" else { continue }
            let value = sides[1].trimmingBlanks.filter { $0 != "\"" }
            return 1...70 ~= value.utf8.count ? value : nil
        }
        return nil
    }

    /// Adds what stands between two boundaries: a line end, headers, an empty line, the content, a line end.
    private mutating func add(_ part: ArraySlice<UInt8>) -> Bool {
        let lineEnd = Array("\r\n".utf8)
        guard part.starts(with: lineEnd), part.suffix(2).elementsEqual(lineEnd),
            let gap = part.firstRange(of: lineEnd + lineEnd), gap.upperBound <= part.endIndex - 2
        else { return false }
        let headers = String(decoding: part[(part.startIndex + 2)..<gap.lowerBound], as: UTF8.self)
        guard
            let line = headers.split(whereSeparator: \.isNewline).first(where: {
                $0.lowercased().hasPrefix("content-disposition:")
            }),
            let name = Self.parameter("name", of: line)
        else { return false }
        let content = part[gap.upperBound..<(part.endIndex - 2)]
        if Self.parameter("filename", of: line) != nil {
            files[name] = Array(content)
        } else {
            texts.append((name, String(decoding: content, as: UTF8.self)))
        }
        return true
    }

    private static func parameter(_ name: String, of line: Substring) -> String? {
        for parameter in line.split(separator: ";").dropFirst() {
            let sides = parameter.split(separator: "=", maxSplits: 1)
            guard sides.count == 2, sides[0].trimmingBlanks.lowercased() == name else { continue }
            return sides[1].trimmingBlanks.filter { $0 != "\"" }
        }
        return nil
    }
}

extension Collection<UInt8> {
    /// Where `pattern`, which is not empty, stands, from left to right without overlap.
    fileprivate func ranges(of pattern: [UInt8]) -> [Range<Int>] where Self == [UInt8] {
        var found: [Range<Int>] = []
        var start = startIndex
        while let next = self[start...].firstRange(of: pattern) {
            found.append(next)
            start = next.upperBound
        }
        return found
    }
}

extension ArraySlice<UInt8> {
    /// The first place where `pattern` stands.
    fileprivate func firstRange(of pattern: [UInt8]) -> Range<Int>? {
        guard let first = pattern.first, count >= pattern.count else { return nil }
        var index = startIndex
        let last = endIndex - pattern.count
        while index <= last {
            guard let candidate = self[index...last].firstIndex(of: first) else { return nil }
            if self[candidate..<(candidate + pattern.count)].elementsEqual(pattern) {
                return candidate..<(candidate + pattern.count)
            }
            index = candidate + 1
        }
        return nil
    }
}
