/// When a rule holds.
public indirect enum Condition: Hashable, Sendable {
    /// When a field, or what the service takes in its place, has one of these values.
    case value(of: String, in: [String])
    /// When a field is there.
    case present(String)
    /// When a field is not there.
    case missing(String)
    /// When all of these hold.
    case all([Condition])
}

extension Condition {
    /// The values of a field for which it holds, if it speaks of that field: every other value excludes it.
    package func values(of field: String) -> [String]? {
        switch self {
        case .value(of: field, in: let values): values
        case .all(let conditions): conditions.lazy.compactMap { $0.values(of: field) }.first
        default: nil
        }
    }
}

extension Condition: CustomStringConvertible {
    /// In words, after “when”.
    public var description: String {
        switch self {
        case .value(let field, let values): "\(field) is \(values.joined(separator: " or "))"
        case .present(let field): "\(field) is there"
        case .missing(let field): "\(field) is not there"
        case .all(let conditions): conditions.map(\.description).joined(separator: " and ")
        }
    }
}
