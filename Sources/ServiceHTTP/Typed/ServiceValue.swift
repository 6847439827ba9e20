/// A text of which a document names values. Others can be sent and come back: services gain models and states.
///
/// ```swift
/// request.outputFormat = .gif
/// request.outputFormat = "apng"
/// ```
public protocol ServiceValue: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible
where RawValue == String {
    /// Takes a value as the service writes it, whether its document names it or not.
    init(rawValue: String)
}

extension ServiceValue {
    /// Takes a value as the service writes it.
    public init(stringLiteral value: String) { self.init(rawValue: value) }

    /// The value as the service writes it.
    public var description: String { rawValue }
}
