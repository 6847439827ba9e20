import Foundation

/// How an entry names a result: by the service's address or name, or by a file that is kept beside the ledger.
enum ResultLink {
    /// The file that holds an answer which is all there is.
    static let answer = "answer.json"
    private static let prefix = "kept:"

    /// The name of a result that is kept.
    static func kept(_ name: String) -> String { prefix + name }

    /// The kept file that a name means; nil for one at the service.
    static func keptName(_ link: String) -> String? {
        link.hasPrefix(prefix) ? String(link.dropFirst(prefix.count)) : nil
    }

    /// The ending of the file that an address means, if it is a short word.
    static func ending(_ link: String) -> String? {
        let name = link.split(whereSeparator: { $0 == "?" || $0 == "#" }).first?.split(separator: "/").last
        let parts = (name ?? "").split(separator: ".")
        guard parts.count > 1, let ending = parts.last?.lowercased(), (1...5).contains(ending.count),
            ending.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
        else { return nil }
        return ending
    }
}
