import ServiceCatalog
import TestSupport
import Testing

/// A service's document, with white space folded.
struct Document {
    /// Its text; every run of white space is one space.
    let text: String
    private let bytes: [UInt8]
    /// Where each pair of bytes stands.
    private let positions: [UInt16: [Int]]

    /// The document of a service; nil on machines that do not have it.
    init?(of service: ServiceID) {
        guard let file = SharedMaterial.bytes("contracts/\(service.rawValue).txt") else { return nil }
        self.init(text: String(decoding: file, as: UTF8.self))
    }

    init(text: String) {
        self.text = text.folded
        bytes = Array(self.text.utf8)
        positions = Dictionary(grouping: bytes.indices.dropLast()) { [bytes] in
            UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
        }
    }

    /// Whether all four are there.
    static let arePresent = ServiceID.allCases.allSatisfy { Document(of: $0) != nil }
}

extension Document {
    /// Whether these words stand in it, to the letter but for white space.
    func contains(_ words: String) -> Bool { !places(of: Array(words.folded.utf8)).isEmpty }

    /// What no quotation covers: the pieces between them, in order, but for those without a letter and a digit.
    ///
    /// - Parameter quotations: Each covers every place where it stands.
    func remainder(after quotations: some Sequence<String>) -> [String] {
        var isCovered = [Bool](repeating: false, count: bytes.count)
        for quotation in Set(quotations.map(\.folded)) where !quotation.isEmpty {
            let words = Array(quotation.utf8)
            for start in places(of: words) {
                for index in start..<start + words.count { isCovered[index] = true }
            }
        }
        let pieces = bytes.indices.split { isCovered[$0] }.map { String(decoding: $0.map { bytes[$0] }, as: UTF8.self) }
        return pieces.map(\.folded).filter { $0.contains { $0.isLetter || $0.isNumber } }
    }

    /// Where `words` begin, every time that they stand here.
    private func places(of words: [UInt8]) -> [Int] {
        guard words.count > 1 else { return bytes.indices.filter { words == [bytes[$0]] } }
        let pair = UInt16(words[0]) << 8 | UInt16(words[1])
        return positions[pair, default: []].filter { bytes[$0...].starts(with: words) }
    }
}

extension String {
    /// This text with every run of white space as one space, and none at its ends.
    var folded: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension Trait where Self == ConditionTrait {
    /// For tests that read the documents, which some machines do not have.
    static var needsDocuments: Self { .enabled(if: Document.arePresent, "\(SharedMaterial.absence)") }
}
