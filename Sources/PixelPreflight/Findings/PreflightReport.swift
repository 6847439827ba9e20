public import ServiceCatalog

/// Everything that was found of one picture or request.
public struct PreflightReport: Hashable, Sendable {
    /// What it is meant for.
    public let target: Target
    /// What is wrong with it, in the order of the catalog's rules.
    public let findings: [Finding]
    /// What the call would cost.
    public let quote: Quote

    /// Whether the service would take it.
    public var isAccepted: Bool { !findings.contains { $0.severity == .error } }
}
