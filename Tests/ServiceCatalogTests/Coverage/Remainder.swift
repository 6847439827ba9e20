import ServiceCatalog
import TestSupport

/// What may stand in a document without being quoted: headings, heads of tables, samples and links.
///
/// Nothing here lays down anything that a check, a client or a price would need. Short pieces are listed as they stand;
/// of samples, how they begin and end, how long they are, and a checksum, so that a changed sample is noticed too.
enum Remainder {
    static func allowed(for service: ServiceID) -> [String] {
        switch service {
        case .pixelEngine: pixelEngine
        case .spriteAI: spriteAI
        case .pixelDojo: pixelDojo
        case .progressiveRobot: progressiveRobot
        }
    }

    /// A piece as it is listed.
    static func entry(_ piece: String) -> String {
        guard piece.count > 72 else { return piece }
        let checksum = String(Checksum.crc32(Array(piece.utf8)), radix: 16)
        return "\(piece.prefix(40)) … \(piece.suffix(20)) (\(piece.count) characters, \(checksum))"
    }
}
